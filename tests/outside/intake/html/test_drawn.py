"""Signs that a style sheet draws."""

import pytest
from lxml.html import fromstring

from tests.outside.intake.html.snippets import an_article
from tracker.outside.intake.html.drawn import content_of

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


def test_other_drawn_words_are_quoted() -> None:
    page = an_article("<p>It was <b class=neg>so</b>.</p>", head=_STYLE.format('"not "', '"x"'))

    assert [(note.words[:32], note.excerpt) for note in page.notes] == [("Words that a style sheet draws b", "not so")]


def test_content_is_its_strings_and_attributes() -> None:
    node = fromstring("<b data-a=7>x</b>")

    assert content_of('"a" attr(data-a) " " / "aloud"', node) == "a7 "
    assert content_of("open-quote", node) == ""
