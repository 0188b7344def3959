"""The rows of a table, each on a line of its own with its cells parted by strokes."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tracker.outside.intake.pdf.grids import Grid
from tracker.outside.intake.pdf.shapes import Box, Line, Word, joined

_NUMBER = re.compile(r"[(+−–-]?[€$£]?\d[\d.,:]*[%)]?")
SEPARATOR = " | "


def table_rows(lines: Sequence[Line], rules: Sequence[Box]) -> list[str]:
    """The rows of a table as they are read; a cell of several lines is one cell, an empty one keeps its place."""
    edges = _drawn_edges(lines, rules)
    columns = [Box(left, 0, right, 0) for left, right in pairwise(edges)] if edges else _columns(lines)
    table: list[list[str]] = []
    last: Line | None = None
    for line in lines:
        cells = _in_their_place(line, edges) if edges else _placed(line, columns)
        if last is not None and _goes_on(last, line, cells, lines, rules) and not _count_the_same(table[-1], cells):
            table[-1] = [" ".join(filter(None, pair)) for pair in zip(table[-1], cells, strict=True)]
        else:
            table.append(cells)
        last = line
    return [_row(cells) for cells in (table if edges else _under_their_heads(table))]


def _row(cells: Sequence[str]) -> str:
    """A row as one line: without its empty cells, a number would stand under another head."""
    filled = [number for number, cell in enumerate(cells) if cell]
    if len(filled) == 1 and not any(sign.isdigit() for sign in cells[filled[0]]):
        return cells[filled[0]]  # a heading between the rows
    return re.sub(" +", " ", SEPARATOR.join(cells[: max(filled, default=-1) + 1])).strip(" ")


def _under_their_heads(table: Sequence[list[str]]) -> list[list[str]]:
    """The same cells with two columns made one where the first has only a head and the next has none."""
    rows = [list(row) for row in table]
    for before, after in reversed(list(pairwise(range(len(rows[0]) if rows else 0)))):
        if _is_one_column([row[before] for row in rows], [row[after] for row in rows]):
            for row in rows:
                row[before : after + 1] = ["".join(row[before : after + 1])]
    return rows


def _is_one_column(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether one of two columns has nothing but its head, and the other everything but a head."""
    heads, bodies = [bool(first[0]), bool(second[0])], [any(first[1:]), any(second[1:])]
    return heads[0] != heads[1] and bodies == heads[::-1]


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


def _drawn_edges(lines: Sequence[Line], rules: Sequence[Box]) -> list[float]:
    """Where the cells end in a table that is drawn; empty where the rows are not all cut at the same lines."""
    grid = Grid(rules)
    edges = [found for line in lines if (found := grid.edges(line.words))]
    widest = max(edges, key=len, default=[])
    return widest if len(edges) * 2 > len(lines) and len(widest) > 1 else []


def _in_their_place(line: Line, edges: Sequence[float]) -> list[str]:
    """The words of a row in the cells they stand in; what reaches over two of them stands in the first."""
    cells: list[list[Word]] = [[] for _ in edges[1:]]
    for word in line.words:
        middle = (word.box.left + word.box.right) / 2
        cells[min(max(sum(edge < middle for edge in edges) - 1, 0), len(cells) - 1)].append(word)
    return [joined(cell) if cell else "" for cell in cells]


def _count_the_same(above: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether numbers stand above one another: those are two rows, whatever is drawn between them."""
    both = [(first, second) for first, second in zip(above, cells, strict=True) if first and second]
    return any(_NUMBER.fullmatch(first.rpartition(" ")[2]) and _NUMBER.fullmatch(second) for first, second in both)


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
