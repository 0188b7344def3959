"""The rows of a table."""

import pytest

from tests.outside.intake.pdf.pieces import words_of
from tracker.outside.intake.pdf.shapes import Box, Line
from tracker.outside.intake.pdf.tables import table_rows


def a_row(*cells: tuple[float, str], base: float) -> Line:
    parts = [words_of(text, left, base) for left, text in cells]
    return Line.of([word for part in parts for word in part], parts)


def test_a_row_is_a_line_with_its_cells_parted() -> None:
    lines = [a_row((50, "Norrvik"), (150, "8,450"), base=100), a_row((50, "Old Haven"), (150, "1,017"), base=114)]

    assert table_rows(lines, []) == ["Norrvik | 8,450", "Old Haven | 1,017"]


def test_a_cell_of_two_lines_is_one() -> None:
    lines = [
        a_row((50, "Drains"), (150, "Old and"), base=100),
        a_row((150, "too small"), base=112),
        a_row((50, "Ramp"), (150, "Steep"), base=130),
    ]

    assert table_rows(lines, []) == ["Drains | Old and too small", "Ramp | Steep"]


def test_rules_say_where_a_row_ends() -> None:
    lines = [
        a_row((50, "New"), (150, "Old and"), base=100),
        a_row((50, "drains"), (150, "too small"), base=112),
        a_row((50, "Ramp"), (150, "Steep"), base=130),
    ]
    rules = [Box(40, y, 300, y + 0.5) for y in (88, 116.5, 118, 135)]

    assert table_rows(lines, rules) == ["New drains | Old and too small", "Ramp | Steep"]


COLUMNS = (50, 150, 220, 290)


def rows_of(*rows: tuple[str, ...]) -> list[str]:
    """The rows of a table with these cells; an empty text is a cell in which nothing is printed."""
    lines = [
        a_row(*((left, text) for left, text in zip(COLUMNS, row, strict=False) if text), base=100 + 20 * number)
        for number, row in enumerate(rows)
    ]
    return table_rows(lines, [])


HEAD = ("Town", "2021", "2022", "2023")
FULL = ("Sund", "11", "12", "13")


@pytest.mark.parametrize(
    ("cells", "row"),
    [
        (("Norrvik", "", "305", "306"), "Norrvik | | 305 | 306"),
        (("Norrvik", "304", "", "306"), "Norrvik | 304 | | 306"),
        (("Norrvik", "", "", "306"), "Norrvik | | | 306"),
        (("Norrvik", "", "305", ""), "Norrvik | | 305"),
        (("Norrvik", "304", "", ""), "Norrvik | 304"),
        (("", "1,204", "", "8.5%"), "| 1,204 | | 8.5%"),
        (("", "", "", "41"), "| | | 41"),
        (("Islands", "", "", ""), "Islands"),
        (("", "Islands", "", ""), "Islands"),
        (("Norrvik", "", "(7)", "–"), "Norrvik | | (7) | –"),
    ],
)
def test_an_empty_cell_keeps_its_place(cells: tuple[str, ...], row: str) -> None:
    assert rows_of(HEAD, FULL, cells, FULL)[2] == row


def test_the_first_row_may_begin_with_an_empty_cell() -> None:
    assert rows_of(("", "2021", "2022"), ("Sund", "11", "12")) == ["| 2021 | 2022", "Sund | 11 | 12"]


def test_a_head_that_stands_beside_its_numbers_is_over_them() -> None:
    lines = [
        a_row((50, "Town"), (150, "Dead"), (230, "Hurt"), base=100),
        a_row((50, "Sund"), (180, "41"), (230, "3"), base=120),
        a_row((50, "Orla"), (180, "42"), (230, "4"), base=140),
    ]

    assert table_rows(lines, []) == ["Town | Dead | Hurt", "Sund | 41 | 3", "Orla | 42 | 4"]


def test_numbers_above_one_another_are_two_rows_whatever_is_drawn() -> None:
    lines = [a_row((50, name), (150, number), base=100 + 14 * at) for at, (name, number) in enumerate(
        [("Town", "All"), ("Aston", "61"), ("Bury", "144"), ("Corby", "9"), ("All", "214")]
    )]  # fmt: skip
    rules = [Box(40, y, 300, y + 0.5) for y in (86.0, 104.0, 146.0, 160.0)]

    assert table_rows(lines, rules) == ["Town | All", "Aston | 61", "Bury | 144", "Corby | 9", "All | 214"]
