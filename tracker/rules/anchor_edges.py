"""What is stuck to a passage: “the portal” does not say “the port”, nor “−5 million” “5 million”.

The edges are looked at as they are read, whatever is unseen or written as a reference: “port&shy;al” is “portal”.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from tracker.language.number_signs import BEFORE, BEHIND, GROUPS_BEFORE, GROUPS_BEHIND, MINUS, MONEY, RELATIONS
from tracker.language.reading_key import keyed_with_capitals, readable

_ACCENTS = "\u0300-\u036f"
_HYPHENS = "-‐‑–"
_LINE_END = r"[-‐‑][ \t]*[\r\n]+[ \t]*"
_WORD_BEFORE = re.compile(rf"(?:[\w{_ACCENTS}]|(?<=\w)[{_HYPHENS}])+$|[^\W_]+{_LINE_END}$")
_WORD_AFTER = re.compile(
    rf"{_LINE_END}[^\W\d_]+|(?:[{_HYPHENS}]?[\w{_ACCENTS}]+)+|['’ʼ‘‛´`′＇]t(?!\w)|\s(?:not|never)(?!\w)"
    r"|(?:\.[^\W\d_](?!\w))+"
)
_GRADE = re.compile(rf"[+#]+(?!\w)|[{MINUS}–](?![\w{MINUS}–])")  # “C+”, “A−”, “C#”
_ONE_LETTER = re.compile(r"(?<!\w)[^\W\d_]$")
_FEET_OR_INCHES = re.compile("(['′’])|([\"″”])")
_QUOTE = re.compile(r"(?<!\w)['\"‘’“”„«]")
_POINT_BEFORE, _POINT_AFTER = re.compile(r"\d[.,]$"), re.compile(r"[.,]\d")
_SIGNED = re.compile(rf"[{MONEY}{RELATIONS}{MINUS}]")
_THREE_DIGITS = re.compile(r"\d{3}(?!\d)")
_UP_TO_THREE_DIGITS = re.compile(r"(?<!\d)\d{1,3}$")
_SPACED_DASH = re.compile(rf"(?:^|(?<=[\s(]))(?:([{MINUS}])|[–—])\s$")
_SPACE = re.compile(r"\s+")
_REACH = 32  # characters of which it is told how a passage goes on
_EDGE = 96  # characters of a passage that are compared together with what is stuck to it
_CUT = 12  # characters at the far end of an edge that may be read otherwise for what was cut off


def is_in_a_word(text: str, start: int, end: int) -> bool:
    """Whether a word goes on before or behind the passage."""
    if start < end and text[start].isalnum() and _goes_on(_read(text[max(0, start - _REACH) : start])[-1:]):
        return True
    # A mark of a note is no part of the word before it.
    is_longer = start < end and text[end - 1].isalnum() and _goes_on(_read(text[end : end + _REACH])[:1])
    begin = max(start, end - _EDGE)
    return is_longer and _without_notes(text[begin : end + 2]) != _without_notes(text[begin:end])


def is_in_a_number(text: str, start: int, end: int) -> bool:
    """Whether a number goes on before or behind the passage: “400” in “1,400”."""
    before, after = _POINT_BEFORE.search(text, max(0, start - 2), start), _POINT_AFTER.match(text, end)
    return bool((text[start].isdecimal() and before) or (text[end - 1].isdecimal() and after))


def is_whole(around: tuple[str, str, str], there: tuple[str, str, str], *, key: Callable[[str], str]) -> bool:
    """Whether there the same is stuck to a passage as was; both are a prefix, the words and a suffix."""
    old, new = _edges(*around), _edges(*there)
    if not _may_be_one_minus(old, new) or old.measure != new.measure:
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
    is_cut: bool


@lru_cache(maxsize=64)
def _edges(prefix: str, words: str, suffix: str) -> _Edges:
    return _edges_of(_read(prefix), words[:_EDGE], words[-_EDGE:], _read(suffix), is_cut=len(words) > _EDGE)


@lru_cache(maxsize=256)  # a text of one repeated piece has the same edges at each of many places
def _keyed(key: Callable[[str], str], words: str) -> str:
    return key(words)


def _edges_of(prefix: str, first: str, last: str, suffix: str, *, is_cut: bool) -> _Edges:
    before, behind = _before(prefix, first), _after(suffix, last)
    is_number = last[-1:].isdecimal()
    measure = _measure(prefix + last, suffix) if is_number else ""
    dash = _SPACED_DASH.search(prefix) if first[:1].isdecimal() or _SIGNED.match(first) else None
    kind = ("minus" if dash[1] else "dash") if dash else ""
    joined_first = before + first + ("" if is_cut else behind)
    return _Edges(_SPACE.sub("", before), _SPACE.sub("", behind), joined_first, last + behind, kind, measure, is_cut)


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
    if not last.isalnum():
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
    return "feet" if mark[1] else "inches"


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
    return beside.isalnum() or "\u0300" <= beside <= "\u036f"


def _without_notes(words: str) -> str:
    return keyed_with_capitals(words).text.strip()
