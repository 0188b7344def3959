"""Bullets that are drawn as dots."""

import pytest

from tests.outside.intake.pdf.pieces import words_of
from tests.pdf_samples.placed import Words, a_placed_pdf
from tracker.outside.intake.pdf import read_pdf
from tracker.outside.intake.pdf.bullets import with_bullets
from tracker.outside.intake.pdf.shapes import Box

WORDS = [*words_of("41 missing", 70, 100), *words_of("1,204 flooded", 70, 114), *words_of("it said", 50, 128)]


def dot(left: float, base: float, size: float = 4) -> Box:
    return Box(left, base - 3 - size / 2, left + size, base - 3 + size / 2)


@pytest.mark.parametrize("left", [60, 56, 64])
def test_dots_before_lines_are_bullets(left: float) -> None:
    added = with_bullets(WORDS, [dot(left, 100), dot(left, 114)])[len(WORDS) :]

    assert [(word.text, word.base) for word in added] == [("•", 100), ("•", 114)]


@pytest.mark.parametrize(
    "dots",
    [
        [],
        [dot(60, 100)],  # one alone is an ornament
        [dot(60, 100), dot(64, 114)],  # not below one another
        [dot(20, 100), dot(20, 114)],  # far from their lines
        [dot(60, 107), dot(60, 121)],  # between lines
        [dot(81, 100), dot(81, 114)],  # within lines
        [dot(58, 100, 7), dot(58, 114, 7)],  # too large
        [dot(200, 100), dot(200, 114)],  # after them
    ],
)
def test_other_dots_are_none(dots: list[Box]) -> None:
    assert with_bullets(WORDS, dots) == WORDS


def test_the_lines_of_a_list_with_drawn_bullets_stand_apart() -> None:
    lines = ["41 people missing", "1,204 homes flooded", "12 bridges closed"]
    parts = [Words(70, 700 - 14 * at, 11, line) for at, line in enumerate(lines)]
    dots = [f"56 {701 - 14 * at} 4 4 re f" for at in range(3)]

    assert read_pdf(a_placed_pdf([*parts, *dots])).text.split("\n\n") == [f"• {line}" for line in lines]


def test_the_lines_of_a_box_that_begin_with_numbers_stand_apart() -> None:
    lines = ["41 cracks in two pillars", "1,204,500 crowns for the repair", "12 bridges closed"]
    parts = [Words(70, 700 - 14 * at, 9, line) for at, line in enumerate(lines)]
    text = [Words(70, 600 - 14 * at, 11, "The council of Orla decided on Monday to close it") for at in range(12)]

    assert read_pdf(a_placed_pdf([*parts, "60 660 230 60 re S", *text])).text.split("\n\n")[:3] == lines
