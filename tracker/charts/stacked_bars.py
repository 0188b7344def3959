"""Stacked columns over time: an axis with round numbers, and where each piece of each column lies. Pure arithmetic."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, log10

from tracker.rules.backlog import Backlog
from tracker.rules.periods import Period
from tracker.rules.statuses import CLOSED, OPEN, Status

WIDTH, LEFT = 420.0, 34.0
_RIGHT = 4.0
_WIDEST = 44.0  # no column is wider, however few there are
_THINNEST = 0.8  # what is there is seen, however small its share
_GAP = 0.22  # of a column's room
_LABEL = 84.0  # room for one word of the time axis
_BELOW = 18.0  # room for those words


@dataclass(frozen=True)
class Segment:
    """The part of a column that one status takes."""

    status: Status
    number: int
    y: float
    height: float


@dataclass(frozen=True)
class Bar:
    """One period; `mark_y` is the height of a second number that is drawn as a stroke across, if there is one."""

    period: Period
    x: float
    width: float
    pieces: Sequence[Segment]
    total: int
    mark: int | None = None
    mark_y: float | None = None


@dataclass(frozen=True)
class Panel:
    """Columns on one ground line; `ticks` are the heights of round numbers, the ground first."""

    title: str
    top: float
    bottom: float
    ticks: Sequence[tuple[float, str]]
    columns: Sequence[Bar]


@dataclass(frozen=True)
class Label:
    """A word below the time axis."""

    x: float
    anchor: str
    text: str


@dataclass(frozen=True)
class Chart:
    """A picture: panels above one another on one time axis."""

    width: float
    height: float
    panels: Sequence[Panel]
    labels: Sequence[Label]


def backlog_chart(backlog: Backlog, *, open_height: float = 96, closed_height: float = 52) -> Chart:
    """Open claims above, closed ones below, each on a scale of its own: thousands of closed ones hide no backlog."""
    cut = [snapshot.period for snapshot in backlog.snapshots]
    open_ = [_only(snapshot.counts, OPEN) for snapshot in backlog.snapshots]
    first = _panel("open", cut, open_, top=16, height=open_height)
    closed = [_only(snapshot.counts, CLOSED) for snapshot in backlog.snapshots]
    second = _panel("closed", cut, closed, top=first.bottom + 24, height=closed_height)
    return Chart(WIDTH, second.bottom + _BELOW, [first, second], list(_labels(first.columns)))


def closures_chart(backlog: Backlog, *, height: float = 172) -> Chart:
    """What was closed in each week, and as a stroke across what came to be open."""
    cut = [week.period for week in backlog.closures]
    verdicts = [week.verdicts for week in backlog.closures]
    panel = _panel("closed", cut, verdicts, top=16, height=height, marks=[week.opened for week in backlog.closures])
    return Chart(WIDTH, panel.bottom + _BELOW, [panel], list(_labels(panel.columns)))


def round_numbers(most: int, *, at_most: int = 4) -> list[int]:
    """Whole numbers from 0 to `most` or a little more, in steps of 1, 2 or 5 times a power of ten."""
    step = max(1, most) / at_most
    size = 10 ** max(0, int(log10(step))) if step >= 1 else 1
    distance = next(size * times for times in (1, 2, 5, 10) if size * times >= step)
    return [distance * place for place in range(ceil(max(1, most) / distance) + 1)]


def _panel(
    title: str,
    cut: Sequence[Period],
    counts: Sequence[Mapping[Status, int]],
    *,
    top: float,
    height: float,
    marks: Sequence[int] = (),
) -> Panel:
    most = max([sum(by_status.values()) for by_status in counts] + list(marks), default=0)
    numbers = round_numbers(most, at_most=4 if height > 80 else 2)
    bottom, scale = top + height, height / numbers[-1]
    room = min(_WIDEST, (WIDTH - LEFT - _RIGHT) / max(1, len(cut)))
    begin = WIDTH - _RIGHT - room * len(cut)  # the newest stands at the right, where the time axis ends
    columns = [
        Bar(
            period=period,
            x=_exact(begin + room * place + room * _GAP / 2),
            width=_exact(room * (1 - _GAP)),
            pieces=list(_stacked(counts[place], bottom, scale)),
            total=sum(counts[place].values()),
            mark=marks[place] if marks else None,
            mark_y=_exact(bottom - marks[place] * scale) if marks else None,
        )
        for place, period in enumerate(cut)
    ]
    return Panel(title, top, bottom, [(_exact(bottom - tick * scale), _short(tick)) for tick in numbers], columns)


def _stacked(counts: Mapping[Status, int], bottom: float, scale: float) -> Iterator[Segment]:
    y = bottom
    for status, number in counts.items():
        y -= number * scale
        yield Segment(status, number, _exact(y), _exact(max(_THINNEST, number * scale)))


def _labels(columns: Sequence[Bar]) -> Iterator[Label]:
    """Words that do not run into each other, counted from the newest column, which always has one."""
    if not columns:
        return
    step = ceil(_LABEL / (columns[-1].width / (1 - _GAP)))
    for column in columns[::-step]:
        middle = column.x + column.width / 2
        late = middle > WIDTH - _LABEL / 2
        x = WIDTH - _RIGHT if late else max(middle, _LABEL / 2)
        yield Label(_exact(x), "end" if late else "middle", column.period.label)


def _only(counts: Mapping[Status, int], statuses: frozenset[Status]) -> dict[Status, int]:
    return {status: number for status, number in counts.items() if status in statuses}


def _short(number: int) -> str:
    """`500`, `2k`, `1.5M`: an axis has little room."""
    for size, word in ((1_000_000, "M"), (1_000, "k")):
        if number >= size:
            return f"{number / size:g}{word}"
    return str(number)


def _exact(number: float) -> float:
    return round(number, 2)
