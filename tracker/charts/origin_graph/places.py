"""Where each cell of the rows stands: as near as may be to what it is joined with, in its order, without touching."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from tracker.charts.origin_graph.cells import Cell, between, width_of_cell, width_of_row
from tracker.charts.origin_graph.crossings import mean
from tracker.charts.origin_graph.rows import Grid

_SWEEPS = 24
_JOG = 12.0  # bends smaller than that are taken out
_STRAIGHT = 40.0  # how much more the straightness of a line counts than the place of a box


def places(gridded: Grid, width: float) -> tuple[dict[Cell, float], float]:
    """The middle of every cell, and the width of the whole: at most that asked for, or what the widest row needs."""
    needed = [width_of_row(row) for row in gridded.rows]
    width = max([width, *needed])
    near = _joined(gridded)
    middle: dict[Cell, float] = {}
    for row, used in zip(gridded.rows, needed, strict=True):
        at = (width - used) / 2
        for cell in row:
            middle[cell] = at + width_of_row(row[: row.index(cell) + 1]) - width_of_cell(cell) / 2
    # Up and down in turn: each row is drawn to the rows on both sides of it.
    for sweep in range(_SWEEPS):
        for row in gridded.rows if sweep % 2 else reversed(gridded.rows):
            wished = [mean([middle[neighbour] for neighbour in near.get(cell, ())], middle[cell]) for cell in row]
            middle.update(zip(row, _settled(wished, row, width), strict=True))
    for row in gridded.rows:
        wished = [_above(cell, near, middle) for cell in row]
        middle.update(zip(row, _settled(wished, row, width, straight=_STRAIGHT**4), strict=True))
    left = min(x - width_of_cell(cell) / 2 for cell, x in middle.items())
    right = max(x + width_of_cell(cell) / 2 for cell, x in middle.items())
    return {cell: round(x - left, 1) for cell, x in middle.items()}, round(right - left, 1)


def _above(cell: Cell, near: Mapping[Cell, Sequence[Cell]], middle: Mapping[Cell, float]) -> float:
    """Where a passage carries straight on; a box stays where it is."""
    before = near[cell][0] if cell[1] is not None else cell
    return middle[before] if before[1] == cell[1] and abs(middle[before] - middle[cell]) < _JOG else middle[cell]


def _joined(gridded: Grid) -> Mapping[Cell, Sequence[Cell]]:
    neighbours: dict[Cell, list[Cell]] = defaultdict(list)
    for gap in gridded.pins:
        for upper, lower in gap.values():
            for above in upper:
                for below in lower:
                    neighbours[above].append(below)
                    neighbours[below].append(above)
    return {cell: _along(cell, near) for cell, near in neighbours.items()}


def _along(cell: Cell, near: Sequence[Cell]) -> Sequence[Cell]:
    """What a cell is drawn to: a passage above all to those before and after it."""
    return [neighbour for neighbour in near if cell[1] is not None and neighbour[1] == cell[1]] or near


def _settled(wished: Sequence[float], row: Sequence[Cell], width: float, straight: float = _STRAIGHT) -> list[float]:
    """The places nearest to those wished (least squares) that keep order and distance and stay inside the picture.

    With the distances subtracted this is a regression that may only rise: neighbours in the wrong order are pooled.
    """
    offsets = [0.0]
    for left, right in pairwise(row):
        offsets.append(offsets[-1] + (width_of_cell(left) + width_of_cell(right)) / 2 + between(left, right))
    pools: list[tuple[float, float, int]] = []  # where they stand, what that counts, and how many stand side by side
    for wish, offset, cell in zip(wished, offsets, row, strict=True):
        level, weight, number = wish - offset, 1.0 if cell[1] is None else straight, 1
        while pools and pools[-1][0] >= level:
            before, before_weight, joined = pools.pop()
            level = (level * weight + before * before_weight) / (weight + before_weight)
            weight, number = weight + before_weight, number + joined
        pools.append((level, weight, number))
    least, most = width_of_cell(row[0]) / 2, width - width_of_cell(row[-1]) / 2 - offsets[-1]
    levels = [min(max(level, least), most) for level, _, number in pools for _ in range(number)]
    return [level + offset for level, offset in zip(levels, offsets, strict=True)]
