"""The lines of a drawing: straight down and across in the gaps between rows, never through a box."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.charts.origin_graph.boxes import Arrow, Plan
from tracker.charts.origin_graph.cells import Cell, Net, ends, width_of_cell
from tracker.charts.origin_graph.rows import Grid

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
    # Up to one unit apart is a straight line to the eye and needs no track.
    across = [crossing for crossing in crossings if crossing.right - crossing.left > 1]
    tracks = _tracks(across)
    on_tracks = [replace(crossing, track=tracks.get(crossing.net)) for crossing in crossings]
    return Gap({crossing.net: crossing for crossing in on_tracks}, max(tracks.values(), default=-1) + 1)


def _ports(
    pins: Mapping[Net, tuple[Sequence[Cell], Sequence[Cell]]], middle: Mapping[Cell, float], side: int
) -> Mapping[Net, dict[Cell, float]]:
    """Where each net meets each of its cells: boxes have a port for each net, in the order of where those lead."""
    meetings: dict[Cell, list[tuple[float, Net]]] = defaultdict(list)
    for net, both in pins.items():
        far = [middle[cell] for cell in both[1 - side]]
        for cell in both[side]:
            meetings[cell].append((sum(far) / len(far), net))
    ports: dict[Net, dict[Cell, float]] = defaultdict(dict)
    for cell, nets in meetings.items():
        # Ports move closer where a box has many lines, rather than leave its side.
        apart = min(_PORTS, (width_of_cell(cell) - 24) / len(nets))
        for number, (_, net) in enumerate(sorted(nets)):
            ports[net][cell] = round(middle[cell] + (number - (len(nets) - 1) / 2) * apart, 1)
    return ports


def _tracks(across: Sequence[Crossing]) -> dict[Net, int]:
    """A track for each: below those whose line from above would meet its own, beside those it does not touch."""
    over: dict[Net, set[Net]] = {crossing.net: set() for crossing in across}
    for upper in across:
        for lower in across:
            if upper is not lower and _meets(upper.above.values(), lower.below.values()):
                over[lower.net].add(upper.net)
    by_net = {crossing.net: crossing for crossing in across}
    waiting = sorted(by_net, key=lambda net: (by_net[net].left, by_net[net].right, net))
    tracks: dict[Net, int] = {}
    occupied: dict[int, list[Crossing]] = defaultdict(list)
    while waiting:
        free = next((net for net in waiting if over[net] <= tracks.keys()), waiting[0])  # a circle has to be cut
        waiting.remove(free)
        track = max((tracks[net] + 1 for net in over[free] if net in tracks), default=0)
        # Two lines on one track would look like one where they overlap.
        while any(_overlap(by_net[free], crossing) for crossing in occupied[track]):
            track += 1
        tracks[free] = track
        occupied[track].append(by_net[free])
    return tracks


def _meets(ends_above: Iterable[float], ends_below: Collection[float]) -> bool:
    return any(abs(above - below) < _TOUCH for above in ends_above for below in ends_below)


def _overlap(first: Crossing, second: Crossing) -> bool:
    return first.left < second.right + 2 * _TOUCH and second.left < first.right + 2 * _TOUCH


def points(
    arrow: Arrow,
    planned: Plan,
    gridded: Grid,
    between_rows: Sequence[Gap],
    tops: Sequence[float],
    heights: Sequence[float],
) -> list[Point]:
    """The corners of a line, from the box it leaves to the box it points to."""
    upper, lower = ends(arrow, planned)
    first, last = gridded.row_of[upper], gridded.row_of[lower]
    net = gridded.nets[arrow]
    way: list[Point] = []
    for number in range(first, last):
        crossing, floor = between_rows[number].crossings[net], tops[number] + heights[number]
        above: Cell = (upper, None) if number == first else (f"{number} {' '.join(net)}", net)
        below: Cell = (lower, None) if number + 1 == last else (f"{number + 1} {' '.join(net)}", net)
        x, end = crossing.above[above], crossing.below[below]
        way.append((x, floor))
        if crossing.track is not None and abs(x - end) > 0:
            across = floor + between_rows[number].depth(crossing.track)
            way += [(x, across), (end, across)]
        way.append((end, tops[number + 1]))
    return way if arrow not in planned.backward else way[::-1]


def path(corners: Sequence[Point]) -> str:
    """The line as SVG has it, with rounded corners."""
    bends = [corners[0]]
    for corner, after in zip(corners[1:], [*corners[2:], None], strict=True):
        if corner != bends[-1] and not _is_straight(bends[-1], corner, after):
            bends.append(corner)
    strokes = [f"M{_at(bends[0])}"]
    for before, bend, after in zip(bends, bends[1:], bends[2:], strict=False):
        room = min(_ROUND, _far(before, bend) / 2, _far(bend, after) / 2)
        strokes.append(f"L{_at(_towards(bend, before, room))}Q{_at(bend)} {_at(_towards(bend, after, room))}")
    strokes.append(f"L{_at(bends[-1])}")
    return "".join(strokes)


def _is_straight(before: Point, corner: Point, after: Point | None) -> bool:
    """Whether the line goes on as it came; at its end it does not, so that the last corner always stays."""
    return after is not None and (before[0] == corner[0] == after[0] or before[1] == corner[1] == after[1])


def head(corners: Sequence[Point]) -> str:
    """The point of its arrow."""
    x, y = corners[-1]
    back = y - 7 if corners[-2][1] < y else y + 7
    return f"M{_at((x - 3.5, back))}L{_at((x, y))}L{_at((x + 3.5, back))}Z"


def _far(start: Point, end: Point) -> float:
    return abs(start[0] - end[0]) + abs(start[1] - end[1])


def _towards(start: Point, end: Point, far: float) -> Point:
    whole = _far(start, end) or 1.0
    return start[0] + (end[0] - start[0]) * far / whole, start[1] + (end[1] - start[1]) * far / whole


def _at(point: Point) -> str:
    return f"{round(point[0], 1)} {round(point[1], 1)}"
