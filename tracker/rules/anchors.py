"""Where a quote stands in a text: found again exactly, moved, or for a person to say; never guessed."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, islice

from tracker.errors import WrongInput

SURROUNDINGS = 32  # characters of prefix and suffix, as W3C text quote selectors carry them
MOST_PLACES = 20
# Words found so often are no quote. Without an end, “a a a …” in a text of the same is looked at in every place whole.
_MOST_COUNTED = 1_000


class AnchorState(StrEnum):
    """What became of a quote in a version of its article."""

    EXACT = "exact"  # at the same offsets
    MOVED = "moved"  # once, elsewhere, with its surroundings
    UNCERTAIN = "uncertain"  # several places, or without its surroundings: a person has to say
    GONE = "gone"

    @property
    def is_settled(self) -> bool:
        """Whether it is known where the quote stands."""
        return self in {AnchorState.EXACT, AnchorState.MOVED}


@dataclass(frozen=True)
class Quote:
    """The words of a quote, what stood around them, and where they stood; offsets are half-open."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None

    @classmethod
    def at(cls, text: str, start: int, end: int) -> "Quote":
        """The quote that stands there."""
        before, after = text[max(0, start - SURROUNDINGS) : start], text[end : end + SURROUNDINGS]
        return cls(text[start:end], before, after, start)


@dataclass(frozen=True)
class Found:
    """What became of a quote; no offsets where a person has to say or it is gone. `note` says it in words."""

    state: AnchorState
    start: int | None = None
    end: int | None = None
    note: str = ""


def places(text: str, words: str, most: int = _MOST_COUNTED) -> list[int]:
    """The first characters at which these exact words begin, at most so many."""
    return list(islice(_places(text, words, 0), most))


def _places(text: str, words: str, start: int) -> Iterator[int]:
    place = text.find(words, start) if words else -1
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def find_again(text: str, quote: Quote) -> Found:
    """Look a quote up in a new text.

    At its old offsets it is exact. Elsewhere it has moved if it stands at one place with its prefix or its suffix, or
    at one of several with both. Anything less is uncertain, and no place at all is gone.
    """
    at = places(text, quote.exact)
    if not at:
        return Found(AnchorState.GONE, note="These words no longer stand in the text.")
    is_there = quote.start is not None and text.startswith(quote.exact, quote.start)
    # Alone at its old place it is the same passage, even where a correction rewrote what stands around it.
    if is_there and quote.start is not None and (len(at) == 1 or any(_surroundings(text, quote, quote.start))):
        return Found(AnchorState.EXACT, quote.start, quote.start + len(quote.exact))
    # Among several equal passages one side can be alike by chance (“The deal is done.” ends two paragraphs).
    enough = any if len(at) == 1 else all
    # Of too many places not all were looked at, so none of them can be called the only one.
    anchored = [start for start in at if enough(_surroundings(text, quote, start))] if len(at) < _MOST_COUNTED else []
    if len(anchored) == 1:
        place = anchored[0]
        return Found(AnchorState.MOVED, place, place + len(quote.exact), f"It now begins at character {place:,}.")
    if len(at) == 1:
        return Found(AnchorState.UNCERTAIN, note="These words stand in the text, but what is around them is new.")
    return Found(AnchorState.UNCERTAIN, note=f"These words stand at {_number(at)} places of the text.")


def _number(places: Sequence[object]) -> str:
    return f"{len(places):,}" if len(places) < _MOST_COUNTED else f"at least {len(places):,}"


def find_passage(text: str, quote: str, near: int | None) -> tuple[int, int]:
    """Where the words somebody marked or copied stand; `WrongInput` at `quote` if that is nowhere or not clear.

    White space may differ, for a browser copies it otherwise. `near` is where they were marked, or where their
    sentence begins; it decides between several places only if the words stand there, or once in that paragraph.
    """
    if not quote.strip():
        raise WrongInput("No words are marked; mark the passage that makes the claim.", field="quote")
    # A browser copies a line break of the page as a space, and the other way round.
    spans = _passages(text, quote, near)
    if not spans:
        raise WrongInput(
            "These words do not stand in the text; copy them exactly, quotation marks and all.", field="quote"
        )
    if near is not None and len(spans) > 1:
        spans = _nearest(text, spans, near) or spans
    if len(spans) > 1:
        raise WrongInput(
            f"These words stand at {_number(spans)} places; mark them in the text, or copy some more around them.",
            field="quote",
        )
    return spans[0]


def _passages(text: str, quote: str, near: int | None) -> list[tuple[int, int]]:
    """Where the words stand whatever the space between them; the first in the text and the first from `near` on.

    Both are searched with one space between words: a pattern with any space would read the quote anew at every place.
    """
    chunks = list(re.finditer(r"\S+", text))
    spaced, words = " ".join(chunk[0] for chunk in chunks), " ".join(quote.split())
    starts = list(accumulate((len(chunk[0]) + 1 for chunk in chunks), initial=0))

    def in_text(place: int) -> int:
        number = bisect_right(starts, place, hi=len(chunks)) - 1
        return chunks[number].start() + place - starts[number]

    chunk_near = bisect_right(chunks, near or 0, key=lambda chunk: chunk.start()) - 1
    openings = dict.fromkeys(places(spaced, words))
    if near is not None and chunk_near >= 0:
        openings |= dict.fromkeys(islice(_places(spaced, words, starts[chunk_near]), _MOST_COUNTED))
    return [(in_text(place), in_text(place + len(words) - 1) + 1) for place in sorted(openings)]


def _surroundings(text: str, quote: Quote, start: int) -> tuple[bool, bool]:
    """Whether the prefix and the suffix stand around the quote there; blank ones say nothing."""
    end = start + len(quote.exact)
    # Two paragraphs share a blank line in front without having anything to do with each other.
    before = bool(quote.prefix.strip()) and text.endswith(quote.prefix, 0, start)
    after = bool(quote.suffix.strip()) and text.startswith(quote.suffix, end)
    return before, after


def _nearest(text: str, spans: Sequence[tuple[int, int]], near: int) -> list[tuple[int, int]]:
    at_offset = [span for span in spans if span[0] == near]
    # Only forward: `near` may be the beginning of the sentence that was marked.
    paragraph_end = text.find("\n", near)
    paragraph = range(near, paragraph_end if paragraph_end >= 0 else len(text))
    return at_offset or [span for span in spans if span[0] in paragraph]
