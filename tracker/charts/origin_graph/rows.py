"""Layers become rows that are no wider than the picture, with a passage in every row that a line has to cross.

Ties to the same box run together, as do those from the article: however many carriers cite one paper, a single line
passes each row on the way to it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.charts.origin_graph.plan import ARTICLE, Plan, State, Tie

WIDE, APART = 136, 16  # of a box; between two
NEAR = 10  # between a passage and what stands beside it
WIDEST = 304  # of the article's
PASSAGE = 6  # how wide a passage is
_SWEEPS = 8

Net = tuple[str, ...]  # what runs together: ("to", end), ("from", start), or ("own", start, end)
Cell = tuple[str, Net | None]  # a box, or the passage of a net


@dataclass(frozen=True)
class Grid:
    """The rows from the top down; `pins` tells for each gap below a row which cells each net joins, above and below."""

    rows: list[list[Cell]]
    row_of: Mapping[str, int]
    nets: Mapping[Tie, Net]
    pins: list[dict[Net, tuple[list[Cell], list[Cell]]]]


def width_of_cell(cell: Cell) -> int:
    """How wide a cell is."""
    if cell[1] is not None:
        return PASSAGE
    return WIDEST if cell[0] == ARTICLE else WIDE


def between(one: Cell, other: Cell) -> int:
    """How far apart two cells stand that follow each other."""
    return APART if one[1] is None and other[1] is None else NEAR


def width_of_row(row: Sequence[Cell]) -> int:
    """How wide a row is, without air at its ends."""
    return sum(map(width_of_cell, row)) + sum(between(*both) for both in pairwise(row))


def grid(planned: Plan, width: int) -> Grid:
    """Order the boxes of each layer by what they are tied to, and break the layers into rows."""
    ordered = _ordered([list(layer) for layer in planned.layers], _neighbours(planned))
    rows = _broken(ordered, planned, width)
    row_of = {box: number for number, row in enumerate(rows) for box in row}
    nets = {tie: _net(tie, planned) for tie in planned.ties}
    cells: list[list[Cell]] = [[(box, None) for box in row] for row in rows]
    pins = _pins(nets, row_of, planned, cells)
    return Grid(_untangled(cells, pins), row_of, nets, pins)


def ends(tie: Tie, planned: Plan) -> tuple[str, str]:
    """The upper and the lower end of a tie."""
    return (tie.end, tie.start) if tie in planned.backward else (tie.start, tie.end)


def _net(tie: Tie, planned: Plan) -> Net:
    if tie.state is State.FOUND:
        return "from", tie.start
    if tie.state is State.DROPPED or tie in planned.backward:
        return "own", tie.start, tie.end
    return "to", tie.end


def _neighbours(planned: Plan) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for tie in planned.ties:
        if tie.state is not State.FOUND:
            found[tie.start].append(tie.end)
            found[tie.end].append(tie.start)
    return found


def _ordered(layers: list[list[str]], neighbours: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Each box near the middle of its neighbours, in a few sweeps down and up."""
    place: dict[str, float] = {}

    def settle(layer: Sequence[str]) -> None:
        place.update((box, (number + 0.5) / len(layer)) for number, box in enumerate(layer))

    for layer in layers:
        settle(layer)
    for sweep in range(_SWEEPS):
        for layer in layers if sweep % 2 else reversed(layers):
            middle = {box: _mean([place[each] for each in neighbours.get(box, ())], place[box]) for box in layer}
            layer.sort(key=middle.__getitem__)
            settle(layer)
    return layers


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _broken(layers: Sequence[Sequence[str]], planned: Plan, width: int) -> list[list[str]]:
    """The layers in rows that leave room for the lines that cross them; rows of one layer are about as long."""
    begins: dict[str, set[Net]] = defaultdict(set)
    closes: dict[str, set[Net]] = defaultdict(set)
    left: dict[Net, int] = defaultdict(int)
    for tie in planned.ties:
        net, (upper, lower) = _net(tie, planned), ends(tie, planned)
        begins[upper].add(net)
        closes[lower].add(net)
    for nets in closes.values():
        for net in nets:
            left[net] += 1
    open_nets: set[Net] = set()
    rows: list[list[str]] = []

    def fill(layer: Sequence[str], cap: int) -> list[list[str]]:
        crossing, still, found, row = set(open_nets), dict(left), list[list[str]](), list[str]()
        for box in layer:
            after = {net for net in crossing if still[net] - sum(net in closes[each] for each in [*row, box]) > 0}
            room = width - len(after) * (PASSAGE + NEAR) + APART
            if row and (len(row) >= cap or (len(row) + 1) * (WIDE + APART) > room):
                for each in row:
                    crossing |= begins[each]
                    for net in closes[each]:
                        still[net] -= 1
                crossing = {net for net in crossing if still[net] > 0}
                found.append(row)
                row = []
            row.append(box)
        return [*found, row]

    for layer in layers:
        fewest = len(fill(layer, len(layer)))
        cap = next(each for each in range(-(-len(layer) // fewest), len(layer) + 1) if len(fill(layer, each)) == fewest)
        rows += fill(layer, cap)
        for box in layer:
            open_nets |= begins[box]
            for net in closes[box]:
                left[net] -= 1
        open_nets = {net for net in open_nets if left[net] > 0}
    return rows


def _pins(
    nets: Mapping[Tie, Net], row_of: Mapping[str, int], planned: Plan, rows: list[list[Cell]]
) -> list[dict[Net, tuple[list[Cell], list[Cell]]]]:
    """Which cells each net joins in each gap; the passages that are needed are added to the rows."""
    pins: list[dict[Net, tuple[list[Cell], list[Cell]]]] = [{} for _ in rows]

    def pin(gap: int, net: Net, side: int, cell: Cell) -> None:
        cells = pins[gap].setdefault(net, ([], []))[side]
        if cell not in cells:
            cells.append(cell)

    for tie, net in nets.items():
        upper, lower = ends(tie, planned)
        for gap in range(row_of[upper], row_of[lower]):
            above: Cell = (upper, None) if gap == row_of[upper] else (f"{gap} {' '.join(net)}", net)
            below: Cell = (lower, None) if gap + 1 == row_of[lower] else (f"{gap + 1} {' '.join(net)}", net)
            pin(gap, net, 0, above)
            pin(gap, net, 1, below)
            if below[1] is not None and below not in rows[gap + 1]:
                rows[gap + 1].append(below)
    return pins


def _untangled(rows: list[list[Cell]], pins: Sequence[Mapping[Net, tuple[list[Cell], list[Cell]]]]) -> list[list[Cell]]:
    """Order boxes and passages within their rows so that few lines cross: the best of some sweeps down and up."""
    above: dict[Cell, list[Cell]] = defaultdict(list)
    below: dict[Cell, list[Cell]] = defaultdict(list)
    for gap in pins:
        for upper, lower in gap.values():
            for cell in upper:
                below[cell] += lower
            for cell in lower:
                above[cell] += upper
    place: dict[Cell, float] = {}

    def settle(row: Sequence[Cell]) -> None:
        whole, at = sum(map(width_of_cell, row)), 0.0
        for cell in row:
            place[cell] = (at + width_of_cell(cell) / 2) / whole
            at += width_of_cell(cell)

    for row in rows:
        settle(row)
    best, fewest = [list(row) for row in rows], _crossings(rows, below, place)
    for sweep in range(_SWEEPS):
        upward, side = sweep % 2 == 0, below if sweep % 2 == 0 else above
        for row in reversed(rows) if upward else rows:
            middle = {cell: _mean([place[each] for each in side[cell]], place[cell]) for cell in row}
            row.sort(key=middle.__getitem__)
            settle(row)
        crossings = _crossings(rows, below, place)
        if crossings < fewest:
            best, fewest = [list(row) for row in rows], crossings
    return best


def _crossings(
    rows: Sequence[Sequence[Cell]], below: Mapping[Cell, Sequence[Cell]], place: Mapping[Cell, float]
) -> int:
    """How often lines between neighbouring rows cross, counted by sorting."""
    found = 0
    for row in rows:
        ranks = sorted({place[lower] for cell in row for lower in below.get(cell, ())})
        number = {value: index for index, value in enumerate(ranks)}
        tree = [0] * (len(ranks) + 1)
        seen = 0
        for cell in row:
            lowers = sorted(number[place[lower]] for lower in below.get(cell, ()))
            for lower in lowers:
                at, smaller = lower + 1, 0
                while at:
                    smaller += tree[at]
                    at -= at & -at
                found += seen - smaller
            for lower in lowers:
                at = lower + 1
                while at < len(tree):
                    tree[at] += 1
                    at += at & -at
                seen += 1
    return found
