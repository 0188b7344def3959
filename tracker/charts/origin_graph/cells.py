"""What stands in a row: boxes, and passages for the lines that cross it; and how wide each is."""

from collections.abc import Sequence
from itertools import pairwise

from tracker.charts.origin_graph.boxes import ARTICLE, Arrow, Plan, State

WIDE, APART = 136, 16  # of a box; between two
NEAR = 10  # between a passage and what stands beside it
WIDEST = 304  # of the article's
PASSAGE = 6  # how wide a passage is

Net = tuple[str, ...]  # what runs together: ("to", end), ("from", start), or ("own", start, end)
Cell = tuple[str, Net | None]  # a box, or the passage of a net


def width_of_cell(cell: Cell) -> int:
    """How wide a cell is."""
    if cell[1] is not None:
        return PASSAGE
    return WIDEST if cell[0] == ARTICLE else WIDE


def between(left: Cell, right: Cell) -> int:
    """How far apart two cells stand that follow each other."""
    return APART if left[1] is None and right[1] is None else NEAR


def width_of_row(row: Sequence[Cell]) -> int:
    """How wide a row is, without air at its ends."""
    return sum(map(width_of_cell, row)) + sum(between(*both) for both in pairwise(row))


def ends(arrow: Arrow, planned: Plan) -> tuple[str, str]:
    """The upper and the lower end of an arrow."""
    return (arrow.end, arrow.start) if arrow in planned.backward else (arrow.start, arrow.end)


def net_of(arrow: Arrow, planned: Plan) -> Net:
    """What an arrow runs together with.

    Those that do not count or lead back up run alone: on a shared line the cross or the loop would be everybody's.
    """
    if arrow.state is State.FOUND:
        return "from", arrow.start
    if arrow.state is State.DROPPED or arrow in planned.backward:
        return "own", arrow.start, arrow.end
    return "to", arrow.end
