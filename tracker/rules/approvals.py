"""What two people said of one claim, and how often they agree, in words."""

from dataclasses import dataclass
from datetime import datetime

from tracker.language.english import counted, noun
from tracker.rules.statuses.status import Status


@dataclass(frozen=True)
class Agreement:
    """How many of the proposals that were answered were approved. Those that lapsed are not in the base."""

    agreed: int = 0
    answered: int = 0

    @property
    def percent(self) -> int | None:
        """Rounded to whole percent; nothing where nothing was answered."""
        return round(100 * self.agreed / self.answered) if self.answered else None

    @property
    def in_words(self) -> str:
        """`They agreed on 5 of 6 proposals answered (83 %).`"""
        if not self.answered:
            return "Nobody has answered a proposal yet, so there is no rate of agreement."
        proposals = noun(self.answered, "proposal")
        return f"They agreed on {self.agreed:,} of {self.answered:,} {proposals} answered ({self.percent} %)."

    def __add__(self, addend: "Agreement") -> "Agreement":
        return Agreement(self.agreed + addend.agreed, self.answered + addend.answered)


@dataclass(frozen=True)
class Verdicts:
    """What was proposed, what the second person would have, and where the claim went after that.

    `second` is nothing where somebody rejected without saying where the claim belongs; `final` nothing while the
    claim has not moved since.
    """

    initial: Status
    initial_by: str
    second: Status | None
    second_by: str
    answered_at: datetime
    final: Status | None = None
    final_at: datetime | None = None

    @property
    def in_words(self) -> str:
        """`initial: confirmed (Ines) · second: disputed (Tomas) · final: disputed, 3 days later`"""
        second = self.second.word if self.second else f"not {self.initial.word}"
        first_two = f"initial: {self.initial.word} ({self.initial_by}) · second: {second} ({self.second_by})"
        return f"{first_two} · final: {self._last}"

    @property
    def _last(self) -> str:
        if self.final is None or self.final_at is None:
            return "not moved since"
        # The same day is the usual case and needs no words.
        days = (self.final_at - self.answered_at).days
        later = f", {counted(days, 'day')} later" if days > 0 else ""
        return f"{self.final.word}{later}"
