"""What the calendar of reference holds: terms of office, conflicts and their groups, events, series, birthdays."""

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
    # One for each time in office: Donald Trump has two, and between them “former” is right.
    intervals: tuple[Interval, ...]


@dataclass(frozen=True, kw_only=True)
class ArmedConflict(Entry):
    """A war: the first and the last day it can be said to have begun, and its end if it has ended."""

    aliases: tuple[str, ...]
    # A pair even where sources agree on a week only: the war in Donbas began from 2014-04-06 to 2014-04-14.
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
    """Conflicts that one wording can mean: “the war in Ukraine”."""

    aliases: tuple[str, ...]
    members: tuple[str, ...]


@dataclass(frozen=True)
class Occurrence:
    """One of a series."""

    day: date
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class Series(Entry):
    """Every occurrence of something between two days (`complete`)."""

    aliases: tuple[str, ...]
    occurrences: tuple[Occurrence, ...]
    complete: Interval


@dataclass(frozen=True, kw_only=True)
class Birthday(Entry):
    """When somebody was born; just a year where no more is known."""

    names: tuple[str, ...]
    born: Interval


Begun = ArmedConflict | Event
"""What years can be counted from."""
