"""Claims that reading proposes, and when one is no longer worth proposing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.language.kinds import Attitude, ClaimType, Role, SourceKind

_ENOUGH = 0.4  # of its characters: people mark the words that matter, reading whole clauses


@dataclass(frozen=True)
class Step:
    """One step of the chain that was read: what the text calls the source, and the words that say so.

    `attitude` is what the source does to what it passes on, `negated` that it passes on that it is not so.
    """

    role: Role
    name: str
    kind: SourceKind
    cue: str = ""
    attitude: Attitude = Attitude.ASSERTS
    negated: bool = False


@dataclass(frozen=True)
class Proposed:
    """A claim that the text seems to make; offsets are characters of the text, half-open.

    `steps` is its chain, origin first; `attribution` says it in words, `words` which words made the proposal.
    `negated` says that the quote holds a negation of its own. `statement` can be read alone, with what was put in
    between square brackets; `rank` counts from 1, the most worth checking first, 0 only stands in the text too, and
    none was never weighed. `why` says the reason for either.
    """

    quote: str
    start: int
    end: int
    type: ClaimType = ClaimType.EVENT
    checkable: bool = True
    hedges: Sequence[str] = ()
    steps: Sequence[Step] = ()
    attribution: str = ""
    words: Sequence[str] = ()
    negated: bool = False
    statement: str = ""
    rank: int | None = None
    why: str = ""

    @property
    def is_proposed(self) -> bool:
        """Whether it is worth a look; else it only stands in the text too."""
        return self.rank != 0


def is_covered(start: int, end: int, quotes: Iterable[tuple[int, int]]) -> bool:
    """Whether what stands there is claimed already: the quotes of claims hold two fifths of it."""
    covered = 0
    reached = start  # up to where characters are counted: quotes overlap, and none may count twice
    for first, last in sorted(quotes):
        first, last = max(first, reached), min(last, end)
        if last > first:
            covered += last - first
            reached = last
    return covered >= _ENOUGH * (end - start)
