"""A hyphen at the end of a line: part of the word, or only there because the line ended."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spellchecker import SpellChecker

_SOFT = "\u00ad"
HYPHENS = "-‐" + _SOFT
_RANGE = re.compile(r"\d[^\W\d_]{0,3}–$")  # 2019–, 10am–
_WORD = re.compile(r"[^\W_]+(?:[-‐’'][^\W_]+)*")
_LAST = re.compile(r"([^\W_][\w.’'/-]*)$")
_FIRST = re.compile(r"[^\W_]+(?:[-‐’'][^\W_]+)*")
_ADDRESS = re.compile(r"(?:https?://|www\.|[\w-]+\.[a-z]{2,}/|[\w.-]+@)\S*$", re.I)
_SUSPENDED = re.compile("and|or|und|oder|bis|et|ou|y|o|e|och|en|of")
_REACH = 80  # characters of a word that is looked at
# First parts that are set with a hyphen although the word is also written as one: post-war, long-standing.
_OPENING = re.compile(
    r"all|anti|co|cross|early|eight|ex|far|five|four|full|half|hard|high|ill|inter|left|long|low|many|mid|"
    r"multi|near|new|nine|non|off|old|one|part|post|pre|pro|quasi|right|self|semi|seven|short|six|so|ten|three|"
    r"top|two|ultra|under|up|well"
)
_USUAL = 1_000  # times in the counted texts of the word list: written as one word by most
_ENGLISH = frozenset(["the", "of", "and", "to", "in", "that", "is", "was", "for", "it", "with", "as", "on"])


class Hyphens:
    """Decides by what the document writes elsewhere, then by the shape of the parts, last by a list of words."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.words: set[str] = set()
        english = total = 0
        for text in texts:
            for word in _WORD.findall(text.rstrip(HYPHENS)):
                folded = word.casefold().replace("‐", "-")
                self.words.add(folded)
                english, total = english + (folded in _ENGLISH), total + 1
        self.is_english = english * 8 >= total

    def whole(self, lines: Iterable[str]) -> str:
        """Lines as one text."""
        pieces: list[str] = []
        for line in lines:
            pieces[-1:] = self._parts(pieces[-1], line) if pieces else [line]
        return "".join(pieces)

    def _parts(self, above: str, line: str) -> list[str]:
        """Both lines, the first as it goes on into the second."""
        if above.endswith(tuple(HYPHENS)):
            return self._around_a_hyphen(above, line)
        is_range = line[0].isdigit() and bool(_RANGE.search(above[-8:]))
        return [above if is_range or _is_inside_an_address(above) else f"{above} ", line]

    def _around_a_hyphen(self, before: str, after: str) -> list[str]:
        mark, trunk = before[-1], before[:-1]
        first, second = _LAST.search(trunk[-_REACH:]), _FIRST.match(after[:_REACH])
        if mark == _SOFT:
            return [trunk, after]
        if _ADDRESS.search(trunk[-300:]):
            return [before, after]
        if not first or not second:
            return [before if first else f"{before} ", after]
        if _SUSPENDED.fullmatch(second[0]) and not (self.is_english and count_of(f"{first[1]}{second[0]}".casefold())):
            return [f"{before} ", after]  # two- and three-storey houses
        return [trunk + ("-" if self._belongs(first[1], second[0]) else ""), after]

    def _belongs(self, first: str, second: str) -> bool:
        """Whether the hyphen is part of the word."""
        hyphened, whole = f"{first}-{second}".casefold(), f"{first}{second}".casefold()
        for word, belongs in ((hyphened, True), (whole, False)):
            if word in self.words:
                return belongs
        if not second[0].islower() or not first[-1].islower():
            return True  # Franco-German, U.S.-led, 20-year
        if "-" in first and first.rpartition("-")[2].isalpha() and any(sign.isdigit() for sign in first):
            return True  # 47-year-old
        return self.is_english and _is_compound(
            first.casefold().rpartition("-")[2], second.casefold().partition("-")[0]
        )


def _is_inside_an_address(text: str) -> bool:
    last = text[-300:].rpartition(" ")[2]
    return last.startswith(("http://", "https://", "www.")) and last.endswith(("/", "-", "_", "=", "?", "&"))


def _is_compound(first: str, second: str) -> bool:
    """Whether two English parts are two words that are written with a hyphen rather than as one."""
    times = count_of(first + second)
    if times >= _USUAL or not (count_of(first) or _OPENING.fullmatch(first)) or not count_of(second):
        return False
    return times == 0 or bool(_OPENING.fullmatch(first))


def is_word(text: str) -> bool:
    """Whether a list of English words has it."""
    return count_of(text.casefold()) > 0


@lru_cache(maxsize=4096)
def count_of(word: str) -> int:
    """How often a word was counted in English texts."""
    return int(_speller()[word])


@lru_cache(maxsize=1)
def _speller() -> "SpellChecker":
    from spellchecker import SpellChecker  # loads a list of 160,000 words

    return SpellChecker(language="en", distance=1)
