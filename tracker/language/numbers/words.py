"""Numbers in English words: “two hundred and five thousand”, “twenty-first”; number-parser does the sums.

The names stand here too, since patterns need them when a module is imported, and a library is loaded on first need.
"""

import re
from functools import lru_cache

from tracker.language.english import CARDINALS, ORDINALS, TENS
from tracker.language.numbers.scales import SCALES

BIG = ("hundred", "thousand", "million", "billion", "trillion")
NAMES = frozenset([*CARDINALS, *TENS, *BIG, "dozen", "lakh", "crore", "half"])
"""Every word that numbers are made of."""

_FIRSTS_OF_TENS = tuple(name.removesuffix("y") + "ieth" for name in TENS)
ONES = "|".join(CARDINALS[:9])
# long names first, for a pattern takes “seven” of “seventeen” too
SMALL = (
    rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{ONES})(?!\w))?|"
    rf"(?:{'|'.join(sorted(CARDINALS, key=len, reverse=True))}))(?!\w)"
)
"""Two to ninety-nine, and one."""

SMALL_ORDINAL = (
    rf"(?:(?:{'|'.join(TENS)})[\s-](?:{'|'.join(ORDINALS[:9])})|"
    rf"{'|'.join([*sorted(ORDINALS, key=len, reverse=True), *_FIRSTS_OF_TENS])})"
)
_MORE = {word: SCALES[word] for word in ("dozen", "lakh", "lakhs", "crore", "crores")}
_NOUGHTS = frozenset(["nought", "naught"])  # by hand: number-parser has “zero” only
_BETWEEN = re.compile(r"[\s-]+")


@lru_cache(maxsize=1024)  # a text says its few number words again and again
def cardinal(text: str) -> int | None:
    """The number that words say; None where they say none, such as “three five”."""
    if text.lower() in _NOUGHTS:
        return 0
    total, latest, words = 0, 0, list[str]()
    for word in _BETWEEN.split(text.lower().strip()):
        if word not in _MORE:
            words.append(word)
            continue
        # “two lakh crore”: the second word multiplies what the first one made
        earlier = 0 if words else latest
        number = _sum(words) if words else latest
        if not number:
            return None
        latest, words = number * _MORE[word], []
        total += latest - earlier
    number = _sum(words) if words else 0
    return None if number is None else total + number


@lru_cache(maxsize=1024)
def ordinal(text: str) -> int | None:
    """The number that an ordinal in words says: 21 for `twenty-first`."""
    from number_parser import parse_ordinal  # on first need, as parse_number

    number = parse_ordinal(" ".join(_with_one(_BETWEEN.split(text.lower()))), language="en")
    return None if number is None else int(number)


def _sum(words: list[str]) -> int | None:
    """What the library reads; “a hundred” is one hundred to it, and “and fifty” fifty."""
    from number_parser import parse_number  # on first need: most commands read no numbers

    words = words[1:] if words[0] == "and" else words
    number = parse_number(" ".join(_with_one(words)), language="en") if words else None
    return None if number is None else int(number)


def _with_one(words: list[str]) -> list[str]:
    return ["one", *words[1:]] if words and words[0] in {"a", "an"} else words
