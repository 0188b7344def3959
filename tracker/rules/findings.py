"""What an automatic check can say, which family it belongs to, and what a person can say to it."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.language.findings import Outcome


class Decision(StrEnum):
    """What a person decided about a finding; one without a decision is open."""

    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


class Dismissal(StrEnum):
    """Why a finding is dismissed, from a short list: it shows which checks go wrong, and how."""

    MISREAD = "misread"
    SOMEBODY_ELSE = "somebody_else"
    CALENDAR = "calendar"
    BESIDE_THE_POINT = "beside_the_point"
    OTHER = "other"

    @property
    def word(self) -> str:
        """As people read it."""
        return _GROUNDS[self]

    @property
    def is_fault(self) -> bool:
        """Whether the check was wrong; what is right and beside the point is no fault of its arithmetic."""
        return self is not Dismissal.BESIDE_THE_POINT


_GROUNDS = {
    Dismissal.MISREAD: "the sentence does not say that",
    Dismissal.SOMEBODY_ELSE: "another person, event or date is meant",
    Dismissal.CALENDAR: "the calendar is wrong or lacks something",
    Dismissal.BESIDE_THE_POINT: "right, but beside the point",
    Dismissal.OTHER: "another reason, said below",
}


@dataclass(frozen=True)
class FindingState:
    """What one check said about a claim; no decision means that nobody has answered yet."""

    check: str
    outcome: Outcome
    decision: Decision | None

    @property
    def is_open(self) -> bool:
        """Whether it stands against the claim and waits for a person."""
        return self.outcome is Outcome.INCONSISTENT and self.decision is None
