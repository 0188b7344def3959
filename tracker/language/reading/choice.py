"""Which of a text's claims are worth checking, in which order, and why."""

from collections.abc import Iterable
from dataclasses import replace

from tracker.language.reading.pieces import Candidate

_WHY = {True: "somebody is said to have said it", False: "the article says it itself"}


def chosen(candidates: Iterable[Candidate]) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
    """The claims to propose, each with its rank and the reason, and the others with why they are not; in text order."""
    claims = [
        replace(candidate, rank=rank, why=_WHY[bool(candidate.links)])
        for rank, candidate in enumerate(candidates, start=1)
    ]
    return tuple(claims), ()
