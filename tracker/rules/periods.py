"""Days, weeks, months, quarters or years: time cut so that a picture has few columns, and a word for each of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

MOST = 60
"""How many columns a picture has at most."""


class Step(StrEnum):
    """How long one period is; the order goes from the shortest to the longest."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


# Months differ in days, so these steps are counted in months.
_MONTHS = {Step.MONTH: 1, Step.QUARTER: 3, Step.YEAR: 12, Step.DECADE: 120}


@dataclass(frozen=True)
class Period:
    """From `first` to `last`, both included; the newest one ends on the day that is looked at, so it may be short."""

    step: Step
    first: date
    last: date

    @property
    def label(self) -> str:
        """As short as an axis needs it: `3 Nov`, `Nov 2026`, `Q4 2026`, `2026`."""
        match self.step:
            case Step.DAY | Step.WEEK:
                return f"{self.first.day} {self.first:%b}"
            case Step.MONTH:
                return f"{self.first:%b %Y}"
            case Step.QUARTER:
                return f"Q{(self.first.month + 2) // 3} {self.first.year}"
            case Step.YEAR:
                return str(self.first.year)
            case _:
                return f"{self.first.year}s"

    @property
    def in_words(self) -> str:
        """As a sentence or a table needs it: `3 Nov 2026`, `week of 3 Nov 2026`, else the label."""
        if self.step is Step.DAY:
            return f"{self.label} {self.first.year}"
        return f"week of {self.label} {self.first.year}" if self.step is Step.WEEK else self.label

    def holds(self, period: "Period") -> bool:
        """Whether the other lies inside."""
        return self.first <= period.first and period.last <= self.last


def periods(first: date, last: date, *, finest: Step = Step.DAY, most: int = MOST) -> list[Period]:
    """Every period from the one `first` is in to the one `last` is in, in the shortest step that gives few enough.

    Decades are taken however many they are.
    """
    # The first record may bear a later day than the zone of the reader has today.
    first = min(first, last)
    # From the shortest on: the first that gives few enough columns shows the most.
    for step in list(Step)[list(Step).index(finest) :]:
        if step is Step.DECADE or _count_periods(first, last, step) <= most:
            return list(_periods_of_step(first, last, step))
    raise AssertionError("decades always do")


def ends(cut: Sequence[Period], zone: tzinfo) -> list[datetime]:
    """The instant at which each period but the newest is over, on a clock of that zone."""
    # Midnight by the clock there, so that a day of 23 or 25 hours is one day too.
    return [datetime.combine(period.last + timedelta(days=1), time(), zone) for period in cut[:-1]]


def _count_periods(first: date, last: date, step: Step) -> int:
    if step in _MONTHS:
        begin, end = _first_day(first, step), _first_day(last, step)
        return ((end.year - begin.year) * 12 + end.month - begin.month) // _MONTHS[step] + 1
    return (_first_day(last, step) - _first_day(first, step)).days // (7 if step is Step.WEEK else 1) + 1


def _periods_of_step(first: date, last: date, step: Step) -> Iterator[Period]:
    begin = _first_day(first, step)
    while begin <= last:
        following = _first_day_after(begin, step)
        yield Period(step, begin, min(last, following - timedelta(days=1)))
        begin = following


def _first_day(day: date, step: Step) -> date:
    """The first day of the period that a day is in; weeks begin on Monday."""
    match step:
        case Step.DAY:
            return day
        case Step.WEEK:
            return day - timedelta(days=day.weekday())
        case Step.MONTH:
            return day.replace(day=1)
        case Step.QUARTER:
            return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
        case Step.YEAR:
            return day.replace(month=1, day=1)
        case _:
            # Python knows no year 0, in which the first decade would begin.
            return day.replace(year=max(1, day.year // 10 * 10), month=1, day=1)


def _first_day_after(begin: date, step: Step) -> date:
    """The first day of the period after the one that begins there."""
    if step not in _MONTHS:
        return begin + timedelta(days=7 if step is Step.WEEK else 1)
    years, month = divmod(begin.month - 1 + _MONTHS[step], 12)
    return begin.replace(year=begin.year + years, month=month + 1)
