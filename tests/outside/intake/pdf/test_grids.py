"""Tables whose cells are drawn."""

from itertools import pairwise

import pytest

from tests.outside.intake.pdf.pieces import words_of
from tracker.outside.intake.pdf.blocks import blocks
from tracker.outside.intake.pdf.grids import Grid
from tracker.outside.intake.pdf.shapes import Box, Page
from tracker.outside.intake.pdf.tables import table_rows

_SIDES = (48.0, 150.0, 180.0, 210.0)


def _cells(rows: int, *, gap: float = 0.0) -> list[Box]:
    """The lines of cells as a browser draws them, each with four of its own."""
    drawn = []
    for row in range(rows):
        top, bottom = 88 + row * 20 + gap, 108 + row * 20 - gap
        for left, right in pairwise(_SIDES):
            drawn += [Box(left + gap, top, right - gap, top + 0.7), Box(left + gap, bottom, right - gap, bottom + 0.7)]
            drawn += [Box(left + gap, top, left + gap + 0.7, bottom), Box(right - gap, top, right - gap + 0.7, bottom)]
    return drawn


def _table(*rows: tuple[str, ...], gap: float = 0.75) -> list[str]:
    page = Page(1, 600, 800, [], rules=_cells(len(rows), gap=gap))
    for number, row in enumerate(rows):
        for left, text in zip(_SIDES, row, strict=False):
            page.words += words_of(text, left + 3, 103 + number * 20) if text else []
    (block,) = blocks(page)
    return table_rows(block.lines, page.rules)


@pytest.mark.parametrize("gap", [0.0, 0.75, 1.5])
def test_each_number_stays_in_its_drawn_cell(gap: float) -> None:
    rows = [("Town", "2024", "2025"), ("Aston", "14", "41"), ("Bury", "", "9"), ("All", "14", "50")]

    assert _table(*rows, gap=gap) == ["Town | 2024 | 2025", "Aston | 14 | 41", "Bury | | 9", "All | 14 | 50"]


@pytest.mark.parametrize(
    ("rows", "written"),
    [
        ([("", "2024", "2025"), ("Aston", "14", "41")], ["| 2024 | 2025", "Aston | 14 | 41"]),
        ([("Roads", "(14)", "41"), ("Parks", "(9)", "7")], ["Roads | (14) | 41", "Parks | (9) | 7"]),
        ([("A", "1", ""), ("B", "", "2")], ["A | 1", "B | | 2"]),
        ([("Town", "a", "b"), ("Old Aston", "1", "2")], ["Town | a | b", "Old Aston | 1 | 2"]),
    ],
)
def test_a_drawn_table_of_two_rows_is_one(rows: list[tuple[str, ...]], written: list[str]) -> None:
    assert _table(*rows) == written


def test_lines_between_columns_of_text_are_no_table() -> None:
    page_high = [Box(left, 50, left + 0.5, 760) for left in (200.0, 400.0, 590.0)]

    assert Grid(page_high).edges(words_of("The port is shut", 48, 100)) == []


def test_a_line_through_words_is_none_of_a_table() -> None:
    assert Grid(_cells(2)).edges(words_of("Thequickbrownfoxisoverthelazydog", 130, 103)) == []


def test_a_drawing_of_many_lines_is_no_table() -> None:
    assert Grid(_cells(400)).edges(words_of("14", 152, 103)) == []
