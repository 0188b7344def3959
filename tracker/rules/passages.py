"""Where words stand that somebody marked, copied or typed."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from tracker.errors import WrongInput
from tracker.language.mapped_text import MappedText
from tracker.language.reading_key import keyed, keyed_with_capitals
from tracker.language.same_words import is_typed_otherwise, ungrouped
from tracker.rules.anchor_edges import is_in_a_number, is_in_a_word

# Words found so often are no quote. Without an end, “a a a …” in a text of the same is looked at in every place whole.
MOST_COUNTED = 1_000
_WORD = re.compile(r"\w+")
_SHORT = 5  # letters of “UNHCR”
_SPACE = re.compile(r"\s+")


def places(text: str, words: str, most: int = MOST_COUNTED) -> list[int]:
    """The first characters at which these exact words begin, at most so many."""
    return list(islice(_places(text, words, 0), most))


def _places(text: str, words: str, start: int) -> Iterator[int]:
    place = text.find(words, start) if words else -1
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def find_passage(text: str, quote: str, near: int | None) -> tuple[int, int]:
    """Where the words somebody marked or copied stand; `WrongInput` at `quote` if that is nowhere or not clear.

    White space may differ, for a browser copies it otherwise; so may signs and accents, where the words do not stand
    there as they were typed. `near` is where they were marked, or where their sentence begins; it decides between
    several places only if the words stand there, or once in that paragraph. Words in the middle of another word are
    taken only where they are marked or typed exactly, and digits of a longer number only where they are marked.
    """
    if not quote.strip():
        raise WrongInput("No words are marked; mark the passage that makes the claim.", field="quote")
    # A browser copies a line break of the page as a space, and the other way round.
    spans = passages(MappedText.of(text).spelled(_SPACE, lambda _: " "), " ".join(quote.split()), near)
    if near not in {start for start, _ in spans}:
        spans = [span for span in spans if not is_in_a_number(text, *span)]
        spans = [span for span in spans if not is_in_a_word(text, *span)] or spans
    # A keyboard has none of the signs that a printer has.
    spans = spans or _restyled_passages(text, quote, near)
    if not spans:
        raise WrongInput(
            "These words do not stand in the text; copy them exactly, quotation marks and all.", field="quote"
        )
    if near is not None and len(spans) > 1:
        spans = _nearest(text, spans, near) or spans
    if len(spans) > 1:
        raise WrongInput(
            f"These words stand at {number_of(spans)} places; mark them in the text, or copy some more around them.",
            field="quote",
        )
    return spans[0]


def _restyled_passages(text: str, quote: str, near: int | None) -> list[tuple[int, int]]:
    for spelled in (keyed_with_capitals, ungrouped, keyed):
        spans = passages(spelled(text), spelled(quote).text.strip(), near)
        spans = [span for span in spans if not (is_in_a_word(text, *span) or is_in_a_number(text, *span))]
        # “Hùng” is not “Hưng”, though a keyboard without accents may write “Hung” for both.
        spans = [span for span in spans if not is_typed_otherwise(quote, text[slice(*span)])]
        spans = [span for span in spans if not _names_by_capitals(quote, text[slice(*span)])]
        if spans:
            return spans
    return []


def _names_by_capitals(quote: str, printed: str) -> bool:
    """Whether a word is a name by its capitals alone, in one of both only: “US” and “us”.

    Who types in capitals only says nothing by them.
    """
    typed, there = set(_WORD.findall(quote)), set(_WORD.findall(printed))
    if quote.isupper():
        typed = there
    short = {word for word in typed ^ there if word.isupper() and 1 < len(word) <= _SHORT}
    return any(word.lower() in typed ^ there for word in short)


def passages(words: MappedText, quote: str, near: int | None) -> list[tuple[int, int]]:
    """Where these words stand in the printed text: the first places in it and the first from `near` on."""
    if not quote:
        return []
    openings = dict.fromkeys(places(words.text, quote))
    if near is not None:
        openings |= dict.fromkeys(islice(_places(words.text, quote, words.ahead(near, near)[0]), MOST_COUNTED))
    return sorted({words.back(place, place + len(quote)) for place in openings})


def _nearest(text: str, spans: Sequence[tuple[int, int]], near: int) -> list[tuple[int, int]]:
    at_offset = [span for span in spans if span[0] == near]
    # Only forward: `near` may be the beginning of the sentence that was marked.
    paragraph_end = text.find("\n", near)
    paragraph = range(near, paragraph_end if paragraph_end >= 0 else len(text))
    return at_offset or [span for span in spans if span[0] in paragraph]


def number_of(places: Sequence[object]) -> str:
    """How many places, in words, as far as they were counted."""
    return f"{len(places):,}" if len(places) < MOST_COUNTED else f"at least {len(places):,}"
