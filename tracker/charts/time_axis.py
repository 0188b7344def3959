"""The picture of a finding as numbers: one horizontal time axis with what is counted from, when the words would have
been true, the day judged and the gap. Lengths are in units of the drawing; nothing here knows of SVG."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker.language.dates import MONTHS
from tracker.language.english import counted, ordinal

WIDTH, LEFT, RIGHT = 760, 214, 744
_TOP, _ROW, _GAP, _FOOT = 40, 44, 16, 30
_STEPS = (1, 2, 5, 10, 20, 50, 100)
_MOST_TICKS = 10
_NARROWEST = 3.0


@dataclass(frozen=True)
class Row:
    """One starting point: `start_x` where it began (if known), the interval from `from_x` to `to_x`.

    `gap` runs from the nearest end of the interval to the day judged, on a row that is meant only; `gap_words` say it.
    """

    label: str
    y: float
    start_x: float | None
    from_x: float
    to_x: float
    interval: str
    is_meant: bool
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


def time_axis(
    implied: Sequence[Mapping[str, Any]], compared: Mapping[str, Any], gap_days: int | None, *, day_words: str = ""
) -> TimeAxis | None:
    """The picture of a finding's intervals and the day it was judged on; nothing where there is none of either.

    `implied` lists {title or ref, from, to, start?, actual_year?, alternative?}: dates as ISO text, open ends None.
    """
    judged = _day(compared.get("to") or compared.get("from"))
    intervals = [(each, _day(each.get("from")), _day(each.get("to"))) for each in implied]
    known = [day for each, first, last in intervals for day in (first, last, _day(each.get("start"))) if day]
    if judged is None or not known:
        return None
    first_year = min(*known, judged).year
    last_year = max(*known, judged).year + 1
    step = next((each for each in _STEPS if (last_year - first_year) / each <= _MOST_TICKS), _STEPS[-1])
    begin, end = date(first_year, 1, 1), date(last_year, 1, 1)

    def x(day: date) -> float:
        return round(LEFT + (RIGHT - LEFT) * (day - begin).days / (end - begin).days, 1)

    rows: list[Row] = []
    below = float(_TOP)
    for each, first, last in intervals:
        start, is_meant = _day(each.get("start")), not each.get("alternative") and gap_days is not None
        from_x, to_x = x(first or begin), x(last or end)
        days = _days(first, last, judged) if is_meant else 0
        row = Row(
            label=str(each.get("title") or each.get("ref") or ""),
            y=below + _ROW / 2,
            start_x=x(start) if start else None,
            from_x=from_x,
            to_x=max(to_x, from_x + _NARROWEST),
            interval=_interval(first, last),
            is_meant=is_meant,
            gap=_between(to_x if days > 0 else from_x, x(judged)) if days else None,
            gap_words=_gap(days, each.get("actual_year")),
        )
        rows.append(row)
        below += _ROW + (_GAP if row.gap else 0)
    return TimeAxis(
        height=below + _FOOT,
        ticks=[(x(date(year, 1, 1)), year) for year in range(first_year, last_year + 1, step)],
        rows=rows,
        day_x=x(judged),
        day=day_words or _words(judged),
    )


def _between(one: float, other: float) -> tuple[float, float]:
    return min(one, other), max(one, other)


def _days(first: date | None, last: date | None, judged: date) -> int:
    """How many days the day judged lies after the interval, negative where it lies before, 0 inside."""
    if last and judged > last:
        return (judged - last).days
    return (judged - first).days if first and judged < first else 0


def _gap(days: int, actual_year: int | None) -> str:
    if not days:
        return ""
    was = f", in its {ordinal(actual_year)} year" if actual_year else ""
    return f"{counted(abs(days), 'day')} too {'late' if days > 0 else 'early'}{was}"


def _interval(first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return f"from {_words(first)}" if first else f"until {_words(last)}" if last else ""
    return f"{_words(first)} – {_words(last)}"


def _words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month][:3]} {day.year}"


def _day(text: Any) -> date | None:
    return date.fromisoformat(text) if isinstance(text, str) and text else None
