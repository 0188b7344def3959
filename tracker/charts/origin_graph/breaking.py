"""Layers break into rows that are no wider than the picture."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tracker.charts.origin_graph.boxes import Plan
from tracker.charts.origin_graph.cells import APART, NEAR, PASSAGE, WIDE, Net, ends, net_of


def broken(layers: Sequence[Sequence[str]], planned: Plan, width: int) -> list[list[str]]:
    """The layers in rows that leave room for the lines that cross them; rows of one layer are about as long."""
    nets = _nets(planned)
    passing = _Passing(nets, _left(nets))
    rows: list[list[str]] = []
    for layer in layers:
        rows += _evenly(layer, passing, width)
        passing.pass_row(layer)
    return rows


@dataclass(frozen=True)
class _Nets:
    """For each box the nets that leave it downwards, and those that arrive from above."""

    begins: Mapping[str, set[Net]]
    closes: Mapping[str, set[Net]]


def _nets(planned: Plan) -> _Nets:
    begins: dict[str, set[Net]] = defaultdict(set)
    closes: dict[str, set[Net]] = defaultdict(set)
    for arrow in planned.arrows:
        net, (upper, lower) = net_of(arrow, planned), ends(arrow, planned)
        begins[upper].add(net)
        closes[lower].add(net)
    return _Nets(begins, closes)


def _left(nets: _Nets) -> dict[Net, int]:
    """How many boxes each net still has to reach."""
    left: dict[Net, int] = defaultdict(int)
    for closing in nets.closes.values():
        for net in closing:
            left[net] += 1
    return left


@dataclass
class _Passing:
    """The nets that cross below the last row: begun above, and `left` says how many boxes they have yet to reach."""

    nets: _Nets
    left: dict[Net, int]
    crossing: set[Net] = field(default_factory=set)

    def copied(self) -> "_Passing":
        return _Passing(self.nets, dict(self.left), set(self.crossing))

    def beside(self, row: Sequence[str]) -> int:
        """How many nets need a passage beside these boxes: those that go on below them."""
        return sum(self.left[net] > sum(net in self.nets.closes[box] for box in row) for net in self.crossing)

    def pass_row(self, row: Sequence[str]) -> None:
        for box in row:
            self.crossing |= self.nets.begins[box]
            for net in self.nets.closes[box]:
                self.left[net] -= 1
        self.crossing = {net for net in self.crossing if self.left[net] > 0}


def _evenly(layer: Sequence[str], passing: _Passing, width: int) -> list[list[str]]:
    """As few rows as the width allows, none of them longer than that number of rows asks for."""
    fewest = len(_filled(layer, passing, width, len(layer)))
    shortest = -(-len(layer) // fewest)
    # Lines that pass may leave too little room for that many boxes in one row, and then the others have to be longer.
    attempts = (_filled(layer, passing, width, cap) for cap in range(shortest, len(layer) + 1))
    return next(rows for rows in attempts if len(rows) == fewest)


def _filled(layer: Sequence[str], passing: _Passing, width: int, cap: int) -> list[list[str]]:
    """Rows of at most `cap` boxes, each begun where the next box has no room beside the lines that pass."""
    passing = passing.copied()
    rows: list[list[str]] = []
    row: list[str] = []
    for box in layer:
        room = width - passing.beside([*row, box]) * (PASSAGE + NEAR) + APART
        # A row has at least one box, however many lines pass: the picture is wider then than asked for.
        if row and (len(row) >= cap or (len(row) + 1) * (WIDE + APART) > room):
            passing.pass_row(row)
            rows.append(row)
            row = []
        row.append(box)
    return [*rows, row]
