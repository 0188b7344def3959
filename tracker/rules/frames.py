"""The statement of a claim that its source does not plainly assert: the words that say so stay around the quote."""

from collections.abc import Sequence
from typing import NamedTuple

from tracker import limits
from tracker.language.kinds import Attitude
from tracker.language.sentences import split_sentences
from tracker.rules.attitudes import bearing_sentence

_CLOSING = frozenset("”\"’'»")


class Bearing(NamedTuple):
    """Who brings the quote in, with which words, and what they do to it."""

    name: str
    cue: str
    attitude: Attitude
    is_unnamed: bool = False


def statement_of(text: str, start: int, end: int, bearings: Sequence[Bearing]) -> str:
    """What a passage claims, readable alone: “The minister denied that troops had entered the town”.

    The quote itself where all assert it. The words are those of the article; where they cannot be told, as of a cue in
    another sentence, it is said in ours.
    """
    quote = _one_line(text[start:end])
    bearing = next((bearing for bearing in bearings if bearing.attitude is not Attitude.ASSERTS), None)
    if bearing is None:
        return quote
    bearer = bearing_sentence(bearing.attitude, bearing.name, is_unnamed=bearing.is_unnamed)
    in_our_words = f"{bearer.removesuffix('.')}: {quote}"
    wordings = [_in_its_words(text, start, end, bearing.cue), in_our_words, quote]
    return next(
        wording for wording in wordings if wording and (wording == quote or limits.STATEMENT.allows(len(wording)))
    )


def _in_its_words(text: str, start: int, end: int, cue: str) -> str:
    """The sentence around the quote: up to the quote's end where the cue stands before it, else the whole of it."""
    first, last = _sentence_around(text, start, end)
    if cue and cue in text[first:start]:
        return _one_line(text[first : end + (text[end : end + 1] in _CLOSING)])
    return _one_line(text[first:last]).removesuffix(".") if cue and cue in text[first:last] else ""


def _sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence of a passage begins and ends; looked for nearby only, for a text may be long."""
    nearby = max(0, start - limits.STATEMENT.most)
    for sentence in split_sentences(text[nearby : end + limits.STATEMENT.most]):
        if sentence.start <= start - nearby < sentence.end:
            return nearby + sentence.start, max(end, nearby + sentence.end)
    return start, end


def _one_line(words: str) -> str:
    return " ".join(words.split())
