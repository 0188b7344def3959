"""The picture of a finding as numbers: one horizontal time axis with what is counted from, when the words would have
been true, the day judged and the gap. Lengths are in units of the drawing; nothing here knows of SVG."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.language.dates import MONTHS
from tracker.language.english import ordinal
from tracker.rules.arithmetic import Arithmetic, Fit, ImpliedInterval, gap_in_words

WIDTH, LEFT, RIGHT = 760, 214, 744
_TOP, _ROW, _GAP, _FOOT = 40, 44, 16, 30
_STEPS = (1, 2, 5, 10, 20, 50, 100)
_MOST_TICKS = 10
_NARROWEST = 3.0


@dataclass(frozen=True)
class Row:
    """One starting point: `start_x` where it began (if known), the interval from `from_x` to `to_x`.

    `is_meant` is what the finding rests on; of these alone some may be wrong: the day judged lies outside. `gap` runs
    from the nearest end of the interval to that day, on a wrong row only; `gap_words` say it.
    """

    label: str
    y: float
    start_x: float | None
    from_x: float
    to_x: float
    interval: str
    is_meant: bool
    is_wrong: bool
    gap: tuple[float, float] | None = None
    gap_words: str = ""

    @property
    def middle(self) -> float:
        """Where the words above the interval are centred, kept inside the drawing."""
        return min(max((self.from_x + self.to_x) / 2, LEFT + 80), RIGHT - 80)


@dataclass(frozen=True)
class TimeAxis:
    """The whole picture; `ticks` are (x, year), `day_x` is where the day judged stands, `day` its words."""

    height: float
    ticks: Sequence[tuple[float, int]]
    rows: Sequence[Row]
    day_x: float
    day: str
    width: int = WIDTH

    @property
    def bottom(self) -> float:
        """Where the rows end and the years begin."""
        return self.height - _FOOT

    @property
    def day_is_late(self) -> bool:
        """Whether the day judged stands in the right half, so that its words stand before it."""
        return self.day_x > (LEFT + RIGHT) / 2


def time_axis(arithmetic: Arithmetic, *, day_words: str = "") -> TimeAxis | None:
    """The picture of a finding's intervals and the day it was judged on; nothing where there is none of either."""
    days = [day for interval in arithmetic.implied for day in (interval.first, interval.last, interval.start) if day]
    if arithmetic.judged is None or not days:
        return None
    judged = arithmetic.judged.day
    begin, end = date(min(*days, judged).year, 1, 1), date(max(*days, judged).year + 1, 1, 1)
    step = next((step for step in _STEPS if (end.year - begin.year) / step <= _MOST_TICKS), _STEPS[-1])

    def x(day: date) -> float:
        return round(LEFT + (RIGHT - LEFT) * (day - begin).days / (end - begin).days, 1)

    rows: list[Row] = []
    below = float(_TOP)
    for interval in arithmetic.implied:
        row = _row(interval, judged, (begin, end), x, y=below + _ROW / 2)
        rows.append(row)
        below += _ROW + (_GAP if row.gap else 0)
    return TimeAxis(
        height=below + _FOOT,
        ticks=[(x(date(year, 1, 1)), year) for year in range(begin.year, end.year + 1, step)],
        rows=rows,
        day_x=x(judged),
        day=day_words or _words(judged),
    )


def _row(
    interval: ImpliedInterval, judged: date, ends: tuple[date, date], x: Callable[[date], float], *, y: float
) -> Row:
    is_wrong = interval.is_meant and interval.fit is Fit.MISSES
    from_x, to_x = x(interval.first or ends[0]), x(interval.last or ends[1])
    days = _days(interval.first, interval.last, judged) if is_wrong else 0
    return Row(
        label=interval.label,
        y=y,
        start_x=x(interval.start) if interval.start else None,
        from_x=from_x,
        to_x=max(to_x, from_x + _NARROWEST),
        interval=_interval(interval.first, interval.last),
        is_meant=interval.is_meant,
        is_wrong=is_wrong,
        gap=_between(to_x if days > 0 else from_x, x(judged)) if days else None,
        gap_words=_gap(days, interval.actual_year),
    )


def _between(one: float, other: float) -> tuple[float, float]:
    return min(one, other), max(one, other)


def _days(first: date | None, last: date | None, judged: date) -> int:
    """How many days the day judged lies after the interval, negative where it lies before, 0 inside."""
    if last and judged > last:
        return (judged - last).days
    return (judged - first).days if first and judged < first else 0


def _gap(days: int, actual_year: int | None) -> str:
    year = f", in its {ordinal(actual_year)} year" if days and actual_year else ""
    return gap_in_words(days) + year


def _interval(first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return f"from {_words(first)}" if first else f"until {_words(last)}" if last else ""
    return f"{_words(first)} – {_words(last)}"


def _words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month][:3]} {day.year}"
