"""The rows of a table."""

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
