"""What an item of evidence does for a claim, and how credible it is."""

from collections.abc import Iterable
from datetime import date
from enum import IntEnum, StrEnum

from tracker.language.attitudes import TURNING
from tracker.language.dates import PartialDate
from tracker.language.kinds import Attitude


class Stance(StrEnum):
    """Which way an item speaks."""

    SUPPORTS = "supports"
    CONFLICTS = "conflicts"
    CONTEXT = "context"


class Credibility(IntEnum):
    """The Admiralty grade of a piece of information; 6 means unknown, not worst."""

    CONFIRMED = 1
    PROBABLY_TRUE = 2
    POSSIBLY_TRUE = 3
    DOUBTFUL = 4
    IMPROBABLE = 5
    CANNOT_BE_JUDGED = 6

    @property
    def word(self) -> str:
        """The grade in words."""
        return _CREDIBILITY[self.value]


_CREDIBILITY = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "credibility cannot be judged",
}


def counted_as(stance: Stance, attitudes: Iterable[Attitude]) -> Stance:
    """On which side an item counts whose chain does that: whoever denies or doubts a claim never supports it."""
    return Stance.CONFLICTS if stance is Stance.SUPPORTS and TURNING.intersection(attitudes) else stance


def could_not_have_been_known(evidence: PartialDate | None, claim: PartialDate | None) -> bool:
    """Whether the evidence is newer than the article that claims; unknown dates accuse nobody."""
    # By the first possible day against the last: a month that overlaps the article may well have come before it.
    first: date | None = evidence.first_day if evidence else None
    return first is not None and claim is not None and first > claim.last_day
