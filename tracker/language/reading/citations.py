"""Who took it from whom inside one sentence: "citing", "quoted by", "told", "in an interview with"."""

import re
from dataclasses import dataclass

from tracker.language.kinds import SourceKind
from tracker.language.reading.names import is_outlet, kind_of
from tracker.language.reading.phrases import left_phrase, right_phrase, subject
from tracker.language.reading.sides import source_right
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import TAKEN

Range = tuple[int, int]


_ACRONYM = re.compile(r"(?!NATO|EU|UN|US|UK|FBI|CIA|IMF|WHO|NSA|OSCE|IAEA)[A-Z]{2,5}\d*")


_OCCASIONS = frozenset(
    {
        ("interview", "with"),
        ("speaking", "to"),
        ("speaking", "on"),
        ("spoke", "to"),
        ("comments", "to"),
        ("email", "to"),
        ("letter", "to"),
        ("message", "to"),
        ("remarks", "to"),
        ("statement", "to"),
        ("statement", "for"),
        ("aired", "by"),
        ("aired", "on"),
        ("broadcast", "by"),
        ("carried", "by"),
        ("published", "by"),
    }
)
_FIRSTS = frozenset(first for first, _ in _OCCASIONS)


@dataclass(frozen=True)
class Citation:
    """`holder` has it from `cited`; in words of the sentence. Without a holder it is whoever spoke before."""

    cited: Range
    holder: Range | None
    cue: Range


def citations_in(words: Words) -> list[Citation]:
    """Every citation of the sentence, in the order of its cue."""
    low, tags, size = words.low, words.tags, len(words.tags)
    citations: list[Citation] = []
    for at in range(size - 1):
        word = low[at]
        if word in {"citing", "quoting"}:
            cited = (at + 1, source_right(words, at + 1))
            holder: Range | None = None
            if at == 0 and cited[1] + 1 < size:
                holder = (cited[1] + 1, right_phrase(words, cited[1] + 1))
        elif word in {"cited", "quoted", "cites", "quotes"} and at and tags[at - 1] == "w":
            cited = (at + 1, source_right(words, at + 1))
            holder = _antecedent(words, at - 1)
        elif (
            word in {"quoted", "cited", "quotes", "cites"}
            and low[at + 1] not in {"by", "as"}
            and at
            and tags[at - 1] in "nPrh"
        ):
            cited = (at + 1, right_phrase(words, at + 1))
            holder = subject(words, at)
        elif word == "quoted" and low[at + 1 : at + 4] == ["as", "saying", "by"]:
            holder = (at + 4, right_phrase(words, at + 4))
            cited = _cited_phrase(words, at) or (at, at)
        elif word in TAKEN and low[at + 1] == "by":
            holder = (at + 2, right_phrase(words, at + 2))
            before = _cited_phrase(words, at)
            if before is None:
                continue
            cited = before
        elif word in {"seen", "obtained"} and at > 1 and tags[at - 1] == "h" and tags[at + 1] in "dn":
            cited = (at + 1, right_phrase(words, at + 1))
            holder = left_phrase(words, at - 1)
            if holder is None or not is_outlet(_text(words, holder)):
                continue
        elif word == "obtained" and at and tags[at - 1] in "nP" and tags[at + 1] in "d":
            continue
        else:
            continue
        if cited[1] > cited[0]:
            citations.append(Citation(cited, holder, (at, at + 1)))
    return citations


def _antecedent(words: Words, at: int) -> Range | None:
    end = at
    while end and words.tags[end - 1] == ",":
        end -= 1
    return left_phrase(words, end)


def _cited_phrase(words: Words, at: int) -> Range | None:
    """What was quoted or seen by somebody: before the participle, before its verb "was", or before a comma."""
    end = at
    while end and words.tags[end - 1] in ",bhr":
        end -= 1
    if end and words.low[end - 1] == "as":
        return None
    return left_phrase(words, end)


def venue_of(words: Words, cue: Range, outside: list[Range]) -> Range | None:
    """The outlet to which or in which it was said; `outside` lists what is said itself, where nothing is looked for."""
    low, tags, size = words.low, words.tags, len(words.tags)

    def free(at: int) -> bool:
        return not any(first <= at < last for first, last in outside)

    at = cue[1]
    if at < size and low[at - 1] in {"told", "tells", "tell", "telling"} and free(at):
        end = right_phrase(words, at)
        if end > at and (_outlet(words, at, end) or _ACRONYM.fullmatch(_text(words, (at, end)))):
            return at, end
    for at in range(size - 2):
        if low[at] in _FIRSTS and (low[at], low[at + 1]) in _OCCASIONS:
            first = at + 2
        elif low[at] in {"on", "in", "to"} and 0 <= at - cue[1] < 3 and tags[at + 1] in "dP":
            first = at + 1
        else:
            continue
        if not free(at) or (at < cue[0] and '"' in tags[at : cue[0]]):
            continue
        end = right_phrase(words, first)
        if _outlet(words, first, end) or (low[at] == "interview" and "P" in tags[first:end]):
            return first, end
    return None


def _outlet(words: Words, first: int, end: int) -> bool:
    return end > first and kind_of(_text(words, (first, end))) is SourceKind.OUTLET


def _text(words: Words, span: Range) -> str:
    return words.text[words.starts[span[0]] : words.ends[span[1] - 1]]
