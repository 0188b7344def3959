"""What joins a number to the next one: “20-30” is not “20, 30”, nor “1:20” “1-20”.

“Twenty five-year plans” are not “twenty-five year plans”. Spaces, commas and the kind of a dash do not count.
"""

import re
from collections.abc import Sequence

from tracker.language.comparing.words import Word
from tracker.language.english import CARDINALS, TENS

NUMBER_WORDS = frozenset([*CARDINALS, *TENS, "hundred", "thousand", "million", "billion", "trillion", "dozen", "half"])
_PLAIN = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | {"∶": ":", "⁄": "/", "∕": "/"})
_LOOSE = re.compile(r"[\s,;]+")
_LONGEST = 3  # characters


def joint(text: str, words: Sequence[Word], index: int) -> str:
    """The sign that joins a number to the word behind it; empty where there is none."""
    word = words[index]
    if index + 1 == len(words) or not (word.form[-1:].isdigit() or word.form in NUMBER_WORDS):
        return ""
    between = text[word.end : words[index + 1].start]
    return _LOOSE.sub("", between.translate(_PLAIN)) if len(between) <= _LONGEST else ""


def joined_otherwise(
    pairs: Sequence[tuple[str, str]], joints: Sequence[tuple[str, str]]
) -> tuple[tuple[str, str], tuple[str, str]] | None:
    """The first two words, each as a quotation and its source print them, that are joined otherwise in both."""
    for index in range(len(joints) - 1):
        if joints[index][0] == joints[index][1]:
            continue
        are_digits = all(word[-1:].isdigit() for word in pairs[index]) and all(
            any(map(str.isdigit, word)) for word in pairs[index + 1]
        )
        # “twenty five men” are twenty-five; it is the second hyphen that tells of five years
        if are_digits or joints[index + 1][0] != joints[index + 1][1]:
            return pairs[index], pairs[index + 1]
    return None
