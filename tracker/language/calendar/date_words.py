"""Which days “last year”, “three years ago” or “on Monday” mean, seen from a day of publication."""

from datetime import date

from tracker.language.calendar.date_names import WEEKDAYS
from tracker.language.calendar.intervals import Interval, days_on, month_of, months_on, week_of
from tracker.language.calendar.tolerances import TOLERANCES
from tracker.language.dates import PartialDate

# Winter goes on into the next year: its last month is the 14th counted from January.
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}


def ago(count: int, unit: str, today: date) -> Interval:
    """What “three years ago” can mean: half a unit either way, a whole one for days."""
    if unit == "day":
        return Interval.on(days_on(today, -count)).wider(1, 1)
    if unit == "week":
        return Interval.on(days_on(today, -7 * count)).wider(7, 4)
    if unit == "month":
        return Interval.on(months_on(today, -count)).wider(20, 20)
    months = count * (120 if unit == "decade" else 12)
    # A decade is said more loosely than a year: two years either way rather than five.
    half = 24 if unit == "decade" else 6
    return Interval(months_on(today, -months - half), months_on(today, half - months))


def about_ago(count: int, unit: str, about: str, today: date) -> Interval:
    """What “two years ago this week” can mean: two weeks either way, two months where “this month” is said."""
    months = count * {"month": 1, "year": 12, "decade": 120}.get(unit, 0)
    day = months_on(days_on(today, -count * {"day": 1, "week": 7}.get(unit, 0)), -months)
    days = 2 * TOLERANCES.anniversary if "month" in about else 2 * TOLERANCES.present
    return Interval.on(day).wider(days, days)


def month_seen_from(today: date, direction: str, month: int) -> Interval:
    """The latest such month before this one (last, this past), the one of this year, or the next."""
    year = today.year
    if direction.startswith("last") or direction == "this past":
        year -= month >= today.month
    elif direction == "next":
        year += month <= today.month
    return Interval.of(PartialDate(year, month))


def span_seen_from(today: date, direction: str, span: str) -> Interval:
    """The last, this or the next week, month, year or season."""
    step = {"last": -1, "this": 0, "next": 1}[direction]
    if span == "week":
        return week_of(days_on(today, 7 * step))
    if span == "month":
        return month_of(months_on(today.replace(day=1), step))
    if span == "year":
        return Interval.of(PartialDate(today.year + step))
    return _season_seen_from(today, direction, span)


def _season_seen_from(today: date, direction: str, name: str) -> Interval:
    this_year = season(name, today.year)
    if direction == "last":
        # “Last summer”, said in October, is the one just over; said in May, that of the year before.
        return this_year if this_year.last_or_ever < today else season(name, today.year - 1)
    is_ahead = this_year.first_or_ever > today
    return this_year if direction == "this" or is_ahead else season(name, today.year + 1)


def season(name: str, year: int) -> Interval:
    """The three months of a season that begins in this year."""
    first, last = _SEASONS[name]
    begin = date(year, first, 1)
    return Interval(begin, days_on(months_on(begin, last - first + 1), -1))


def supply_year(month: int, day: int | None, today: date) -> Interval | None:
    """A day: in the year that puts it nearest; a month: the latest that has begun."""
    if day:
        return nearest_year(month, day, today)
    return Interval.of(PartialDate(today.year - (month > today.month), month))


def nearest_year(month: int, day: int, today: date) -> Interval | None:
    """The day of that month that lies nearest to today; nothing for a day that no year near has."""
    # “Jan. 2”, published on 28 December, is a week ahead and not a year ago.
    candidates = (days_of(year, month, day) for year in (today.year - 1, today.year, today.year + 1))
    return min(
        filter(None, candidates), key=lambda candidate: abs((candidate.first_or_ever - today).days), default=None
    )


def days_of(year: int, month: int | None, day: int | None) -> Interval | None:
    """The days of a year, month or day as it was written; nothing for one that does not exist, as 29 February 2023."""
    try:
        return Interval.of(PartialDate(year, month, day)) if month or not day else None
    except ValueError:
        return None


def weekdays_near(name: str, today: date) -> tuple[date, date]:
    """The latest day of that name up to and including today, and the next one from today on."""
    number = [weekday.lower() for weekday in WEEKDAYS].index(name.lower())
    back = (today.weekday() - number) % 7
    latest = days_on(today, -back)
    return latest, latest if back == 0 else days_on(latest, 7)
