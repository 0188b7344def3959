"""What a filter of the ledger can be set to, and in which order its rows come."""

from collections.abc import Iterable
from enum import StrEnum

from tracker.rules.query_params import member
from tracker.rules.statuses import CLOSED, OPEN, Status

READING_ORDER = tuple(sorted(Status, key=lambda status: status.row.order))
"""The order in which an editor reads statuses: what stands against printing comes first."""

_GROUPS = {"open": OPEN, "closed": CLOSED}  # so that an address stays short, and stays right when a status is added


class Findings(StrEnum):
    """Which findings a claim has; an open one is inconsistent and nobody has decided about it."""

    OPEN = "open"
    ANY = "any"
    NONE = "none"

    @property
    def in_words(self) -> str:
        """`with an open finding`."""
        return {Findings.OPEN: "with an open finding", Findings.ANY: "with findings"}.get(self, "without findings")


class Origins(StrEnum):
    """How many independent origins support a claim, as the interval allows; every claim is one of these."""

    NONE = "none"
    ONE = "one"  # one at most: k_max is 1
    UNSURE = "unsure"  # one for certain or none, perhaps more
    SEVERAL = "several"  # two or more for certain

    @property
    def in_words(self) -> str:
        """`with a single origin`."""
        return _WITH_ORIGINS[self]


class Sort(StrEnum):
    """What the rows are ordered by."""

    STATUS = "status"
    STATEMENT = "statement"
    AGE = "age"
    CHANGED = "changed"
    DUE = "due"
    IMPORTANCE = "importance"
    ORIGINS = "origins"
    ARTICLE = "article"

    @property
    def falls(self) -> bool:
        """Whether it begins with the greatest unless told otherwise: the oldest, the last changed, the weightiest."""
        return self in {Sort.AGE, Sort.CHANGED, Sort.IMPORTANCE}

    def in_words(self, *, reverse: bool) -> str:
        """`longest open first`, or the words of the order turned around."""
        return _SORTED[self][reverse]


_SORTED = {
    Sort.STATUS: ("what stands against printing first", "what is safe to print first"),
    Sort.STATEMENT: ("by statement", "by statement, backwards"),
    Sort.AGE: ("longest open first", "shortest open first"),
    Sort.CHANGED: ("last changed first", "longest unchanged first"),
    Sort.DUE: ("due soonest first", "due latest first"),
    Sort.IMPORTANCE: ("most important first", "least important first"),
    Sort.ORIGINS: ("fewest origins first", "most origins first"),
    Sort.ARTICLE: ("in the order of the articles", "in the order of the articles, backwards"),
}

_WITH_ORIGINS = {
    Origins.NONE: "with no origin",
    Origins.ONE: "with a single origin",
    Origins.UNSURE: "with one origin for certain at most, perhaps more",
    Origins.SEVERAL: "with two or more independent origins",
}


def read_statuses(values: Iterable[str]) -> frozenset[Status]:
    """Statuses, with `open` and `closed` for all that are."""
    statuses: set[Status] = set()
    for value in values:
        group = _GROUPS.get(value.lower())
        spellings = [*_GROUPS, *(status.value for status in READING_ORDER)]
        statuses |= group if group else {member(Status, value, "status", spellings=spellings)}
    return frozenset(statuses)


def spelled(statuses: frozenset[Status]) -> list[str]:
    """Statuses with `open` and `closed` where all of them are there."""
    spellings: list[str] = []
    for name, group in _GROUPS.items():
        if group <= statuses:
            spellings.append(name)
            statuses = statuses - group
    return spellings + [status.value for status in READING_ORDER if status in statuses]
