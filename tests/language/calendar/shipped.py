"""Sentences against the calendar that comes with the program."""

from datetime import date
from functools import cache

from tests.calendars import shipped
from tracker.language.calendar import Calendar, parse
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.passages import Passage

DAY = date(2025, 12, 17)


@cache
def shipped_calendar() -> Calendar:
    """The calendar, made once for all sentences."""
    return parse({"entries": shipped()})


def passage_of(sentence: str, day: date | None = DAY) -> Passage:
    """A sentence that was published on that day."""
    return Passage(sentence, 0, Interval.on(day) if day else None, shipped_calendar())
