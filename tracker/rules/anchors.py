"""Where a quote stands in a text: found again exactly, moved, or for a person to say; never guessed."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from tracker.errors import WrongInput
from tracker.language.mapped_text import MappedText
from tracker.language.reading_key import key, keyed

SURROUNDINGS = 32  # characters of prefix and suffix, as W3C text quote selectors carry them
MOST_PLACES = 20
# Words found so often are no quote. Without an end, “a a a …” in a text of the same is looked at in every place whole.
_MOST_COUNTED = 1_000
ONLY_SIGNS = "Only signs, spaces or accents changed"
_REACH = 3 * SURROUNDINGS  # the same words with other signs may need more room
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\w+")


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


def standing_at(text: str, words: str, most: int) -> list[tuple[int, int]]:
    """Where these words stand, exactly or, where they do so nowhere, with other signs; at most so many places."""
    exactly = [(start, start + len(words)) for start in places(text, words, most)]
    return exactly or _passages(keyed(text, caseless=False), _keyed_words(words), None)[:most]


def _places(text: str, words: str, start: int) -> Iterator[int]:
    place = text.find(words, start) if words else -1
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def find_again(text: str, quote: Quote) -> Found:
    """Look a quote up in a new text.

    At its old offsets it is exact. Elsewhere it has moved if it stands at one place with its prefix or its suffix, or
    at one of several with both. Anything less is uncertain. Words that stand there with other signs have moved or are
    uncertain by the same rule, and no place at all is gone.
    """
    at = places(text, quote.exact)
    if not at:
        return _find_restyled(text, quote)
    if quote.start is not None and _is_still_there(text, quote, at):
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


def _is_still_there(text: str, quote: Quote, at: Sequence[int]) -> bool:
    """Whether the quote stands at its old place and nothing says that it is another passage."""
    start = quote.start
    if start is None or not text.startswith(quote.exact, start):
        return False
    # Alone at its old place it is the same passage, even where a correction rewrote some of what stands around it.
    return any(_surroundings(text, quote, start)) or (len(at) == 1 and _is_in_its_surroundings(text, quote, start))


def _is_in_its_surroundings(text: str, quote: Quote, start: int) -> bool:
    """Whether half of the words on one side are still there; a quote that stood alone has nothing to miss."""
    end = start + len(quote.exact)
    sides = (
        (quote.prefix, text[max(0, start - SURROUNDINGS) : start]),
        (quote.suffix, text[end : end + SURROUNDINGS]),
    )
    words = [
        (Counter(_WORD.findall(key(old))), Counter(_WORD.findall(key(new)))) for old, new in sides if _WORD.search(old)
    ]
    return not words or any(2 * (old & new).total() >= old.total() for old, new in words)


def _find_restyled(text: str, quote: Quote) -> Found:
    """The same words with other signs, spaces or accents: where they stand, if that is certain."""
    gone = Found(AnchorState.GONE, note="These words no longer stand in the text.")
    new, exact = keyed(text, caseless=False), _keyed_words(quote.exact)
    at = places(new.text, exact) if exact else []
    if not at:
        return gone
    old = Quote(exact, _signless(quote.prefix), _signless(quote.suffix))
    enough = any if len(at) == 1 else all
    anchored = [start for start in at if enough(_surroundings(new.text, old, start))] if len(at) < _MOST_COUNTED else []
    if len(anchored) == 1:
        start, end = new.back(anchored[0], anchored[0] + len(exact))
        return Found(AnchorState.MOVED, start, end, f"{ONLY_SIGNS}; it now begins at character {start:,}.")
    spans = {new.back(start, start + len(exact)) for start in at}
    if len(spans) > 1:
        note = f"These words stand at {_number(at)} places of the text, with other signs or accents."
    else:
        note = f"{ONLY_SIGNS} in these words, but what is around them is new."
    return Found(AnchorState.UNCERTAIN, note=note)


def _keyed_words(quote: str) -> str:
    return _signless(quote).strip()


def _number(places: Sequence[object]) -> str:
    return f"{len(places):,}" if len(places) < _MOST_COUNTED else f"at least {len(places):,}"


def find_passage(text: str, quote: str, near: int | None) -> tuple[int, int]:
    """Where the words somebody marked or copied stand; `WrongInput` at `quote` if that is nowhere or not clear.

    White space may differ, for a browser copies it otherwise; so may signs and accents, where the words do not stand
    there as they were typed. `near` is where they were marked, or where their
    sentence begins; it decides between several places only if the words stand there, or once in that paragraph.
    """
    if not quote.strip():
        raise WrongInput("No words are marked; mark the passage that makes the claim.", field="quote")
    # A browser copies a line break of the page as a space, and the other way round.
    spans = _passages(MappedText.of(text).spelled(_SPACE, lambda _: " "), " ".join(quote.split()), near)
    # A keyboard has none of the signs that a printer has.
    spans = spans or _passages(keyed(text, caseless=False), _keyed_words(quote), near)
    if not spans:
        raise WrongInput(
            "These words do not stand in the text, whatever the signs between them; copy them from it.", field="quote"
        )
    if near is not None and len(spans) > 1:
        spans = _nearest(text, spans, near) or spans
    if len(spans) > 1:
        raise WrongInput(
            f"These words stand at {_number(spans)} places; mark them in the text, or copy some more around them.",
            field="quote",
        )
    return spans[0]


def _passages(words: MappedText, quote: str, near: int | None) -> list[tuple[int, int]]:
    """Where these words stand in the printed text: the first places in it and the first from `near` on."""
    if not quote:
        return []
    openings = dict.fromkeys(places(words.text, quote))
    if near is not None:
        openings |= dict.fromkeys(islice(_places(words.text, quote, words.ahead(near, near)[0]), _MOST_COUNTED))
    return sorted({words.back(place, place + len(quote)) for place in openings})


def _surroundings(text: str, quote: Quote, start: int) -> tuple[bool, bool]:
    """Whether the prefix and the suffix stand around the quote there; without a word they say nothing."""
    end = start + len(quote.exact)
    # Two paragraphs share a blank line in front, or a full stop, without having anything to do with each other.
    before = bool(_WORD.search(quote.prefix)) and (
        text.endswith(quote.prefix, 0, start)
        or _signless(text[max(0, start - _REACH) : start]).endswith(_signless(quote.prefix))
    )
    after = bool(_WORD.search(quote.suffix)) and (
        text.startswith(quote.suffix, end) or _signless(text[end : end + _REACH]).startswith(_signless(quote.suffix))
    )
    return before, after


def _signless(words: str) -> str:
    return keyed(words, caseless=False).text


def _nearest(text: str, spans: Sequence[tuple[int, int]], near: int) -> list[tuple[int, int]]:
    at_offset = [span for span in spans if span[0] == near]
    # Only forward: `near` may be the beginning of the sentence that was marked.
    paragraph_end = text.find("\n", near)
    paragraph = range(near, paragraph_end if paragraph_end >= 0 else len(text))
    return at_offset or [span for span in spans if span[0] in paragraph]
