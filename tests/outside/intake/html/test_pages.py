"""Pages in the shapes of real sites are read as Chromium shows them."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.outside.intake.html.shown import (
    SHOWN,
    expected,
    mistakes,
    numbers_of,
    pages,
    quotation_marks,
    shown_by,
    words_of,
)
from tests.outside.intake.html.snippets import a_paragraph
from tracker.outside.intake.html.reading import read_webpage

_SHOWN = [page for page in pages() if (SHOWN / f"{page.stem}.txt").exists()]
_MOST_WRONG = 0.005


def _read(page: Path) -> str:
    """The text; a title that the article itself does not show is not held against it."""
    document, truth = read_webpage(page.read_bytes()), expected(page)
    title = words_of(document.title)
    return document.text if words_of(truth)[: len(title)] == title else document.text.removeprefix(document.title)


@pytest.mark.parametrize("page", _SHOWN, ids=lambda page: page.stem)
def test_every_number_of_a_page_is_as_it_is_shown(page: Path) -> None:
    assert numbers_of(_read(page)) == numbers_of(expected(page))


def test_at_most_one_word_in_two_hundred_is_wrong() -> None:
    wrong = sum(mistakes(_read(page), expected(page)) for page in _SHOWN)

    assert len(_SHOWN) >= 40
    assert wrong <= _MOST_WRONG * sum(len(words_of(expected(page))) for page in _SHOWN)


def test_a_page_that_shows_nothing_without_its_script_is_read_from_what_it_says_to_machines() -> None:
    (page,) = [page for page in pages() if page not in _SHOWN]
    document = read_webpage(page.read_bytes())

    assert document.text.startswith("Union calls off dock strike\n\nDockers at Tarn will work on Friday after all.")
    assert document.notes[0].words.startswith("The page shows no text;")


@pytest.mark.browser
def test_the_texts_beside_the_pages_are_what_chromium_shows(browser: Browser) -> None:
    assert shown_by(browser) == {page.stem: expected(page) for page in _SHOWN}


@pytest.mark.browser
def test_quotation_marks_are_those_that_chromium_draws(browser: Browser) -> None:
    view = browser.new_page()
    marks = quotation_marks(view)
    view.close()

    assert len(marks) > 10
    for language, (opening, closing, inner, outer) in marks.items():
        assert a_paragraph("<p><q>a<q>b</q></q></p>", language=language) == f"{opening}a{inner}b{outer}{closing}", (
            language
        )
