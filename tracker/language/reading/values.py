"""Who puts a figure on something: "put the losses at 4 million", "was estimated at 40 tonnes by engineers"."""

from collections.abc import Iterator

from tracker.language.reading.cue_match import CueMatch, Range
from tracker.language.reading.phrases import group_start, subject
from tracker.language.reading.sides import source_right
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import DAYS, bag

_PUTS = bag("put puts putting place places placed estimate estimates estimated reckon reckoned value valued values")
_ABOUT = bag("about around roughly some nearly almost over under between more less than up to well only at least just")
_NOMINAL = frozenset("daPngicr")
_FARTHEST = 12  # words from the verb to its figure
_NUMBERS = bag("hundred thousand million billion trillion dozen two three four five six seven eight nine ten zero half")


def valued(words: Words) -> Iterator[CueMatch]:
    """Every figure that somebody puts on something."""
    if _PUTS.isdisjoint(words.low):
        return
    for at in range(1, len(words.tags) - 2):
        if words.low[at] in _PUTS and words.tags[at] not in "na":
            match = _active(words, at) if words.low[at + 1] != "at" else _passive(words, at)
            if match:
                yield match


def _active(words: Words, at: int) -> CueMatch | None:
    end = next((place for place in range(at + 2, at + _FARTHEST) if _figure_end(words, place)), 0)
    stop = _figure_end(words, end) if end and set(words.tags[at + 1 : end]) <= _NOMINAL else 0
    first, infinitive = group_start(words, at)
    source = subject(words, first) if stop and not infinitive else None
    return _match(source, (first, at + 1), ((at + 1, stop),)) if source and stop else None


def _passive(words: Words, at: int) -> CueMatch | None:
    stop = _figure_end(words, at + 1)
    first, _ = group_start(words, at)
    if not stop or words.low[stop : stop + 1] != ["by"] or "b" not in words.tags[first:at]:
        return None
    topic, end = subject(words, first), source_right(words, stop + 1)
    return _match((stop + 1, end), (first, at + 1), (topic, (at + 1, stop))) if topic and end > stop + 1 else None


def _match(source: Range, cue: Range, content: tuple[Range, ...]) -> CueMatch:
    return CueMatch(source, cue, content, "clause", "estimate", "c")


def _figure_end(words: Words, at: int) -> int:
    """Where "at more than 4 million crowns" ends that begins at `at`; 0 where no figure stands there."""
    if words.low[at : at + 1] != ["at"]:
        return 0
    first = at + 1
    while first < len(words.tags) and (words.low[first] in _ABOUT or words.tags[first] == "y"):
        first += 1
    word = words.low[first] if first < len(words.tags) else ""
    is_number = word in _NUMBERS or any(letter.isdecimal() for letter in word)
    stop = first
    while stop < len(words.tags) and words.tags[stop] in "nay" and words.low[stop] not in DAYS:
        stop += 1
    return stop if is_number else 0
