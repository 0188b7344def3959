"""A large first letter and its word."""

import pytest

from tests.outside.intake.pdf.pieces import a_page, a_word, words_of
from tracker.outside.intake.pdf.initials import with_initials
from tracker.outside.intake.pdf.style import Style

WORDS = {"the", "morning", "another", "council", "in"}


@pytest.mark.parametrize(
    ("initial", "rest", "whole"),
    [
        ("T", "he morning", "The"),
        ("A", "council met", "A council"),
        ("A", "nother day", "Another"),
        ("I", "n May", "In"),
        ("“W", "e met", "“We"),
    ],
)
def test_a_large_letter_begins_its_word(initial: str, rest: str, whole: str) -> None:
    page = a_page(a_word(initial, 50, 118, 30), *words_of(rest, 85, 100), *words_of("second line", 85, 112))

    with_initials(page, Style(), lambda word: word.casefold() in WORDS)

    assert page.words[0].text == whole
    assert {word.box.left for word in page.words if word.text in {whole, "second"}} == {50}


def test_a_large_letter_with_nothing_beside_it_stays() -> None:
    page = a_page(a_word("A", 50, 118, 30), *words_of("far below", 50, 400))

    with_initials(page, Style(), lambda _: True)

    assert [word.text for word in page.words] == ["A", "far", "below"]
