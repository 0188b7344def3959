"""What an automatic check can say, which family it belongs to, and what a person can say to it."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.language.findings import Outcome


class Decision(StrEnum):
    """What a person decided about a finding; one without a decision is open."""

    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


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
