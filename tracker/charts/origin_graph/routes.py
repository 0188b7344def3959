"""The lines of a drawing: straight down and across in the gaps between rows, never through a box."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.charts.origin_graph.plan import Plan, Tie
from tracker.charts.origin_graph.rows import Cell, Grid, Net, ends, width_of_cell

TRACK = 9  # between two lines that run across in the same gap
HEAD = 10  # room for the point of an arrow
_LEAD = 10  # from a row to the first line that runs across
_PORTS = 16  # between two lines that meet the same box
_TOUCH = 5.0  # closer than that, lines would be taken for one another
_ROUND = 6.0

Point = tuple[float, float]


@dataclass(frozen=True)
class Crossing:
    """One net in one gap: where it comes from above, where it goes below, and on which track it runs across."""

    net: Net
    above: Mapping[Cell, float]
    below: Mapping[Cell, float]
    track: int | None = None  # none where it goes straight on

    @property
    def left(self) -> float:
        """Where it begins."""
        return min([*self.above.values(), *self.below.values()])

    @property
    def right(self) -> float:
        """Where it ends."""
        return max([*self.above.values(), *self.below.values()])


@dataclass(frozen=True)
class Gap:
    """All that happens between two rows."""

    crossings: Mapping[Net, Crossing]
    tracks: int

    @property
    def height(self) -> float:
        """How much room it takes."""
        return _LEAD + max(self.tracks - 1, 0) * TRACK + _LEAD + HEAD

    def depth(self, track: int) -> float:
        """How far below the row a line on that track runs."""
        return _LEAD + track * TRACK


def gaps(gridded: Grid, middle: Mapping[Cell, float]) -> list[Gap]:
    """The gap below each row but the last."""
    return [_gap(pins, middle) for pins in gridded.pins[:-1]]


def _gap(pins: Mapping[Net, tuple[Sequence[Cell], Sequence[Cell]]], middle: Mapping[Cell, float]) -> Gap:
    above, below = _ports(pins, middle, 0), _ports(pins, middle, 1)
    crossings = [Crossing(net, above[net], below[net]) for net in pins]
    across = [each for each in crossings if each.right - each.left > 1]
    tracks = _tracks(across)
    done = [Crossing(each.net, each.above, each.below, tracks.get(each.net)) for each in crossings]
    return Gap({each.net: each for each in done}, max(tracks.values(), default=-1) + 1)


def _ports(
    pins: Mapping[Net, tuple[Sequence[Cell], Sequence[Cell]]], middle: Mapping[Cell, float], side: int
) -> Mapping[Net, dict[Cell, float]]:
    """Where each net meets each of its cells: boxes have a port for each net, in the order of where those lead."""
    met: dict[Cell, list[tuple[float, Net]]] = defaultdict(list)
    for net, both in pins.items():
        far = [middle[cell] for cell in both[1 - side]]
        for cell in both[side]:
            met[cell].append((sum(far) / len(far), net))
    found: dict[Net, dict[Cell, float]] = defaultdict(dict)
    for cell, nets in met.items():
        apart = min(_PORTS, (width_of_cell(cell) - 24) / len(nets))
        for number, (_, net) in enumerate(sorted(nets)):
            found[net][cell] = round(middle[cell] + (number - (len(nets) - 1) / 2) * apart, 1)
    return found


def _tracks(across: Sequence[Crossing]) -> dict[Net, int]:
    """A track for each: below those whose line from above would meet its own, beside those it does not touch."""
    over: dict[Net, set[Net]] = {each.net: set() for each in across}
    for one in across:
        for other in across:
            if one is not other and _meets(one.above.values(), other.below.values()):
                over[other.net].add(one.net)
    by_net = {each.net: each for each in across}
    waiting = sorted(by_net, key=lambda net: (by_net[net].left, by_net[net].right, net))
    tracks: dict[Net, int] = {}
    taken: dict[int, list[Crossing]] = defaultdict(list)
    while waiting:
        free = next((net for net in waiting if over[net] <= tracks.keys()), waiting[0])  # a circle has to be cut
        waiting.remove(free)
        track = max((tracks[each] + 1 for each in over[free] if each in tracks), default=0)
        while any(_overlap(by_net[free], each) for each in taken[track]):
            track += 1
        tracks[free] = track
        taken[track].append(by_net[free])
    return tracks


def _meets(ones: Iterable[float], others: Collection[float]) -> bool:
    return any(abs(one - other) < _TOUCH for one in ones for other in others)


def _overlap(one: Crossing, other: Crossing) -> bool:
    return one.left < other.right + 2 * _TOUCH and other.left < one.right + 2 * _TOUCH


def points(
    tie: Tie, planned: Plan, gridded: Grid, found: Sequence[Gap], tops: Sequence[float], heights: Sequence[float]
) -> list[Point]:
    """The corners of a line, from the box it leaves to the box it points to."""
    upper, lower = ends(tie, planned)
    first, last = gridded.row_of[upper], gridded.row_of[lower]
    net = gridded.nets[tie]
    way: list[Point] = []
    for number in range(first, last):
        crossing, floor = found[number].crossings[net], tops[number] + heights[number]
        above: Cell = (upper, None) if number == first else (f"{number} {' '.join(net)}", net)
        below: Cell = (lower, None) if number + 1 == last else (f"{number + 1} {' '.join(net)}", net)
        x, end = crossing.above[above], crossing.below[below]
        way.append((x, floor))
        if crossing.track is not None and abs(x - end) > 0:
            across = floor + found[number].depth(crossing.track)
            way += [(x, across), (end, across)]
        way.append((end, tops[number + 1]))
    return way if tie not in planned.backward else way[::-1]


def path(corners: Sequence[Point]) -> str:
    """The line as SVG has it, with rounded corners."""
    kept = [corners[0]]
    for here, after in zip(corners[1:], [*corners[2:], None], strict=True):
        straight = after is not None and (kept[-1][0] == here[0] == after[0] or kept[-1][1] == here[1] == after[1])
        if not straight and here != kept[-1]:
            kept.append(here)
    said = [f"M{_at(kept[0])}"]
    for before, here, after in zip(kept, kept[1:], kept[2:], strict=False):
        room = min(_ROUND, _far(before, here) / 2, _far(here, after) / 2)
        said.append(f"L{_at(_towards(here, before, room))}Q{_at(here)} {_at(_towards(here, after, room))}")
    said.append(f"L{_at(kept[-1])}")
    return "".join(said)


def head(corners: Sequence[Point]) -> str:
    """The point of its arrow."""
    x, y = corners[-1]
    back = y - 7 if corners[-2][1] < y else y + 7
    return f"M{_at((x - 3.5, back))}L{_at((x, y))}L{_at((x + 3.5, back))}Z"


def _far(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(here: Point, there: Point, far: float) -> Point:
    whole = _far(here, there) or 1.0
    return here[0] + (there[0] - here[0]) * far / whole, here[1] + (there[1] - here[1]) * far / whole


def _at(point: Point) -> str:
    return f"{round(point[0], 1)} {round(point[1], 1)}"
