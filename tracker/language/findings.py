"""What an automatic check can say of a text, and which family it belongs to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Outcome(StrEnum):
    """What a check found."""

    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    UNDECIDABLE = "undecidable"


SELF_CONTRADICTION = "self_contradiction"


DEPARTURE = "departure"


AGAINST_CALENDAR = frozenset(
    {
        "nth_year",
        "anniversary",
        "elapsed",
        "office",
        "weekday",
        "no_such_day",
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


AGAINST_TEXT = frozenset({"quantity", "percent", "headline", "quote", SELF_CONTRADICTION, DEPARTURE})
"""The families that compare with evidence or inside the article."""


CHECKS = AGAINST_CALENDAR | AGAINST_TEXT


@dataclass(frozen=True)
class CheckResult:
    """What a check says of a text; offsets are characters, half-open, and `gap_days` is signed.

    `implied` lists {ref, title, from, to, actual_year, start?, fits?, alternative?}, dates as ISO text, open ends None.
    `compared` is {what, from, to}. `part_of` names the findings it joins: by their place in the list that a check
    answered, or by their number once they are kept.
    """

    check: str
    outcome: Outcome
    explanation: str
    phrase: str = ""
    start: int | None = None
    end: int | None = None
    implied: Sequence[Mapping[str, Any]] = ()
    compared: Mapping[str, Any] = field(default_factory=dict)
    gap_days: int | None = None  # date compared minus the nearest end of what is implied
    reason: str | None = None  # why it is undecidable; nothing where it is not
    refs: Sequence[str] = ()
    part_of: Sequence[int] = ()
