"""The rows of a table, each on a line of its own with its cells parted by strokes."""

from collections.abc import Sequence

from tracker.outside.intake.pdf.shapes import Box, Line, Word, joined

SEPARATOR = " | "


def table_rows(lines: Sequence[Line], rules: Sequence[Box]) -> list[str]:
    """The rows of a table as they are read; a cell of several lines is one cell."""
    columns = _columns(lines)
    table: list[list[str]] = []
    last: Line | None = None
    for line in lines:
        cells = _placed(line, columns)
        if last is not None and _goes_on(last, line, cells, lines, rules):
            table[-1] = [" ".join(filter(None, pair)) for pair in zip(table[-1], cells, strict=True)]
        else:
            table.append(cells)
        last = line
    return [SEPARATOR.join(cell for cell in row if cell) for row in table]


def _columns(lines: Sequence[Line]) -> list[Box]:
    """Where the columns of a table stand: cells above one another are one column."""
    columns: list[Box] = []
    divided = [line for line in lines if len(line.cells) > 1] or lines
    for box in sorted((_box(cell) for line in divided for cell in line.cells), key=lambda box: box.width):
        over = [column for column in columns if column.overlap(box) > 0]
        if len(over) == 1:
            columns[columns.index(over[0])] = Box.around((over[0], box))
        elif not over:
            columns.append(box)
    return sorted(columns, key=lambda column: column.left)


def _box(cell: Sequence[Word]) -> Box:
    return Box.around(word.box for word in cell)


def _placed(line: Line, columns: Sequence[Box]) -> list[str]:
    cells = [""] * len(columns)
    for cell in line.cells:
        place = max(range(len(columns)), key=lambda number: columns[number].overlap(_box(cell)))
        cells[place] = " ".join(filter(None, (cells[place], joined(cell))))
    return cells


def _goes_on(above: Line, line: Line, cells: Sequence[str], lines: Sequence[Line], rules: Sequence[Box]) -> bool:
    """Whether a line belongs to the row above: no rule parts them where rules do, or its first cell is empty."""
    between = [rule for rule in rules if rule.width > rule.height and rule.overlap(line.box) > 0]
    inside = [rule for rule in between if lines[0].base < rule.top < lines[-1].base]
    if len(inside) >= max(2, len(lines) // 4):
        return not any(above.base < rule.top < line.base for rule in inside)
    close = line.base - above.base < 1.35 * line.size
    return close and not cells[0] and sum(map(bool, cells)) < len(cells)
