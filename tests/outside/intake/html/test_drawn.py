"""Signs that a style sheet draws."""

import pytest
from lxml.html import fromstring

from tests.outside.intake.html.snippets import an_article
from tracker.outside.intake.html.drawn import content_of
from tracker.rules.intake_notes import NoteKind

_STYLE = "<style>.neg::before{{content:{0}}} .pct:after{{content:{1}}}</style>"


@pytest.mark.parametrize(
    ("before", "after", "html", "text"),
    [
        ('"-"', '"x"', "<b class=neg>4.1</b>", "-4.1"),
        ('"−"', '"x"', "<b class=neg>4.1</b>", "−4.1"),
        ("'\\2212'", '"x"', "<b class=neg>4.1</b>", "−4.1"),
        ('"€"', '"x"', "<b class=neg>5</b>", "€5"),
        ('"£ "', '"x"', "<b class=neg>5</b>", "£ 5"),
        ('"x"', '"%"', "<b class=pct>37</b>", "37%"),
        ('"x"', '" %"', "<b class=pct>37</b>", "37 %"),
        ('"x"', '" km"', "<b class=pct>37</b>", "37 km"),
        ('"x"', "attr(data-unit)", "<b class=pct data-unit=kg>37</b>", "37kg"),
        ('"+"', '"°"', "<b class='neg pct'>37</b>", "+37°"),
        # points of lists, pictures, dividers
        ('"- "', '"x"', "<ul><li class=neg>4 dead</li></ul>", "- 4 dead"),
        ('"•"', '"x"', "<b class=neg>4</b>", "4"),
        ('"\\f101"', '"x"', "<b class=neg>4</b>", "4"),
        ("counter(n)", "url(x.png)", "<b class='neg pct'>4</b>", "4"),
        ('""', "none", "<b class='neg pct'>4</b>", "4"),
    ],
)
def test_a_drawn_sign_that_touches_a_number_belongs_to_it(before: str, after: str, html: str, text: str) -> None:
    page = an_article(f"<p>It was</p>{html}", head=_STYLE.format(before, after))

    assert text in page.text.split("\n\n")
    assert page.notes == ()


def _drawn(rule: str) -> str:
    return f"<style>{rule}</style>"


@pytest.mark.parametrize(
    ("rule", "html", "text"),
    [
        (".neg::before{content:'not '}", "The man is <b class=neg>guilty</b>.", "The man is not guilty."),
        (".neg::after{content:' never'}", "It was <b class=neg>signed</b>.", "It was signed never."),
        (".neg::before{content:'no longer '}", "He is <i class=neg> in office</i>.", "He is no longer in office."),
        (".neg:before{content:'41 of '}", "<span class=neg>the crowns</span> went.", "41 of the crowns went."),
        (".neg::before{content:'un'}", "The wall is <span class=neg>safe</span>.", "The wall is unsafe."),
        (".neg::after{content:attr(data-who)}", "Is <q class=neg data-who=' said Ann'>x</q>.", "Is “x said Ann”."),
        (".neg::before{content:'allegedly '}", "He <em class=neg>stole</em> it.", "He allegedly stole it."),
        (".neg::after{content:'not'}", "It is <span class=neg></span> so.", "It is not so."),
        (".neg::before{content:'Correction: '}", "<span class=neg>It is 14.</span>", "Correction: It is 14."),
        (".neg::after{content:' thousand'}", "It cost <b class=neg>41</b>.", "It cost 41 thousand."),
    ],
)  # fmt: skip
def test_drawn_words_are_in_the_text_and_asked(rule: str, html: str, text: str) -> None:
    page = an_article(f"<p>{html}</p>", head=_drawn(rule))

    assert text in page.text.split("\n\n")
    assert [note.kind for note in page.notes] == [NoteKind.ASK]
    assert (
        page.notes[0].words == "Words stand in the text that only a style sheet draws; say whether they belong to it."
    )


def test_drawn_quotation_marks_are_in_the_text() -> None:
    page = an_article(
        "<p>He said <b class=neg>no</b>.</p>", head=_drawn(".neg::before{content:'“'} .neg::after{content:'”'}")
    )

    assert "He said “no”." in page.text


def test_drawn_words_in_a_box_of_their_own_are_left_out_and_told() -> None:
    page = an_article("<p>It fell.</p><div class=neg></div>", head=_drawn(".neg::before{content:'Loading now'}"))

    assert "Loading" not in page.text
    assert [(note.kind, note.excerpt) for note in page.notes] == [(NoteKind.LEFT_OUT, "Loading now")]


def test_drawn_words_of_a_menu_are_not_asked() -> None:
    page = an_article("<p>It fell.</p>", head=_drawn(".neg::before{content:'Go to '}"),
                      around="<nav><a class=neg href=/>Home</a></nav>{}")  # fmt: skip

    assert not any(note.kind is NoteKind.ASK for note in page.notes)


def test_content_is_its_strings_and_attributes() -> None:
    node = fromstring("<b data-a=7>x</b>")

    assert content_of('"a" attr(data-a) " " / "aloud"', node) == "a7 "
    assert content_of("open-quote", node) == ""
