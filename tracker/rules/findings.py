"""What an automatic check can say, and what a person can say to it."""

from enum import StrEnum


class Outcome(StrEnum):
    """What a check found."""

    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    UNDECIDABLE = "undecidable"


class Decision(StrEnum):
    """What a person decided about a finding; one without a decision is open."""

    ACCEPTED = "accepted"
    DISMISSED = "dismissed"
