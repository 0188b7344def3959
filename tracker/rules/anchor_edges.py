"""What is stuck to a passage: “the portal” does not say “the port”, nor “−5 million” “5 million”."""

import re
from collections.abc import Callable

from tracker.language.reading_key import keyed_with_capitals

_ACCENTS = "\u0300-\u036f"
_MONEY = "$£¥\u20a0-\u20cf"
_WORD_BEFORE = re.compile(rf"(?:[\w{_ACCENTS}]|(?<=\w)[-‐‑])+$")
_WORD_AFTER = re.compile(rf"(?:[-‐‑]?[\w{_ACCENTS}]+)+|['’]t(?!\w)")
_NUMBER_BEFORE = re.compile(rf"(?:[\w{_ACCENTS}.,:/‐‑–−±#§{_MONEY}<>≤≥≈~‹-]|(?<=[{_MONEY}<>≤≥≈~‹])\s)+$")
_NUMBER_AFTER = re.compile(rf"(?:[.,:/‐‑–-]?[\w{_ACCENTS}]+)*(?:\s?[%‰°]\w?)?")
_POINT_BEFORE, _POINT_AFTER = re.compile(r"\d[.,]$"), re.compile(r"[.,]\d")
_SIGNED = re.compile(rf"[{_MONEY}<>≤≥≈~−±-]")


def is_in_a_word(text: str, start: int, end: int) -> bool:
    """Whether a word goes on before or behind the passage."""
    words = text[start:end]
    if words[:1].isalnum() and _goes_on(text[start - 1 : start]):
        return True
    # A mark of a note is no part of the word before it.
    is_longer = words[-1:].isalnum() and _goes_on(text[end : end + 1])
    return is_longer and _without_notes(text[start : end + 2]) != _without_notes(words)


def is_in_a_number(text: str, start: int, end: int) -> bool:
    """Whether a number goes on before or behind the passage: “400” in “1,400”."""
    before, after = _POINT_BEFORE.search(text, max(0, start - 2), start), _POINT_AFTER.match(text, end)
    return bool((text[start].isdecimal() and before) or (text[end - 1].isdecimal() and after))


def is_whole(around: tuple[str, str, str], there: tuple[str, str, str], *, key: Callable[[str], str]) -> bool:
    """Whether there the same is stuck to a passage as was; both are a prefix, the words and a suffix."""
    old, new = _stuck(*around), _stuck(*there)
    # By the key the mark of a note is no part of the word before it.
    return old == new or key(old[0] + around[1] + old[1]).strip() == key(new[0] + there[1] + new[1]).strip()


def _stuck(prefix: str, words: str, suffix: str) -> tuple[str, str]:
    """The characters before and behind the words that belong to the first and the last of them."""
    return _before(prefix, words[:1]), _after(suffix, words[-1:])


def _before(prefix: str, first: str) -> str:
    if not (first.isalnum() or _SIGNED.match(first)):
        return ""
    stuck = (_WORD_BEFORE if first.isalpha() else _NUMBER_BEFORE).search(prefix)
    return stuck[0] if stuck else ""


def _after(suffix: str, last: str) -> str:
    if not last.isalnum():
        return ""
    stuck = (_NUMBER_AFTER if last.isdecimal() else _WORD_AFTER).match(suffix)
    return stuck[0] if stuck else ""


def _goes_on(beside: str) -> bool:
    return beside.isalnum() or "\u0300" <= beside <= "\u036f"


def _without_notes(words: str) -> str:
    return keyed_with_capitals(words).text.strip()
