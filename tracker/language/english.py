"""English as the product writes and reads it: lists, counts, articles, ordinals, number words, plurals.

By hand what is a line or two. Babel and num2words do it for many languages at the price of loading their data whenever
a command starts; Babel sets a comma before the last “or”, num2words needs docopt, of which there is no wheel, and
inflect takes four seconds to load. Plurals that are read are pluralizer's, on first need: no rule here knows “crises”.
Verbs stand in `verb_forms`.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pluralizer import Pluralizer

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_FIRSTS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"

CARDINALS = tuple(f"{_ONES} eighteen nineteen".split())
"""One to nineteen, in order."""

ORDINALS = tuple(f"{_FIRSTS} fifteenth sixteenth seventeenth eighteenth nineteenth".split())
"""First to nineteenth, in order."""

TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
"""Twenty to ninety, in order."""

ORDINAL_ENDING = "(?:st|nd|rd|th)"
"""What makes digits an ordinal, for patterns."""

_HIGHEST_IN_WORDS = 10
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = (11, 12, 13)  # eleventh, not elevenst
_NO_PLURALS = ("ss", "us", "is", "as")  # endings of “press”, “status”, “crisis” and “bias”


def listed(
    parts: Iterable[object], last: str = "and", *, between: str = ", ", most: int | None = None, more: str = "more"
) -> str:
    """`A`, `A and B`, `A, B and C`; of more than `most` parts the end counts the others: `A, B and 5 more`."""
    words = [str(part) for part in parts]
    if most is not None and len(words) > most:
        words = [*words[: most - 1], f"{len(words) - most + 1:,} {more}"]
    front, end = words[:-1], words[-1:]
    return f" {last} ".join([between.join(front), *end] if front else end)


def noun(number: int, one: str, many: str = "") -> str:
    """The noun, with its verb where it brings one: `claim`, `claims`; `entry is`, `entries are`."""
    return one if number == 1 else many or f"{one}s"


def counted(number: int, one: str, many: str = "") -> str:
    """`1 claim`, `2,500 claims`."""
    return f"{number:,} {noun(number, one, many)}"


def ordinal(number: int) -> str:
    """`1st`, `12th`, `21st`."""
    ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def number_word(number: int, most: int = _HIGHEST_IN_WORDS) -> str:
    """`no`, `one` … `ten`, or up to `most`; beyond that digits, as in `1,200`."""
    if not 0 <= number <= most:
        return f"{number:,}"
    return CARDINALS[number - 1] if number else "no"


def with_article(words: str) -> str:
    """`a claim`, `an opinion`; by the letter, as good as all words of the product go."""
    return f"{'an' if words[:1].lower() in set('aeiou') else 'a'} {words}"


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """A noun in small letters without its plural: `crisis` of `crises`; itself where it is none."""
    return word if word.endswith(_NO_PLURALS) else str(_pluralizer().singular(word))


def is_plural(word: str) -> bool:
    """Whether a word in small letters has the form of a plural: `ministers`, `children`; neither `press` nor `news`."""
    return singular(word) != word


def plural(word: str) -> str:
    """A noun in its plural: `centuries`, `square feet`."""
    return str(_pluralizer().plural(word))


@cache
def _pluralizer() -> "Pluralizer":
    from pluralizer import Pluralizer  # compiles its patterns, and most commands read no text

    return Pluralizer()  # type: ignore[no-untyped-call]
