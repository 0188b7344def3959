"""How a finding about a length of time is explained."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tracker.language.calendar.answers import gap_words, label_with_start
from tracker.language.calendar.durations import Duration
from tracker.language.calendar.entries import Begun
from tracker.language.calendar.intervals import Interval, months_on, years_on
from tracker.language.calendar.numbers import nth
from tracker.language.calendar.passages import JudgedDate, Passage
from tracker.language.calendar.tolerances import tolerance_words
from tracker.language.english import counted, listed

_TOLERANCES = {
    "nth day": "nth_day",
    "year": "elapsed_months",
    "decade": "elapsed_months",
    "month": "elapsed_days_of_months",
    "week": "elapsed_days_of_weeks",
    "day": "elapsed_days",
}


class Window(NamedTuple):
    """The days that a wording allows, counted from an entry."""

    entry: Begun
    interval: Interval


def explanation(passage: Passage, claim: Duration, windows: Sequence[Window], judged: JudgedDate, gap: int) -> str:
    """From what was counted, which days the wording allows, and how long it had been on the date judged."""
    measured = "; ".join(
        f"measured from {label_with_start(window.entry)} the wording allows {window.interval}" for window in windows
    )
    tolerance = _TOLERANCES[claim.unit]
    unit = "months" if tolerance == "elapsed_months" else "days"
    been = _time_passed(windows[0].entry.start.first_or_ever, judged.span.first_or_ever, claim)
    phrase = passage.original[claim.start : claim.end]
    return (
        f"“{phrase}”: {measured}. On {judged.span} it had been {been}. Gap: {gap_words(gap)}."
        f" ({tolerance_words(tolerance, unit)}.){_understated(claim, windows, judged)}"
    )


def _time_passed(start: date, day: date, claim: Duration) -> str:
    """How long it had been, in the unit that the text counts in."""
    days = (day - start).days
    if days < 0:
        return f"{-days:,} days before it began"
    if claim.unit == "nth day":
        return f"the {nth(days + 1)} day"
    if claim.unit in {"day", "week"}:
        return f"{days:,} days"
    return _years_and_months(start, day) or f"{days} days"


def _years_and_months(start: date, day: date) -> str:
    months = (day.year - start.year) * 12 + day.month - start.month
    # The month that is running does not count: 24 February to 23 March is no month.
    months -= months_on(start, months) > day
    years, months = divmod(months, 12)
    counts = [counted(years, "year")] * bool(years)
    counts += [counted(months, "month")] * bool(months)
    return listed(counts)


def _understated(claim: Duration, windows: Sequence[Window], judged: JudgedDate) -> str:
    # “More than three years” is true after five, and a reader would take it for three and a bit.
    if claim.modifier != "more" or claim.unit != "year":
        return ""
    year_later = years_on(windows[0].entry.start.last_or_ever, int(claim.count) + 1)
    return " It is understated: it has been a full year longer." if judged.span.first_or_ever >= year_later else ""
