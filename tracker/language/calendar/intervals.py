"""Stretches of days with both ends, and how years and months are added to a day."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.language.dates import PartialDate


@dataclass(frozen=True)
class Interval:
    """From one day to another, both included; a missing end is open."""

    first: date | None
    last: date | None

    @classmethod
    def on(cls, day: date) -> "Interval":
        """Just this day."""
        return cls(day, day)

    @classmethod
    def of(cls, stated: PartialDate) -> "Interval":
        """Every day that a year, a month or a day can mean."""
        return cls(stated.first_day, stated.last_day)

    def meets(self, interval: "Interval") -> bool:
        """Whether the two share a day."""
        return self.first_or_ever <= interval.last_or_ever and interval.first_or_ever <= self.last_or_ever

    def holds(self, interval: "Interval") -> bool:
        """Whether every day of that interval lies in this one."""
        return self.first_or_ever <= interval.first_or_ever and interval.last_or_ever <= self.last_or_ever

    def common(self, interval: "Interval") -> "Interval | None":
        """The days in both, if there are any."""
        if not self.meets(interval):
            return None
        first = max(self.first_or_ever, interval.first_or_ever)
        last = min(self.last_or_ever, interval.last_or_ever)
        # Two open ends stay open: nobody may read “up to 9999-12-31” in a finding.
        return Interval(None if first == date.min else first, None if last == date.max else last)

    def wider(self, before: int, after: int = 0) -> "Interval":
        """With so many days more at each end."""
        return Interval(self.first and days_on(self.first, -before), self.last and days_on(self.last, after))

    def gap_to(self, compared: "Interval") -> int:
        """How many days the compared one lies after this one's nearest end; negative before it, 0 where they meet."""
        if self.meets(compared):
            return 0
        # The sign tells which way a text is off: a positive gap is background that has gone stale.
        if compared.first_or_ever > self.last_or_ever:
            return (compared.first_or_ever - self.last_or_ever).days
        return (compared.last_or_ever - self.first_or_ever).days

    @property
    def first_or_ever(self) -> date:
        """Its first day, or the first there is."""
        return self.first or date.min

    @property
    def last_or_ever(self) -> date:
        """Its last day, or the last there is."""
        return self.last or date.max

    def __str__(self) -> str:
        if self.first and self.first == self.last:
            return self.first.isoformat()
        if self.first is None or self.last is None:
            return f"{self.first} onwards" if self.first else f"up to {self.last}"
        return f"{self.first} to {self.last}"


def years_on(day: date, years: int) -> date:
    """The same day and month so many years on; 29 February is 28 February in a common year."""
    return months_on(day, 12 * years)


def months_on(day: date, months: int) -> date:
    """So many months on, at most on the month's last day; the calendar's ends hold what passes them."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    # “A hundred thousand years after Brexit” and a slip in the year of publication must not raise OverflowError.
    if not date.min.year <= year <= date.max.year:
        return date.min if year < date.min.year else date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def days_on(day: date, days: int) -> date:
    """So many days on; the calendar's ends hold what passes them."""
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def nth_year(start: Interval, number: int) -> Interval:
    """The year of that number of what began then; an uncertain start widens it."""
    first, last = start.first_or_ever, start.last_or_ever
    # The day before the anniversary is the last of the year: the third anniversary opens the fourth year.
    return Interval(years_on(first, number - 1), days_on(years_on(last, number), -1))


def year_on(start: date, day: date) -> int:
    """Which year it was on that day, the first being 1; 0 or less before the start."""
    number = day.year - start.year
    return number + 1 if day >= years_on(start, number) else number


def nearest_gap(intervals: Iterable[Interval], compared: Interval) -> int:
    """The gap to the nearest of several intervals; of two as near, to the one it lies after."""
    gaps = (interval.gap_to(compared) for interval in intervals)
    return min(gaps, key=lambda gap: (abs(gap), gap < 0), default=0)


def month_of(day: date) -> Interval:
    """The month that day is in."""
    return Interval.of(PartialDate(day.year, day.month))


def week_of(day: date) -> Interval:
    """Monday to Sunday of that day's week."""
    monday = day - timedelta(days=day.weekday())
    return Interval(monday, monday + timedelta(days=6))
