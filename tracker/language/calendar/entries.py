"""What the calendar of reference holds: terms of office, conflicts and their groups, events, series, birthdays."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tracker.language.calendar.intervals import Interval


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What every entry says: where it is from, up to when it is known, and who verified it (nobody yet: empty)."""

    key: str
    label: str
    source: str = ""
    as_of: date | None = None
    verified_by: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Term(Entry):
    """Who held an office and when; the day of handing over belongs to both holders, an open end to who holds it."""

    person: str
    names: tuple[str, ...]
    office: str
    titles: tuple[str, ...]
    intervals: tuple[Interval, ...]


@dataclass(frozen=True, kw_only=True)
class Conflict(Entry):
    """A war: the first and the last day it can be said to have begun, and its end if it has ended."""

    aliases: tuple[str, ...]
    start: Interval
    end: date | None
    group: str = ""


@dataclass(frozen=True, kw_only=True)
class Event(Entry):
    """Something that took place from one day to another."""

    aliases: tuple[str, ...]
    start: Interval
    end: date | None


@dataclass(frozen=True, kw_only=True)
class Group(Entry):
    """Conflicts that one wording can mean."""

    aliases: tuple[str, ...]
    members: tuple[str, ...]


@dataclass(frozen=True)
class Occurrence:
    """One of a series."""

    day: date
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class Series(Entry):
    """Every occurrence of something between two days."""

    aliases: tuple[str, ...]
    occurrences: tuple[Occurrence, ...]
    complete: Interval


@dataclass(frozen=True, kw_only=True)
class Birthday(Entry):
    """When somebody was born; just a year where no more is known."""

    names: tuple[str, ...]
    born: Interval


Begun = Conflict | Event
"""What years can be counted from."""

Entries = Mapping[str, Entry]
