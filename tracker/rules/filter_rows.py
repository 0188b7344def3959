"""One row of the table of filters: what it is called, how it is said, and where it stands."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from tracker.rules.filter_kinds import Kind


@dataclass(frozen=True)
class Names:
    """What the numbers of a filter are called; an empty name is said as a number."""

    desk: str = ""
    article: str = ""
    source: str = ""
    assignee: str = ""


class Part(IntEnum):
    """Where in the sentence above the ledger a filter is said."""

    SUBJECT = 0  # “open claims”: the sentence itself says it
    PLACE = 1  # “of the politics desk”: no comma before it
    CLAIM = 2  # what the claim is
    FILED = 3  # what it rests on, and under what it is filed
    WORK = 4  # whose it is, and what is still to be done


class Group(IntEnum):
    """Where in the form a filter stands."""

    SEARCH = 0
    WHERE = 1
    STATE = 2
    SELDOM = 3  # shown only while it is set: one comes to it by a link
    TICKS = 4


@dataclass(frozen=True)
class Filter:
    """One row: `words` says a value that is set, `label` names its field and `help` what it asks for.

    `delisted` is the sentence about a claim that a report listed before and that this filter leaves out now:
    `{0.topic}` is what the filter is set to, `{1.topic}` what the claim has.
    `blank` is the empty choice of a list, `option` what the command calls it where that is not its name.
    The condition is the row of the same name in `queries.filters.CONDITIONS`.
    """

    name: str
    kind: Kind
    label: str
    help: str
    delisted: str
    words: Callable[[Any, Names], str]
    part: Part = Part.WORK
    group: Group = Group.STATE
    blank: str = ""
    option: str = ""
