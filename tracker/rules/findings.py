"""What an automatic check can say, which family it belongs to, and what a person can say to it."""

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


SELF_CONTRADICTION = "self_contradiction"
DEPARTURE = "departure"
AGAINST_CALENDAR = frozenset(
    {
        "nth_year",
        "anniversary",
        "elapsed",
        "office",
        "weekday",
        "relative",
        "since",
        "recurrence",
        "superlative",
        "deadline",
        "age",
        "order",
        "joint_anachronism",
    }
)
"""The families that count from the calendar of reference."""

AGAINST_TEXT = frozenset({"quantity", "percent", "headline", "quotation", SELF_CONTRADICTION, DEPARTURE})
"""The families that compare with evidence or inside the article."""

CHECKS = AGAINST_CALENDAR | AGAINST_TEXT
