"""The statuses, from not yet looked at to overtaken."""

from enum import StrEnum


class Status(StrEnum):
    """Where a claim stands; the order is the ladder's, from not yet looked at to overtaken."""

    UNREVIEWED = "unreviewed"
    NOT_CHECKABLE = "not_checkable"
    UNVERIFIED = "unverified"
    SINGLE_SOURCE = "single_source"
    CORROBORATED = "corroborated"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    CONTRADICTED = "contradicted"
    SUPERSEDED = "superseded"

    @property
    def word(self) -> str:
        """As people read it: `single source`."""
        return self.value.replace("_", " ")

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something about it."""
        return self in OPEN


OPEN = frozenset({Status.UNREVIEWED, Status.UNVERIFIED, Status.SINGLE_SOURCE, Status.DISPUTED})
CLOSED = frozenset(Status) - OPEN
