"""How long “nearly three years” can be, as the days on which the wording holds."""

from datetime import date

from tracker.language.calendar.intervals import Interval, days_on, months_on
from tracker.language.calendar.tolerances import TOLERANCES as LOOSE


def admissible(count: float, unit: str, modifier: str, start: Interval) -> Interval:
    """The days on which so long had passed since the start; `modifier` is nearly, more, about, less or empty."""
    first, last = start.first_or_ever, start.last_or_ever
    if unit == "nth day":
        number = int(count) - 1
        return Interval(days_on(first, number), days_on(last, number)).wider(LOOSE.nth_day, LOOSE.nth_day)
    before, after, longer = _room(count, unit)
    low, exact, high = (
        _on(first, count, unit, -before),
        (_on(first, count, unit, 0), _on(last, count, unit, 0)),
        _on(last, count, unit, after),
    )
    if modifier == "nearly":
        return Interval(low, exact[1])
    if modifier == "more":
        return Interval(exact[0], None)
    if modifier == "about":
        return Interval(low, high)
    if modifier == "less":
        return Interval(first, exact[1])
    if unit == "day":
        low = _on(first, count, unit, -LOOSE.elapsed_days)
    return Interval(low, _longest(last, count, unit, longer))


def _room(count: float, unit: str) -> tuple[int, int, int]:
    """In months for years and decades, else in days: how much less, how much more, and the unit itself."""
    if unit == "decade":
        return 12, 12, 24
    if unit == "year":
        return LOOSE.elapsed_months, LOOSE.elapsed_months, 12 if count == int(count) else 6
    if unit == "month":
        return LOOSE.elapsed_days_of_months, LOOSE.elapsed_days_of_months, 0
    if unit == "week":
        return LOOSE.elapsed_days_of_weeks, LOOSE.elapsed_days_of_weeks, 6
    loose = max(LOOSE.elapsed_days, int(count) // 20)
    return loose, loose, LOOSE.elapsed_days


def _on(start: date, count: float, unit: str, more: int) -> date:
    if unit in {"year", "decade"}:
        return months_on(start, round(count * (12 if unit == "year" else 120)) + more)
    if unit == "month":
        return days_on(_months(start, count), more)
    return days_on(start, round(count * (7 if unit == "week" else 1)) + more)


def _months(start: date, count: float) -> date:
    whole = months_on(start, int(count))
    return whole if count == int(count) else days_on(whole, 15)


def _longest(last: date, count: float, unit: str, longer: int) -> date:
    if unit in {"year", "decade"}:
        return days_on(_on(last, count, unit, longer), -1)
    if unit == "month":
        return days_on(_months(last, count + 1), -1)
    return _on(last, count, unit, longer)
