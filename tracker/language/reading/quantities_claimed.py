"""Whether a claim counts or measures: a digit in a date, a name, an age or a score counts nothing."""

import re

from tracker.language.english import CARDINALS, ORDINAL_ENDING, ORDINALS, TENS, is_plural
from tracker.language.number_signs import MONEY
from tracker.language.numbers.scales import WORD
from tracker.language.reading.main_clause import Clause
from tracker.language.reading.pieces import Range
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import TIMES, bag

_NUMBERS = frozenset(CARDINALS[1:]) | frozenset(TENS) | bag("hundred thousand million billion trillion")
_VAGUE = bag("dozens hundreds thousands millions billions scores")
MULTIPLES = bag("half twice double doubled doubles halved tripled quadrupled")
"""Words that compare two quantities and name none."""
_PARTS = frozenset(ORDINALS[2:]) | bag("quarter thirds quarters fifths tenths")
_OF_A_WHOLE = bag("a one two three four")
_MONTHS = bag("january february march april may june july august september october november december")
_CLOCK = _MONTHS | bag("am pm a.m p.m a.m. p.m. o'clock gmt cet est utc")
_DURATIONS = bag("second seconds minute minutes hour hours day days week weeks month months year years decade decades")
_SIZES = re.compile(rf"(?:{WORD}|per|percent|cent|%|(?:kilo|centi)?met(?:re|er)s?|miles?|euros?|dollars?|pounds?)\Z")
_NUMERAL = re.compile(rf"[{MONEY}]?\d[\d.,]*(?:%|[a-z]{{1,2}})?\Z")
_MONEY = re.compile(rf"[{MONEY}]\d|\d.*%")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\ds?\Z")
_ORDINAL = re.compile(rf"\d+{ORDINAL_ENDING}\Z")
_NO_MULTIPLE = bag("standards agent bill bed room murder life decker")
_NUMBERED = bag("number no no. page chapter line channel grade aged age")
_NOT_NEW = bag("the these those both his her their its")
_BEFORE_A_YEAR = frozenset("dgi")


def quantity_in(clause: Clause, *, durations: bool = False) -> Range | None:
    """The number, by its place in the text, that the claim stands on, in whichever of its clauses.

    Years and hours are counted only with `durations`: alone they say when, not how many.
    """
    words = clause.words
    for at in range(clause.first, clause.last):
        following = words.low[at + 1] if at + 1 < clause.last else ""
        if (durations or following not in _DURATIONS) and _counts(words, at, following):
            return words.span(at, at + 1)
    return None


def _counts(words: Words, at: int, following: str) -> bool:
    """Whether the word at `at` is a number that counts what follows."""
    low = words.low[at]
    before = words.low[at - 1] if at else ""
    if low[:1].isdigit() or low[1:2].isdigit():
        return _digits_count(words, at, following)
    if low in _NUMBERS or low.split("-")[0] in TENS:
        counts_a_noun = following.isalnum() and following not in _CLOCK and (not at or words.tags[at] != "P")
        return counts_a_noun and before not in _NOT_NEW
    if low in _VAGUE:
        return following == "of"
    if low in _PARTS and before == "every":
        return True
    if low in _PARTS:
        return before in _OF_A_WHOLE and (following == "of" or words.low[max(0, at - 2)] == "by")
    if low == "half":
        return following not in TIMES and before not in {"first", "second", "other"}
    return low in MULTIPLES and (following in {"as", "the"} if low == "twice" else following not in _NO_MULTIPLE)


def _digits_count(words: Words, at: int, following: str) -> bool:
    """Whether digits count something: not a year, a time, an age between commas, a score or the number of a name."""
    low = words.low[at]
    if not _NUMERAL.match(low) or _ORDINAL.match(low):
        return False
    if _MONEY.search(low) or _SIZES.match(following):
        return True
    return not (_is_date(words, at, following) or _is_label(words, at) or _is_aside(words, at, following))


def _is_date(words: Words, at: int, following: str) -> bool:
    counts_many = is_plural(following) and (not at or words.tags[at - 1] not in _BEFORE_A_YEAR)
    is_year = bool(_YEAR.match(words.low[at])) and not counts_many
    return is_year or following in _CLOCK or (at > 0 and words.low[at - 1] in _CLOCK)


def _is_label(words: Words, at: int) -> bool:
    """Whether the number is part of a name: "Article 5", "Boeing 737", "Road 12"."""
    if at and words.low[at - 1] in _NUMBERED:
        return True
    if not at or words.tags[at - 1] not in "Pn":
        return False
    is_capital = words.text[words.starts[at - 1]].isupper()
    return is_capital and words.starts[at] - words.ends[at - 1] <= 1 and (at > 1 or words.tags[0] == "P")


def _is_aside(words: Words, at: int, following: str) -> bool:
    """Whether it stands between commas as an age, or is one side of a score."""
    before = words.low[at - 1] if at else ""
    return before == "-" or following == "-" or (before in {",", "("} and following in {",", ".", ")"})
