"""A saved web page: its article, and what it says of itself."""

import pytest

from tests.files import a_page
from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.outside.intake.html.reading import read_webpage


def test_a_page_is_read_without_its_menus() -> None:
    page = read_webpage(a_page())

    assert (page.title, page.outlet, page.author) == ("Deal in Berlin", "The Paper", "Ann Writer")
    assert page.published_on == PartialDate(2025, 12, 17)
    assert page.text.startswith("Deal in Berlin\n\n")
    assert "Imprint" not in page.text
    assert page.notes[0].words == "Two menus were left out."


def test_a_page_without_an_article_or_with_wrong_letters_is_refused() -> None:
    with pytest.raises(WrongInput, match="No article could be found"):
        read_webpage(b"<!doctype html><html><body></body></html>")
    with pytest.raises(WrongInput, match="letters of this page"):
        read_webpage(b'<!doctype html><meta charset="utf-8"><p>\xff\xfe</p>')


_PROSE = "The ministry of ports closed the quay on Monday after a long storm, it said in a statement."
_WORD = (
    "<!doctype html><meta charset=utf-8><title>{}</title><body><div class=WordSection1><p class=MsoNormal><b>{}</b></p>"
    f"<p class=MsoNormal>{_PROSE}</p><p>It cost 14 million<a href='#_ftn1' name='_ftnref1'>[1]</a> crowns.</p></div>"
    "<div style='mso-element:{}'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>"
    "<a href='#_ftnref1' name='_ftn1'>[1]</a> Without tax.</p></div></div>"
)


@pytest.mark.parametrize("place", ["footnote-list", "endnote-list", " footnote-list"])
@pytest.mark.parametrize("title", ["Statement", "Statement on the budget"])
def test_the_notes_that_a_word_processor_writes_beside_the_text_stay(title: str, place: str) -> None:
    page = read_webpage(_WORD.format(title, "Statement on the budget", place).encode())

    assert page.title == "Statement on the budget"
    assert page.text == f"Statement on the budget\n\n{_PROSE}\n\nIt cost 14 million crowns.\n\n[1] Without tax."


@pytest.mark.parametrize(
    ("title", "first", "headline"),
    [
        ("Dam", "Dam breaks in the north", "Dam breaks in the north"),
        ("Letter", "Letters to the mayor", "Letter"),
        ("The ministry", _PROSE, "The ministry"),
    ],
)
def test_a_headline_that_the_title_only_begins_is_taken_whole(title: str, first: str, headline: str) -> None:
    page = read_webpage(
        f"<!doctype html><title>{title}</title><p><b>{first}</b></p><p>{_PROSE}</p><p>{_PROSE}".encode()
    )

    assert page.title == headline
