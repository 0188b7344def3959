"""Whether a text is English."""

import pytest

from tracker.language.reading.english import is_english, is_markup


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("The ministers agreed on a deal in Berlin, and they said that it was good for all of them.", True),
        ("Die Minister einigten sich in Berlin auf ein Abkommen, und sie sagten, dass es gut für alle ist.", False),
        ("Министры договорились в Берлине.", False),
        ("Deal reached", True),
        ("12 %", False),
    ],
)
def test_english_is_told_by_its_common_words(text: str, english: bool) -> None:
    assert is_english(text) is english


def test_a_page_in_tags_is_markup_and_a_text_is_not() -> None:
    assert is_markup("<!doctype html><p>A deal.</p>")
    assert is_markup("A <b>deal</b> in <i>Berlin</i>.")
    assert not is_markup("A deal in Berlin: 3 < 4.")
