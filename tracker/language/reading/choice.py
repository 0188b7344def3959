"""Which of a text's claims are proposed, in which order, and why; the others stand in the text all the same."""

from collections.abc import Iterable
from dataclasses import replace

from tracker.language.kinds import SourceKind
from tracker.language.reading.attributions import Parsed
from tracker.language.reading.doubles import AGAIN, doubles
from tracker.language.reading.leavings import HEADING, leaving
from tracker.language.reading.pieces import Candidate
from tracker.language.reading.placed import Placed, placed
from tracker.language.reading.worth import LEAST, weigh

_MANY = 6
"""How many claims a text has before one is left for what it is worth; among fewer there is nothing to choose."""

_BOLD = "the heading says as a fact what the text has from unnamed sources"
_Verdict = tuple[int, str]


def chosen(
    candidates: Iterable[Candidate], parsed: list[Parsed]
) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
    """The claims to propose, each with its rank and the reason, and the others with why they are not; in text order."""
    places = list(placed(candidates, parsed))
    verdicts = _verdicts(places)
    ranks = _ranks(verdicts)
    claims = [
        replace(place.claim, rank=ranks.get(number, 0), why=why)
        for number, (place, (_, why)) in enumerate(zip(places, verdicts, strict=True))
    ]
    return tuple(claim for claim in claims if claim.rank), tuple(claim for claim in claims if not claim.rank)


def _verdicts(places: list[Placed]) -> list[_Verdict]:
    """What each is worth, nought where it is not proposed, and why."""
    again = doubles(places)
    verdicts: list[_Verdict] = []
    for number, place in enumerate(places):
        why = AGAIN if number in again else leaving(place)
        if why:
            verdicts.append((LEAST, _BOLD) if why == HEADING and _is_bold(place, places) else (0, why))
            continue
        worth, why = weigh(place)
        if worth < LEAST and _goes_on(place, places[number - 1 : number]):
            worth, why = verdicts[-1]
        if len(places) < _MANY:
            worth = max(worth, 1)
        elif worth < LEAST:
            worth = 0
        verdicts.append((worth, why))
    return verdicts


def _is_bold(heading: Placed, places: list[Placed]) -> bool:
    """Whether a heading over the text is sure of what the first claim below it only has from unnamed sources."""
    below = next((place.claim for place in places if place.claim.start >= heading.line.end), None)
    if not heading.line.first or not heading.own or heading.claim.hedges or below is None:
        return False
    return bool(below.links and below.hedges) and below.links[0].kind is SourceKind.UNNAMED


def _goes_on(place: Placed, before: list[Placed]) -> bool:
    """Whether it is the rest of the claim before it: "and monitoring the truce"."""
    return bool(before) and before[0].line is place.line and place.tags[:1] == "c" and place.own


def _ranks(verdicts: list[_Verdict]) -> dict[int, int]:
    """The ranks of those that are proposed, by their number."""
    proposed = sorted((-worth, number) for number, (worth, _) in enumerate(verdicts) if worth > 0)
    return {number: rank for rank, (_, number) in enumerate(proposed, start=1)}
