"""Cells are ordered within their rows so that few lines cross."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.charts.origin_graph.cells import Cell, Net, width_of_cell

SWEEPS = 8  # each looks at every line of the drawing

Pins = Mapping[Net, tuple[list[Cell], list[Cell]]]  # for each net of a gap its cells above and below


def untangled(rows: list[list[Cell]], pins: Sequence[Pins]) -> list[list[Cell]]:
    """Order boxes and passages within their rows so that few lines cross: the best of some sweeps down and up."""
    joined = _joined(pins)
    place: dict[Cell, float] = {}
    for row in rows:
        _settle(row, place)
    best, fewest = [list(row) for row in rows], _crossings(rows, joined.below, place)
    for sweep in range(SWEEPS):
        _sweep(rows, joined, place, upward=sweep % 2 == 0)
        crossings = _crossings(rows, joined.below, place)
        # A sweep may tangle what the one before had untangled, so the best order is remembered.
        if crossings < fewest:
            best, fewest = [list(row) for row in rows], crossings
    return best


def mean(values: Sequence[float], otherwise: float) -> float:
    """Their mean; `otherwise` where there are none."""
    return sum(values) / len(values) if values else otherwise


@dataclass(frozen=True)
class _Joined:
    """For each cell those it is joined with in the row above, and in the row below."""

    above: Mapping[Cell, list[Cell]]
    below: Mapping[Cell, list[Cell]]


def _joined(pins: Sequence[Pins]) -> _Joined:
    above: dict[Cell, list[Cell]] = defaultdict(list)
    below: dict[Cell, list[Cell]] = defaultdict(list)
    for gap in pins:
        for upper, lower in gap.values():
            for cell in upper:
                below[cell] += lower
            for cell in lower:
                above[cell] += upper
    return _Joined(above, below)


def _settle(row: Sequence[Cell], place: dict[Cell, float]) -> None:
    """The middle of each cell as a part of its row, so that short and long rows can be compared."""
    whole, left = sum(map(width_of_cell, row)), 0.0
    for cell in row:
        place[cell] = (left + width_of_cell(cell) / 2) / whole
        left += width_of_cell(cell)


def _sweep(rows: list[list[Cell]], joined: _Joined, place: dict[Cell, float], *, upward: bool) -> None:
    """Sort each row by the middle of what its cells are joined with in the row that was sorted before."""
    neighbours = joined.below if upward else joined.above
    for row in reversed(rows) if upward else rows:
        middle = {cell: mean([place[neighbour] for neighbour in neighbours[cell]], place[cell]) for cell in row}
        row.sort(key=middle.__getitem__)
        _settle(row, place)


class _Ranks:
    """How many of the ranks that were added are smaller or the same, in logarithmic time (a Fenwick tree)."""

    def __init__(self, number: int) -> None:
        self._tree = [0] * (number + 1)

    def up_to(self, rank: int) -> int:
        at, sum_ = rank + 1, 0
        while at:
            sum_ += self._tree[at]
            at -= at & -at  # the lowest bit: the next smaller range that the tree keeps the sum of
        return sum_

    def add(self, rank: int) -> None:
        at = rank + 1
        while at < len(self._tree):
            self._tree[at] += 1
            at += at & -at


def _crossings(
    rows: Sequence[Sequence[Cell]], below: Mapping[Cell, Sequence[Cell]], place: Mapping[Cell, float]
) -> int:
    """How often lines between neighbouring rows cross."""
    return sum(_crossings_below(row, below, place) for row in rows)


def _crossings_below(row: Sequence[Cell], below: Mapping[Cell, Sequence[Cell]], place: Mapping[Cell, float]) -> int:
    """Two lines cross when the cell further left above leads further right below: pairs in the wrong order."""
    places = sorted({place[lower] for cell in row for lower in below.get(cell, ())})
    rank = {value: number for number, value in enumerate(places)}
    ranks = _Ranks(len(places))
    crossings = lines = 0
    for cell in row:
        lowers = [rank[place[lower]] for lower in below.get(cell, ())]
        # All are counted before any is added: lines that leave one cell do not cross each other.
        crossings += sum(lines - ranks.up_to(lower) for lower in lowers)
        for lower in lowers:
            ranks.add(lower)
        lines += len(lowers)
    return crossings
