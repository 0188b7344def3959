"""Where a quote stands in a text: found again exactly, moved, or for a person to say; never guessed."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from tracker.language.mapped_text import MappedText
from tracker.language.page_marks import SIC
from tracker.language.reading_key import key, keyed_with_capitals
from tracker.language.same_words import are_surely_one, bare
from tracker.rules.anchor_edges import is_as_whole, is_in_a_number, is_in_a_word, is_whole
from tracker.rules.passages import MOST_COUNTED, number_of, passages, places

SURROUNDINGS = 32  # characters of prefix and suffix, as W3C text quote selectors carry them
MOST_PLACES = 20
ONLY_SIGNS = "Only signs, spaces or accents changed"
_STUCK = "These words stand in the text, but the sign or the hyphen that is stuck to them is new."
_MAY_BE_OTHERS = "The same letters stand there with other signs, hyphens or accents; say whether they are these words."
_CASE_OR_MARKS = "These words stand there in other capitals or with a mark put in; say whether they are these words."
_PUT_IN = re.compile(rf"{SIC}|(?<=\S)\[\d{{1,3}}\]", re.IGNORECASE)
_CAPITALS = re.compile(r"[^\W\d_a-z]+")
_REACH = 3 * SURROUNDINGS  # the same words with other signs may need more room
_STRESS = "*_"
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


def standing_at(text: str, words: str, most: int) -> list[tuple[int, int]]:
    """Where these words stand, exactly or, where they do so nowhere, with other signs; at most so many places."""
    exactly = [(start, start + len(words)) for start in places(text, words, most)]
    spellings = (passages(spelled(text), spelled(words).text.strip(), None) for spelled in (keyed_with_capitals, bare))
    return exactly or next(filter(None, spellings), [])[:most]


def find_again(text: str, quote: Quote) -> Found:
    """Look a quote up in a new text.

    At its old offsets it is exact. Elsewhere it has moved if it stands at one place with its prefix or its suffix, or
    at one of several with both. Anything less is uncertain. Words that stand there with other signs have moved or are
    uncertain by the same rule; where the signs may make other words of them a person has to say. No place at all is
    gone, and so are words that are part of longer ones now.
    """
    at = [start for start in places(text, quote.exact) if _is_whole(text, quote, start, start + len(quote.exact))]
    if not at:
        return _find_restyled(text, quote)
    if quote.start is not None and _is_still_there(text, quote, at):
        return Found(AnchorState.EXACT, quote.start, quote.start + len(quote.exact))
    # Among several equal passages one side can be alike by chance (“The deal is done.” ends two paragraphs).
    enough = any if len(at) == 1 else all
    # Of too many places not all were looked at, so none of them can be called the only one.
    anchored = [start for start in at if enough(_surroundings(text, quote, start))] if len(at) < MOST_COUNTED else []
    if len(anchored) == 1:
        place = anchored[0]
        return Found(AnchorState.MOVED, place, place + len(quote.exact), f"It now begins at character {place:,}.")
    if len(at) == 1:
        return Found(AnchorState.UNCERTAIN, note="These words stand in the text, but what is around them is new.")
    return Found(AnchorState.UNCERTAIN, note=f"These words stand at {number_of(at)} places of the text.")


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
    new, exact = keyed_with_capitals(text), _keyed_words(quote.exact)
    at = [start for start in places(new.text, exact) if _is_whole(text, quote, *new.back(start, start + len(exact)))]
    if not at:
        return _found_barely(text, quote)
    old = Quote(exact, _signless(quote.prefix), _signless(quote.suffix))
    enough = any if len(at) == 1 else all
    anchored = [start for start in at if enough(_surroundings(new.text, old, start))] if len(at) < MOST_COUNTED else []
    if len(anchored) == 1:
        start, end = new.back(anchored[0], anchored[0] + len(exact))
        if not are_surely_one(quote.exact, text[start:end]):
            return Found(AnchorState.UNCERTAIN, note=_MAY_BE_OTHERS)
        return Found(AnchorState.MOVED, start, end, f"{ONLY_SIGNS}; it now begins at character {start:,}.")
    spans = {new.back(start, start + len(exact)) for start in at}
    if len(spans) > 1:
        note = f"These words stand at {number_of(at)} places of the text, with other signs or accents."
    else:
        note = f"{ONLY_SIGNS} in these words, but what is around them is new."
    return Found(AnchorState.UNCERTAIN, note=note)


def _found_barely(text: str, quote: Quote) -> Found:
    """Whether at least the letters and numbers stand there: then a person has to say whether they are these words."""
    new, exact = bare(text), bare(quote.exact).text
    spans = (new.back(start, start + len(exact)) for start in places(new.text, exact))
    if any(is_as_whole(_around(quote), _there(text, *span), key=_barely) for span in spans):
        return Found(AnchorState.UNCERTAIN, note=_MAY_BE_OTHERS)
    if _stands_loosely(text, quote):
        return Found(AnchorState.UNCERTAIN, note=_CASE_OR_MARKS)
    exactly = ((start, start + len(quote.exact)) for start in places(text, quote.exact) if quote.exact.strip())
    if not all(is_in_a_word(text, *span) or is_in_a_number(text, *span) for span in exactly):
        return Found(AnchorState.UNCERTAIN, note=_STUCK)
    return Found(AnchorState.GONE, note="These words no longer stand in the text.")


def _stands_loosely(text: str, quote: Quote) -> bool:
    """Whether the words stand there in other capitals, or with a “[sic]” or the mark of a note put in."""
    new, exact = _loosely(_without_put_in(text)), _loosely(_without_put_in(quote.exact)).text
    spans = (new.back(start, start + len(exact)) for start in places(new.text, exact))
    return any(not is_in_a_word(text, *span) and not is_in_a_number(text, *span) for span in spans)


def _without_put_in(text: str) -> str:
    """The text with spaces instead of what an editor put in, so that each character keeps its place."""
    return _PUT_IN.sub(lambda mark: " " * len(mark[0]), text)


def _loosely(text: str) -> MappedText:
    return bare(text).spelled(_CAPITALS, lambda capitals: capitals[0].lower())


def _is_whole(text: str, quote: Quote, start: int, end: int) -> bool:
    return is_whole(_around(quote), _there(text, start, end), key=_signless)


def _around(quote: Quote) -> tuple[str, str, str]:
    return quote.prefix, quote.exact, quote.suffix


def _there(text: str, start: int, end: int) -> tuple[str, str, str]:
    return text[max(0, start - SURROUNDINGS) : start], text[start:end], text[end : end + SURROUNDINGS]


def _keyed_words(quote: str) -> str:
    return _signless(quote).strip()


def _barely(words: str) -> str:
    return bare(words).text


def _surroundings(text: str, quote: Quote, start: int) -> tuple[bool, bool]:
    """Whether the prefix and the suffix stand around the quote there; without a word they say nothing."""
    end = start + len(quote.exact)
    # Two paragraphs share a blank line in front, or a full stop, without having anything to do with each other.
    before = bool(_WORD.search(quote.prefix)) and (
        text.endswith(quote.prefix, 0, start)
        or _signless(text[max(0, start - _REACH) : start].rstrip(_STRESS)).endswith(_signless(quote.prefix))
    )
    after = bool(_WORD.search(quote.suffix)) and (
        text.startswith(quote.suffix, end)
        or _signless(text[end : end + _REACH].lstrip(_STRESS)).startswith(_signless(quote.suffix))
    )
    return before, after


@lru_cache(maxsize=256)  # what stands around a quote is asked for at each place
def _signless(words: str) -> str:
    return keyed_with_capitals(words).text
