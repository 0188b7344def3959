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
    before, after, unit_length = _room(count, unit)
    low, exact, high = (
        _on(first, count, unit, -before),
        (_on(first, count, unit, 0), _on(last, count, unit, 0)),
        _on(last, count, unit, after),
    )
    if modifier == "nearly":
        return Interval(low, exact[1])
    # Open: “more than three years” stays true; that it is understated is said in the explanation.
    if modifier == "more":
        return Interval(exact[0], None)
    if modifier == "about":
        return Interval(low, high)
    # “Less than two years into the war”: any day since the start, and not one more than two years.
    if modifier == "less":
        return Interval(first, exact[1])
    if unit == "day":
        low = _on(first, count, unit, -LOOSE.elapsed_days)
    # A bare “three years” holds until the day before the fourth: writers truncate more than they round.
    return Interval(low, _longest(last, count, unit, unit_length))


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
    # “1,200 days into the war” is a round number: a twentieth of it is let pass.
    loose = max(LOOSE.elapsed_days, int(count) // 20)
    return loose, loose, LOOSE.elapsed_days


def _on(start: date, count: float, unit: str, shift: int) -> date:
    """The day so many units after the start, shifted by months (years and decades) or days (all shorter units)."""
    if unit in {"year", "decade"}:
        return months_on(start, round(count * (12 if unit == "year" else 120)) + shift)
    if unit == "month":
        return days_on(_months(start, count), shift)
    return days_on(start, round(count * (7 if unit == "week" else 1)) + shift)


def _months(start: date, count: float) -> date:
    whole_months = months_on(start, int(count))
    # Half a month has no day of the calendar; fifteen days are taken.
    return whole_months if count == int(count) else days_on(whole_months, 15)


def _longest(last: date, count: float, unit: str, unit_length: int) -> date:
    if unit in {"year", "decade"}:
        return days_on(_on(last, count, unit, unit_length), -1)
    if unit == "month":
        return days_on(_months(last, count + 1), -1)
    return _on(last, count, unit, unit_length)
