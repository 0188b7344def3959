"""What a text says twice: the same words once more, or a whole beside the half that knows its speaker."""

from collections.abc import Iterable, Iterator

from tracker.language.reading.pieces import Candidate
from tracker.language.reading.placed import Placed

AGAIN = "it is said again"
_MOST = 0.5  # of the whole, for the half to stand for it


def doubles(places: list[Placed]) -> set[int]:
    """Which of them, by their number, say nothing that another one does not say better."""
    return {*_said_again(places), *_wholes(places)}


def _said_again(places: Iterable[Placed]) -> Iterator[int]:
    """All but one of those that have the same words and speaker; what somebody says goes before the article's own."""
    first: dict[tuple[str, str], int] = {}
    by_words: dict[str, list[tuple[int, bool]]] = {}
    for number, place in enumerate(places):
        words = " ".join(word for word, tag in zip(place.low, place.tags, strict=True) if tag not in ".,;:\"'()-")
        if first.setdefault((words, place.claim.attribution), number) != number:
            yield number
        by_words.setdefault(words, []).append((number, place.own))
    for saying in by_words.values():
        if not all(own for _, own in saying):
            yield from (number for number, own in saying if own)


def _wholes(places: list[Placed]) -> Iterator[int]:
    """Those that hold most of another one with a speaker of its own: "he told jurors that the pipe was on no map"."""
    for number, place in enumerate(places):
        for following in places[number + 1 :]:
            if following.claim.start >= place.claim.end:
                break
            if not following.own and _is_half(following.claim, place.claim):
                yield number


def _is_half(half: Candidate, whole: Candidate) -> bool:
    size, inside = whole.end - whole.start, half.end - half.start
    return half.end <= whole.end and _MOST * size <= inside < size and half.links != whole.links
