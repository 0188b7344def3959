"""Empty strips between columns and between cells, and gaps that are neither."""

import pytest

from tests.outside.intake.pdf.pieces import words_of
from tracker.outside.intake.pdf.gutters import gutters
from tracker.outside.intake.pdf.rows import rows
from tracker.outside.intake.pdf.shapes import Box, Word

LEFT = [
    "The council met on Friday",
    "and said in the end that",
    "the plan for the old port",
    "had failed for good, as it",
    "was told by all of them.",
]
RIGHT = [
    "Ferries leave from the pier",
    "in the south of the town at",
    "six in the morning and not",
    "later, for the sea is high",
    "and the wind is strong now.",
]


def page_of(*columns: tuple[float, list[str]]) -> list[Word]:
    return [
        word for left, texts in columns for at, text in enumerate(texts) for word in words_of(text, left, 100 + 12 * at)
    ]


def test_two_columns_have_a_strip_between_them() -> None:
    (strip,) = gutters(rows(page_of((50, LEFT), (210, RIGHT))), [])

    assert 180 < strip.middle < 210
    assert not strip.divides_cells


def test_numbers_beside_their_names_are_cells() -> None:
    names, numbers = ["Norrvik", "Sund", "Old Haven", "Islands"], ["8,450", "420", "1,017", "99"]

    (strip,) = gutters(rows(page_of((50, names), (140, numbers))), [])

    assert strip.divides_cells


def test_rules_between_the_rows_make_cells_of_prose() -> None:
    rules = [Box(40, 103 + 24 * at, 400, 103.5 + 24 * at) for at in range(3)]

    (strip,) = gutters(rows(page_of((50, LEFT), (210, RIGHT))), rules)

    assert strip.divides_cells


def test_the_numbers_of_a_list_are_no_column() -> None:
    assert gutters(rows(page_of((50, ["1.", "2.", "3.", "4.", "5."]), (80, RIGHT))), []) == []


def test_one_column_has_no_strip() -> None:
    assert gutters(rows(page_of((50, LEFT))), []) == []


def narrow_rows(*cells: tuple[str, ...]) -> int:
    """How many strips divide a table whose columns stand hardly further apart than words."""
    columns = [(50 + 45 * at, list(texts)) for at, texts in enumerate(zip(*cells, strict=True))]
    return len(gutters(rows(page_of(*columns)), []))


@pytest.mark.parametrize(
    "cells",
    [
        (("Townnnn", "2021"), ("Sunddd", "14"), ("Orlaaaa", "1,204")),
        (("Townnnn", "2021"), ("Sunddd", "–"), ("Orlaaaa", "(7)")),
        (("Townnnn", "Share"), ("Sunddd", "14.5%"), ("Orlaaaa", "$3.10")),
    ],
)
def test_three_rows_of_numbers_are_cells_however_close(cells: tuple[tuple[str, ...], ...]) -> None:
    assert narrow_rows(*cells) == 1


@pytest.mark.parametrize(
    "cells",
    [
        (("Townnnn", "Mayor"), ("Sunddd", "Rey"), ("Orlaaaa", "Voss")),
        (("Townnnn", "2021"), ("Sunddd", "Rey"), ("Orlaaaa", "14")),
        (("Townnnn", "2021"), ("Sunddd", "14")),
    ],
)
def test_words_as_close_are_none(cells: tuple[tuple[str, ...], ...]) -> None:
    assert narrow_rows(*cells) == 0


def test_two_lists_side_by_side_are_columns() -> None:
    lists = [["• one in the port", "• two in town", "• three"], ["• four of them", "• five in all", "• six here"]]

    (strip,) = gutters(rows(page_of((50, lists[0]), (300, lists[1]))), [])
    assert not strip.divides_cells


def test_small_numbers_before_numbers_are_cells() -> None:
    columns = [["Aston", "Bury", "Corby", "All"], ["3", "14", "9", "26"], ["641", "352", "12", "1,005"]]

    strips = gutters(rows(page_of(*zip((50, 200, 300), columns, strict=True))), [])
    assert [strip.divides_cells for strip in strips] == [True, True]
