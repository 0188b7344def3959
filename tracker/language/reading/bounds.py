"""Where one claim ends and the next begins in what is said: facts of which one may be true and the other false."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from tracker.language.reading.clauses import finite_between, opens_clause
from tracker.language.reading.letters import FINITE, NOUNS, VERBS_BUT_PLAIN
from tracker.language.reading.phrases import left_phrase, right_phrase
from tracker.language.reading.pieces import Range
from tracker.language.reading.segments import close_of
from tracker.language.reading.tokens import Words

_FEWEST = 3  # words on either side
_JOINS = frozenset(["and", "but", "yet"])
_MEANWHILE = frozenset(["after", "before", "while", "whereas", "although", "though", "as", "when", "because"])
"""What opens a fact beside the main one. "If" and "unless" do not: the two are one claim."""

_NO_DEEDS = frozenset(["including", "depending", "regarding", "concerning", "according", "starting", "beginning"])
_PARTICIPLE = 4  # words that make it a fact

_DOUBLE = frozenset('"“”„«»‹›')
_SINGLE = frozenset("'‘’`")
MARKS = _DOUBLE | _SINGLE
"""The marks of quotation."""

_LEFT_OUT = " \t\r\n,;:–—-"


class Fact(NamedTuple):
    """What one claim quotes, in characters; `subject` are the words of the sentence it is about, if it has none."""

    start: int
    end: int
    subject: Range | None = None


def facts_in(words: Words, start: int, end: int) -> Iterator[Fact]:
    """The facts between two places of a sentence, without marks of quotation around them, in the order of the text."""
    start, end = trimmed(words, start, end)
    start = _behind_opening(words, start, end)
    first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
    relative = _relative_of_subject(words, first, last)
    if relative is None:
        yield from _facts(words, first, (start, end), None)
        return
    comma, close = relative
    subject = words.span(first, comma)
    if words.tags[comma + 1] == "w":
        yield from _facts(words, comma + 2, (words.starts[comma + 2], words.ends[close - 1]), subject)
    else:
        yield Fact(start, words.ends[close - 1])  # “Lund, the clerk who found it”
    yield from _facts(words, close + 1, (words.starts[close + 1], end), subject)


def _facts(words: Words, first: int, place: Range, about: Range | None) -> Iterator[Fact]:
    begun, end = place
    last = bisect_left(words.starts, end)
    for at, skipped in _cuts(words, first, last):
        yield Fact(*trimmed(words, begun, words.ends[at - 1]), about)
        about = _subject_of_next(words, first, at + skipped, about)
        first, begun = at + skipped, words.starts[at + skipped]
    yield Fact(*trimmed(words, begun, end), about)


def _behind_opening(words: Words, start: int, end: int) -> int:
    """Where the clause begins behind the place and day of a dispatch, or behind "after" that opens it alone."""
    dateline = _DATELINE.match(words.text, start, end) if start == words.starts[0] else None
    start = dateline.end() if dateline else start
    frame = _FRAME.match(words.text, start, end)
    start = frame.end() if frame else start
    first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
    alone = words.low[first : first + 1] and words.low[first] in _MEANWHILE and "," not in words.tags[first:last]
    joined = words.tags[first : first + 1] == "c" and opens_clause(words, first + 1)
    if first + 1 < last and (alone or joined):
        return words.starts[first + 1]
    return start


_DATELINE = re.compile(
    r"(?=[A-Z])[A-Z][A-Z .,'’-]{2,60}(?:, [A-Z][\w ./]{1,40})?(?: ?\([\w ./]{2,40}\))? ?(?:--|[-–—:]) (?=\S)"
)
"""“PORT OF HALVERSUND, March 14 (Nordex) - ”, as agencies open a dispatch."""


_FRAME = re.compile(
    r"It (?:is|was|will be|should be|must be|has to be) (?:also |further )?"
    r"(?:worth \w+|noted|recalled|remembered|stressed|emphasi[sz]ed|mentioned|pointed out) that "
)
"""“It is worth mentioning that ”: the clause behind it is the claim."""


def _relative_of_subject(words: Words, first: int, last: int) -> tuple[int, int] | None:
    """The commas around a clause about the subject: "Westgas, which was fined in 2019, is not on trial"."""
    for at in range(first + 1, last - 4):
        if words.tags[at] in FINITE or words.tags[at] in ';"(':
            return None
        if words.tags[at] == ",":
            close = close_of(words, at + 2, last)
            after = close + 1 + (words.tags[close + 1 : close + 2] == "r")
            goes_on = after < last and words.tags[close] == "," and words.tags[after] in VERBS_BUT_PLAIN
            return (at, close) if goes_on and _says_more(words, at + 1, close) else None
    return None


def _says_more(words: Words, first: int, close: int) -> bool:
    """Whether "which was fined" or "the clerk who found it" stands there."""
    relative = words.tags.find("w", first, close)
    if relative < 0 or words.low[relative] not in {"which", "who"} or not _has_verb(words, relative + 1, close):
        return False
    return relative == first or words.tags[first] in "da"


def _subject_of_next(words: Words, first: int, following: int, about: Range | None) -> Range | None:
    """What the fact at `following` is about, if that stands in the one from `first` on."""
    verb = following + (words.tags[following] == "r")
    if words.tags[verb] not in VERBS_BUT_PLAIN | {"z"}:
        return None
    if words.tags[following - 1] == "w":
        phrase = left_phrase(words, following - 2)
        return words.span(*phrase) if phrase else None
    if about:
        return about
    end = right_phrase(words, first)
    return words.span(first, end) if end > first else None


def _cuts(words: Words, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Before which word a fact ends, and how many words stand between it and the next."""
    begun = first
    for at in _outside(words, first, last):
        skipped = _joiner(words, begun, at, last) if at >= begun + _FEWEST else 0
        if skipped and last - at - skipped >= _FEWEST - 1:
            yield at, skipped
            begun = at + skipped


def _has_verb(words: Words, first: int, end: int) -> bool:
    """Whether somebody does something there: a finite verb, or a past form behind a noun, or a deed of its own."""
    tags = words.tags
    for at in range(first, end):
        if tags[at] in FINITE and (at == first or tags[at - 1] != "t"):
            return True
        if tags[at] == "e" and (at == first or tags[at - 1] in "nPsrgaw)"):
            return True
    return first < end and tags[first] == "z"


def _outside(words: Words, first: int, last: int) -> Iterator[int]:
    """The places in no brackets and in no quotation that stands whole between the two."""
    depth = 0
    quoted = False
    marks = words.tags.count('"', first, last)
    for at in range(first, last):
        tag = words.tags[at]
        if tag == '"' and marks > 1:
            quoted = not quoted
        depth += (tag == "(") - (tag == ")")
        if depth <= 0 and not quoted:
            yield at


def _joiner(words: Words, begun: int, at: int, last: int) -> int:
    """How many words join the fact before `at` to another one behind them; 0 where none follows."""
    low, tags = words.low, words.tags
    comma = tags[at] == ","
    place = at + comma
    if place + 1 >= last or not _has_verb(words, begun, at):
        return 0
    if low[place] in _JOINS:
        return comma + (_joined(words, begun, place, last) or -comma)
    if low[place] in _MEANWHILE | {"where"} and _follows(words, place, last, after_comma=comma):
        return comma + 1
    return _added(words, place, last) if comma else 0


def _added(words: Words, place: int, last: int) -> int:
    """How many words from the comma on lead to what is added behind it: ", which failed", ", of whom nine died"."""
    low = words.low
    if low[place] in {"which", "who"}:
        return 2 * _has_verb(words, place + 1, last)
    if low[place] == "of" and low[place + 1] in {"which", "whom"}:
        return 3 * finite_between(words, place + 2, last)
    if low[place] == "whose":
        return int(_has_verb(words, place + 2, last))
    is_among = low[place] == "among" and low[place + 1] in {"them", "which", "whom"}
    return int(is_among or _participle_follows(words, place, last))


def _follows(words: Words, place: int, last: int, *, after_comma: bool) -> bool:
    """Whether a clause follows "while"; behind a comma any verb makes it one."""
    if after_comma:
        return _has_verb(words, place + 2, last)
    return words.low[place] != "where" and opens_clause(words, place + 1)


def _participle_follows(words: Words, place: int, last: int) -> bool:
    """Whether "costing the city 30 million" begins at `place`: a fact of its own, not "including two children"."""
    is_deed = (words.tags[place] == "z" and words.low[place] not in _NO_DEEDS) or words.low[place] == "having"
    return is_deed and last - place >= _PARTICIPLE and words.tags[place + 1] in 'daPngosikz,:"'


def _joined(words: Words, begun: int, place: int, last: int) -> int:
    """How many words from "and" on lead to the next fact."""
    low, tags = words.low, words.tags
    if low[place + 1] == "that" and place + 2 < last and finite_between(words, place + 2, last):
        return 2
    verb = place + 1 + (tags[place + 1] == "r")
    if verb < last and tags[verb] in VERBS_BUT_PLAIN and tags[place - 1] not in VERBS_BUT_PLAIN:
        return 1
    if tags[begun] == "z" and _participle_follows(words, verb, last):
        return 1
    if tags[place + 1] in NOUNS | {"d", "s", "g", "a"} and opens_clause(words, place + 1):
        return 1
    return 0


def trimmed(words: Words, start: int, end: int) -> Range:
    """The place without what only divides it from its neighbours, and without a mark whose other half is not in it."""
    while start < end:
        before = start, end
        run = words.text[start:end]
        start += len(run) - len(run.lstrip(_LEFT_OUT))
        end -= len(run) - len(run.rstrip(_LEFT_OUT))
        opens, closes = _is_alone(words.text[start:end])
        start, end = start + opens, end - closes - _ends_with_stop(words, end - closes)
        if (start, end) == before:
            break
    return start, end


def _ends_with_stop(words: Words, end: int) -> bool:
    """Whether the sentence ends there; the stop of an abbreviation is part of its word."""
    last = bisect_left(words.ends, end)
    return last < len(words.ends) and words.ends[last] == end and words.tags[last] == "."


def _is_alone(words: str) -> tuple[bool, bool]:
    """Whether the mark at the beginning and the one at the end belong to nothing between them."""
    opens, closes = words[:1] in MARKS, len(words) > 1 and words[-1] in MARKS
    if not opens and not closes:
        return False, False
    inside = sum(sign in _DOUBLE for sign in words[1:-1])
    if opens and closes:
        return (False, False) if inside else (True, True)
    if inside % 2:
        return False, False
    return opens, closes and words[-1] in _DOUBLE  # "the workers’" ends with no mark of quotation
