"""Claims that reading proposes, and when one is no longer worth proposing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.language.kinds import ClaimType, Role, SourceKind

_ENOUGH = 0.4  # of its characters: people mark the words that matter, reading whole clauses


@dataclass(frozen=True)
class Step:
    """One step of the chain that was read: what the text calls the source, and the words that say so."""

    role: Role
    name: str
    kind: SourceKind
    cue: str = ""


@dataclass(frozen=True)
class Proposed:
    """A claim that the text seems to make; offsets are characters of the text, half-open.

    `steps` is its chain, origin first; `attribution` says it in words, `words` which words made the proposal.
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
