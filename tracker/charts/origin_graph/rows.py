"""Layers become rows that are no wider than the picture, with a passage in every row that a line has to cross.

Arrows to the same box run together, as do those from the article: however many carriers cite one paper, a single line
passes each row on the way to it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.charts.origin_graph.boxes import Arrow, Plan, State
from tracker.charts.origin_graph.breaking import broken
from tracker.charts.origin_graph.cells import Cell, Net, ends, net_of
from tracker.charts.origin_graph.crossings import SWEEPS, mean, untangled


@dataclass(frozen=True)
class Grid:
    """The rows from the top down; `pins` tells for each gap below a row which cells each net joins, above and below."""

    rows: list[list[Cell]]
    row_of: Mapping[str, int]
    nets: Mapping[Arrow, Net]
    pins: list[dict[Net, tuple[list[Cell], list[Cell]]]]


def grid(planned: Plan, width: int) -> Grid:
    """Order the boxes of each layer by what they are tied to, and break the layers into rows."""
    ordered = _ordered([list(layer) for layer in planned.layers], _neighbours(planned))
    rows = broken(ordered, planned, width)
    row_of = {box: number for number, row in enumerate(rows) for box in row}
    nets = {arrow: net_of(arrow, planned) for arrow in planned.arrows}
    cells: list[list[Cell]] = [[(box, None) for box in row] for row in rows]
    pins = _pins(nets, row_of, planned, cells)
    return Grid(untangled(cells, pins), row_of, nets, pins)


def _neighbours(planned: Plan) -> dict[str, list[str]]:
    neighbours: dict[str, list[str]] = defaultdict(list)
    for arrow in planned.arrows:
        if arrow.state is not State.FOUND:
            neighbours[arrow.start].append(arrow.end)
            neighbours[arrow.end].append(arrow.start)
    return neighbours


def _ordered(layers: list[list[str]], neighbours: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Each box near the middle of its neighbours, in a few sweeps down and up."""
    place: dict[str, float] = {}

    def settle(layer: Sequence[str]) -> None:
        place.update((box, (number + 0.5) / len(layer)) for number, box in enumerate(layer))

    for layer in layers:
        settle(layer)
    for sweep in range(SWEEPS):
        for layer in layers if sweep % 2 else reversed(layers):
            middle = {box: mean([place[near] for near in neighbours.get(box, ())], place[box]) for box in layer}
            layer.sort(key=middle.__getitem__)
            settle(layer)
    return layers


def _pins(
    nets: Mapping[Arrow, Net], row_of: Mapping[str, int], planned: Plan, rows: list[list[Cell]]
) -> list[dict[Net, tuple[list[Cell], list[Cell]]]]:
    """Which cells each net joins in each gap; the passages that are needed are added to the rows."""
    pins: list[dict[Net, tuple[list[Cell], list[Cell]]]] = [{} for _ in rows]

    def pin(gap: int, net: Net, side: int, cell: Cell) -> None:
        cells = pins[gap].setdefault(net, ([], []))[side]
        if cell not in cells:
            cells.append(cell)

    for arrow, net in nets.items():
        upper, lower = ends(arrow, planned)
        for gap in range(row_of[upper], row_of[lower]):
            above: Cell = (upper, None) if gap == row_of[upper] else (f"{gap} {' '.join(net)}", net)
            below: Cell = (lower, None) if gap + 1 == row_of[lower] else (f"{gap + 1} {' '.join(net)}", net)
            pin(gap, net, 0, above)
            pin(gap, net, 1, below)
            if below[1] is not None and below not in rows[gap + 1]:
                rows[gap + 1].append(below)
    return pins
