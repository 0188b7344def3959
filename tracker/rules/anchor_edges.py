"""What is stuck to a passage: “the portal” does not say “the port”, nor “−5 million” “5 million”.

The edges are looked at as they are read, whatever is unseen or written as a reference: “port&shy;al” is “portal”.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from tracker.language.characters import MARKS, is_mark
from tracker.language.number_signs import (
    BEFORE,
    BEHIND,
    FRACTIONS,
    GROUPS_BEFORE,
    GROUPS_BEHIND,
    MINUS,
    MONEY,
    MULTIPLIERS,
    PIECES,
    RELATIONS,
    SPACES,
)
from tracker.language.reading_key import keyed_with_capitals, readable
from tracker.language.turning_words import TURNS_BEFORE, TURNS_BEHIND

_HYPHENS = "-‐‑–"
_LINE_END = r"[-‐‑][ \t]*[\r\n]+[ \t]*"
_WORD_BEFORE = re.compile(rf"(?:[\w{MARKS}]|(?<=\w)[{_HYPHENS}])+\Z|[^\W_]+{_LINE_END}\Z")
_WORD_AFTER = re.compile(
    rf"{_LINE_END}[^\W\d_]+|(?:[{_HYPHENS}]?[\w{MARKS}]+)+|['’ʼ‘‛´`′＇]t(?!\w)"
    r"|(?:\.[^\W\d_](?!\w))+"
)
_GRADE = re.compile(rf"[+#]+(?!\w)|[{MINUS}–](?![\w{MINUS}–])")  # “C+”, “A−”, “C#”
_ONE_LETTER = re.compile(r"(?<!\w)[^\W\d_]\Z")
_FEET_OR_INCHES = re.compile("(''|′′|’’|[\"″”])|(['′’])")
_FEET = re.compile(r"\d['’′]\Z")
_STRESS_BEFORE, _STRESS_BEHIND = re.compile(r"(?<![\w*])_{1,3}\Z"), re.compile(r"\A_{1,3}(?!\w)")
_LETTERS = re.compile(r"[^\W_]")
_MARKS = re.compile(rf"[{MARKS}]+")
_OPTIONAL = re.compile("[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]+")  # Hebrew and Arabic vowels
_COUNTED = re.compile(rf"[{SPACES}\n]([^\W\d_][\w{MARKS}]*)")
_MULTIPLIED = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(MULTIPLIERS.split())})\Z", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d\Z")
_FUNCTION_WORDS = """
    a about above after again against ago all also an and are as at back because been before behind below between both
    but by can could did do does down due during each early even every for from had has have he her here him his how
    if in instead into is it its just last late later may might more must near next nor not now of off on once one only
    onto or other our out over per said say says she should since so some soon still such than that the their them
    then there these they this those though through till to today together tomorrow too twice under until up upon us
    was we were what when where whether which while who whose will with within without would yesterday yet you your
"""
_COUNTS_NOTHING = frozenset(_FUNCTION_WORDS.split())
_QUOTE = re.compile(r"(?<!\w)['\"‘’“”„«]")
_NUMBER_BEFORE = re.compile(rf"\d[.,٫{FRACTIONS}]\Z")
_MINUS_BEFORE = re.compile(rf"(?:^|(?<=[\s(]))[{MINUS}–]\Z|(?:^|(?<=\s))(?<![\w%]\s)[{MINUS}–]\s\Z")
_NUMBER_AFTER = re.compile(rf"[.,٫]\d|[{SPACES}]?[{PIECES}]|[{FRACTIONS}]\d")
_SIGNED = re.compile(rf"[{MONEY}{RELATIONS}{MINUS}]")
_THREE_DIGITS = re.compile(r"\d{3}(?!\d)")
_UP_TO_THREE_DIGITS = re.compile(r"(?<!\d)\d{1,3}\Z")
_SPACED_DASH = re.compile(rf"(?:^|(?<=[\s(]))(?:([{MINUS}])|[–—])\s\Z")
_SPACE = re.compile(r"\s+")
_REACH = 32  # characters of which it is told how a passage goes on
_EDGE = 96  # characters of a passage that are compared together with what is stuck to it
_CUT = 12  # characters at the far end of an edge that may be read otherwise for what was cut off


def is_in_a_word(text: str, start: int, end: int) -> bool:
    """Whether a word goes on before or behind the passage."""
    if start < end and text[start].isalnum() and _goes_on(_read(text[max(0, start - _REACH) : start])[-1:]):
        return True
    # A mark of a note is no part of the word before it.
    is_longer = start < end and _goes_on(text[end - 1]) and _goes_on(_read(text[end : end + _REACH])[:1])
    begin = max(start, end - _EDGE)
    return is_longer and _without_notes(text[begin : end + 2]) != _without_notes(text[begin:end])


def is_in_a_number(text: str, start: int, end: int) -> bool:
    """Whether a number goes on before or behind the passage: “400” in “1,400”, “500” in “1 500”, “12” in “12½”."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if text[start].isdecimal():
        groups = GROUPS_BEFORE.search(_read(before)) if _THREE_DIGITS.match(text, start, end) else None
        if groups or _NUMBER_BEFORE.search(before) or _MINUS_BEFORE.search(_read(before)):
            return True
    if not text[end - 1].isdecimal():
        return False
    groups = GROUPS_BEHIND.match(_read(after)) if _UP_TO_THREE_DIGITS.search(text, max(start, end - 4), end) else None
    return bool(groups or _NUMBER_AFTER.match(_read(after)))


def is_whole(around: tuple[str, str, str], there: tuple[str, str, str], *, key: Callable[[str], str]) -> bool:
    """Whether there the same is stuck to a passage as was, and no word beside it gives it another sense.

    Both are a prefix, the words and a suffix.
    """
    return _edges(*around).beside == _edges(*there).beside and is_as_whole(around, there, key=key)


def is_as_whole(around: tuple[str, str, str], there: tuple[str, str, str], *, key: Callable[[str], str]) -> bool:
    """The same, whatever words stand beside it."""
    old, new = _edges(*around), _edges(*there)
    if not _may_be_one_minus(old, new) or old.measure != new.measure:
        return False
    if _leading_marks(old.behind) != _leading_marks(new.behind):
        return False
    if (old.before, old.behind) == (new.before, new.behind):
        return True
    # By the key the mark of a note is no part of the word before it.
    if old.is_cut or new.is_cut:
        first, last = (
            [_keyed(key, words) for words in pair] for pair in ((old.first, new.first), (old.last, new.last))
        )
        return _begin_alike(*first) and _begin_alike(last[0].rstrip()[::-1], last[1].rstrip()[::-1])
    return _keyed(key, old.first).strip() == _keyed(key, new.first).strip()


@dataclass(frozen=True)
class _Edges:
    """What is stuck before and behind a passage, and its first and last characters with that; all of a short one."""

    before: str
    behind: str
    first: str
    last: str
    dash: str  # “minus” or “dash” where one stands before a number with spaces around it
    measure: str  # “feet” or “inches” behind a number
    beside: tuple[str, ...]  # words that turn the sense before and behind it, and what its last number counts
    is_cut: bool


@lru_cache(maxsize=64)
def _edges(prefix: str, words: str, suffix: str) -> _Edges:
    prefix, suffix = _STRESS_BEFORE.sub("", prefix), _STRESS_BEHIND.sub("", suffix)
    return _edges_of(_read(prefix), words[:_EDGE], words[-_EDGE:], _read(suffix), is_cut=len(words) > _EDGE)


@lru_cache(maxsize=256)  # a text of one repeated piece has the same edges at each of many places
def _keyed(key: Callable[[str], str], words: str) -> str:
    return key(words)


def _edges_of(prefix: str, first: str, last: str, suffix: str, *, is_cut: bool) -> _Edges:
    before, behind = _before(prefix, first), _after(suffix, last)
    is_number = last[-1:].isdecimal()
    measure = _measure(prefix + last, suffix) if is_number else _doubled(last, suffix)
    counted = _counted(last, suffix) if is_number or _MULTIPLIED.search(last) else ""
    dash = _SPACED_DASH.search(prefix) if first[:1].isdecimal() or _SIGNED.match(first) else None
    kind = ("minus" if dash[1] else "dash") if dash else ""
    turning = _turning(TURNS_BEFORE.search(prefix), first), _turning(TURNS_BEHIND.match(suffix, len(behind)), last[-1:])
    joined_first = before + first + ("" if is_cut else behind)
    parted = _SPACE.sub("", before), _SPACE.sub("", behind)
    return _Edges(*parted, joined_first, last + behind, kind, measure, (*turning, counted), is_cut)


def _turning(word: re.Match[str] | None, words: str) -> str:
    """A word beside the passage that turns what it says: “can” in “can *not*”."""
    return _barely("".join(_LETTERS.findall(word[0]))) if word and _goes_on(words[:1]) else ""


def _counted(words: str, suffix: str) -> str:
    """The word behind the number, unless it counts nothing: “12 pounds”, not “12 on Monday” nor “in 2014 Orla”."""
    word = None if _YEAR.search(words) else _COUNTED.match(suffix)
    return "" if word is None or word[1].lower() in _COUNTS_NOTHING else _barely(word[1])


def _leading_marks(behind: str) -> str:
    """The marks that go on with the last letter of a passage; vowels that may be left out are none."""
    marks = _MARKS.match(behind)
    return _OPTIONAL.sub("", marks[0]) if marks else ""


def _barely(word: str) -> str:
    return keyed_with_capitals(word).text.lower().strip()


def _before(prefix: str, words: str) -> str:
    """The characters before the words that belong to the first of them."""
    first = words[:1]
    if not (first.isalnum() or _SIGNED.match(first)):
        return ""
    groups = GROUPS_BEFORE.search(prefix) if _THREE_DIGITS.match(words) else None
    stuck = groups or (_WORD_BEFORE if first.isalpha() else BEFORE).search(prefix)
    return stuck[0] if stuck else ""


def _after(suffix: str, words: str) -> str:
    """The characters behind the words that belong to the last of them."""
    last = words[-1:]
    if not (last.isalnum() or (last and is_mark(last))):
        return ""
    if last.isdecimal():
        groups = GROUPS_BEHIND.match(suffix) if _UP_TO_THREE_DIGITS.search(words) else None
        stuck = BEHIND.match(suffix, groups.end() if groups else 0)
        return (groups[0] if groups else "") + (stuck[0] if stuck else "")
    grade = _GRADE.match(suffix) if _ONE_LETTER.search(words) else None
    stuck = grade or _WORD_AFTER.match(suffix)
    return stuck[0] if stuck else ""


def _measure(words: str, suffix: str) -> str:
    """Feet or inches behind a number, unless the mark may close a quotation."""
    mark = _FEET_OR_INCHES.match(suffix)
    if mark is None or _QUOTE.search(words):
        return ""
    return "inches" if mark[1] else "feet"


def _doubled(words: str, suffix: str) -> str:
    """Inches where a second mark stands behind the one that a passage ends with: “5'” in “5''”."""
    return "inches" if _FEET.search(words) and suffix[:1] == words[-1] else ""


def _may_be_one_minus(old: _Edges, new: _Edges) -> bool:
    """Whether a hyphen with spaces before a number, which may be its minus, was a dash there at least."""
    return old.dash == new.dash or "minus" not in (old.dash, new.dash) or "" not in (old.dash, new.dash)


def _begin_alike(first: str, second: str) -> bool:
    """Whether two passages that are cut off somewhere begin with the same."""
    length = max(0, min(len(first), len(second)) - _CUT)
    return first[:length] == second[:length]


def _read(text: str) -> str:
    return text if text.isascii() and "&" not in text else readable(text).text


def _goes_on(beside: str) -> bool:
    return beside.isalnum() or bool(beside and is_mark(beside))


def _without_notes(words: str) -> str:
    return keyed_with_capitals(words).text.strip()
