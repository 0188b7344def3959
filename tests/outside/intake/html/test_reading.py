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
