"""The calendar that comes with the program, as plain facts by key."""

from functools import cache
from typing import Any

from tracker import places
from tracker.language.calendar import entries_of
from tracker.outside.calendars import read_tables


@cache
def shipped() -> dict[str, dict[str, Any]]:
    """Every entry."""
    return entries_of(read_tables(places.SEEDS / "calendar"))
