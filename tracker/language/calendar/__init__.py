"""The calendar of reference and what it says to the claims about time in a text: values in, findings out."""

from tracker.language.calendar.checking import check
from tracker.language.calendar.parsing import entries_of, parse
from tracker.language.calendar.reference import Calendar

__all__ = ["Calendar", "check", "entries_of", "parse"]
