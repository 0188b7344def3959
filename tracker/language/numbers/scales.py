"""Words and letters behind a number that multiply it: “million”, “bn”, “lakh”.

By hand: CLDR has some of these only inside patterns of whole languages, and “mn”, “bln” and “dozen” nowhere.
"""

from dataclasses import dataclass

SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
    "dozen": 12,
}
LETTERS = {
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "mio": 1_000_000,
    "bn": 1_000_000_000,
    "bln": 1_000_000_000,
    "tn": 1_000_000_000_000,
    "trn": 1_000_000_000_000,
    "mrd": 1_000_000_000,
    "mld": 1_000_000_000,
    "milliard": 1_000_000_000,
    "milliards": 1_000_000_000,
    "cr": 10_000_000,
}
OF_MONEY = r"(?-i:MM|[BTL]|[Mm]il)"
"""What multiplies sums of money only: elsewhere “2B” is a door, “2 T” a weight and “2 mm” a length."""
# long names first, for a pattern takes “lakh” of “lakhs” too
WORD = "|".join(sorted(SCALES, key=len, reverse=True))
AFTER_DIGITS = rf"(?:{WORD}|{'|'.join(sorted(LETTERS, key=len, reverse=True))})"


@dataclass(frozen=True)
class Scale:
    """What a letter multiplies a sum of money with; `second` where it may be another one."""

    first: int
    second: int = 0


# “Mil” is a thousand in Spanish and Portuguese, and short for a million in English
_SCALES_OF_MONEY = {
    "MM": Scale(1_000_000),
    "B": Scale(1_000_000_000),
    "T": Scale(1_000_000_000_000),
    "L": Scale(100_000),
    "mil": Scale(1_000_000, 1_000),
}


def scale_of_money(letters: str) -> Scale:
    """What one of `OF_MONEY` says."""
    return _SCALES_OF_MONEY.get(letters) or _SCALES_OF_MONEY[letters.lower()]


def scale_of(words: str) -> int:
    """What one or two scale words multiply with: 1,000,000,000,000 for “lakh crore”."""
    scale = 1
    for word in words.lower().replace("-", " ").split():
        scale *= SCALES.get(word) or LETTERS[word]
    return scale
