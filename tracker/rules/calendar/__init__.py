"""The calendar of reference and what it says to the claims about time in a text: values in, findings out."""

from tracker.rules.calendar.checking import check
from tracker.rules.calendar.parsing import entries_of, parse
from tracker.rules.calendar.reference import Calendar

__all__ = ["Calendar", "check", "entries_of", "parse"]
