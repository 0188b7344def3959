"""Where a quote stands in a text: found again exactly, moved, or for a person to say; never guessed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.errors import WrongInput

SURROUNDINGS = 32  # characters of prefix and suffix, as W3C text quote selectors carry them
MOST_PLACES = 20


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


def places(text: str, words: str) -> list[int]:
    """Every character at which these exact words begin."""
    return [match.start() for match in re.finditer(f"(?={re.escape(words)})", text)] if words else []


def find_again(text: str, quote: Quote) -> Found:
    """Look a quote up in a new text.

    At its old offsets it is exact. Elsewhere it has moved if it stands at one place with its prefix or its suffix, or
    at one of several with both. Anything less is uncertain, and no place at all is gone.
    """
    at = places(text, quote.exact)
    if not at:
        return Found(AnchorState.GONE, note="These words no longer stand in the text.")
    # Alone at its old place it is the same passage, even where a correction rewrote what stands around it.
    if quote.start in at and (len(at) == 1 or any(_matching_surroundings(text, quote, quote.start))):
        return Found(AnchorState.EXACT, quote.start, quote.start + len(quote.exact))
    # Among several equal passages one side can be alike by chance (“The deal is done.” ends two paragraphs).
    enough = any if len(at) == 1 else all
    anchored = [start for start in at if enough(_matching_surroundings(text, quote, start))]
    if len(anchored) == 1:
        place = anchored[0]
        return Found(AnchorState.MOVED, place, place + len(quote.exact), f"It now begins at character {place:,}.")
    if len(at) == 1:
        return Found(AnchorState.UNCERTAIN, note="These words stand in the text, but what is around them is new.")
    return Found(AnchorState.UNCERTAIN, note=f"These words stand at {len(at)} places of the text.")


def find_passage(text: str, quote: str, near: int | None) -> tuple[int, int]:
    """Where the words somebody marked or copied stand; `WrongInput` at `quote` if that is nowhere or not clear.

    White space may differ, for a browser copies it otherwise. `near` is where they were marked, or where their
    sentence begins; it decides between several places only if the words stand there, or once in that paragraph.
    """
    words = quote.split()
    if not words:
        raise WrongInput("No words are marked; mark the passage that makes the claim.", field="quote")
    # A browser copies a line break of the page as a space, and the other way round.
    pattern = r"\s+".join(map(re.escape, words))
    # The look-ahead finds passages that overlap: “no, no” stands twice in “no, no, no”.
    spans = [(match.start(1), match.end(1)) for match in re.finditer(f"(?=({pattern}))", text)]
    if not spans:
        raise WrongInput(
            "These words do not stand in the text; copy them exactly, quotation marks and all.", field="quote"
        )
    if near is not None and len(spans) > 1:
        spans = _nearest(text, spans, near) or spans
    if len(spans) > 1:
        raise WrongInput(
            f"These words stand at {len(spans)} places; mark them in the text, or copy some more around them.",
            field="quote",
        )
    return spans[0]


def _matching_surroundings(text: str, quote: Quote, start: int) -> tuple[bool, bool]:
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
