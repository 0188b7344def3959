"""What changed about a claim between two moments, in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.language.english import counted, listed
from tracker.language.kinds import OWN_VOICE
from tracker.rules.origins import Count, in_words
from tracker.rules.statuses import Status


class Became(StrEnum):
    """What became of an item of evidence."""

    RECORDED = "recorded"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Moved:
    """A change of status: who made it, who had proposed it where that was somebody else, and why."""

    to: Status
    by: str
    proposed_by: str
    why: str


@dataclass(frozen=True)
class Difference:
    """One claim at two moments. `before` is nothing where it was taken in between; so are the counts then.

    `items` says what became of evidence, and by whom each item was published, in the order of events; `said_by` is the
    chain in words, before and after.
    """

    before: Status | None
    after: Status
    moves: Sequence[Moved] = ()
    items: Sequence[tuple[Became, str]] = ()
    supports: tuple[Count | None, Count | None] = (None, None)
    conflicts: tuple[Count | None, Count | None] = (None, None)
    said_by: tuple[str, str] = ("", "")

    @property
    def says_nothing(self) -> bool:
        """Whether neither status nor origins, evidence nor who says it differ."""
        return not list(self.sentences())

    def sentences(self) -> Iterable[str]:
        """The differences, one after the other, each as a sentence."""
        yield from self._status()
        yield from _evidence(self.items)
        yield from _counts(*self.supports, "")
        yield from _counts(*self.conflicts, "against it: ")
        before, after = self.said_by
        if self.before is not None and before != after:
            yield f"Said by {after or OWN_VOICE}; before, by {before or OWN_VOICE}."

    def _status(self) -> Iterable[str]:
        if self.before is None:
            yield f"Newly taken in, {self.after.word}." if not self.moves else "Newly taken in."
        if not self.moves:
            return
        # A claim that is new begins as unreviewed, which is not a change anybody made.
        path = [self.before or Status.UNREVIEWED, *(move.to for move in self.moves)]
        # Only the last reason: it is the one that says why the claim stands where it does.
        last = self.moves[-1]
        decider = f"{last.proposed_by}, approved by {last.by}" if last.proposed_by else last.by
        yield f"{_sentence(' → '.join(status.word for status in path))} ({decider}): “{last.why.strip().rstrip('.')}”."


def _evidence(outcomes: Sequence[tuple[Became, str]]) -> Iterable[str]:
    for became in Became:
        publishers = [name for outcome, name in outcomes if outcome is became]
        if publishers:
            # Each publisher once, though it may have published several of them.
            names = listed(list(dict.fromkeys(publishers)), "and")
            yield f"{counted(len(publishers), 'item')} of evidence {became} ({names})."


def _counts(before: Count | None, after: Count | None, about: str) -> Iterable[str]:
    old, new = (in_words(total) if total else "no carriers" for total in (before, after))
    if old != new:
        yield _sentence(f"{about}{old} → {new}.")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
