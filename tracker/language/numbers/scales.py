"""Words and letters behind a number that multiply it: “million”, “bn”, “lakh”.

By hand: CLDR has some of these only inside patterns of whole languages, and “mn”, “bln” and “dozen” nowhere.
"""

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
}
# long names first, for a pattern takes “lakh” of “lakhs” too
WORD = "|".join(sorted(SCALES, key=len, reverse=True))
AFTER_DIGITS = rf"(?:{WORD}|{'|'.join(sorted(LETTERS, key=len, reverse=True))})"


def scale_of(words: str) -> int:
    """What one or two scale words multiply with: 1,000,000,000,000 for “lakh crore”."""
    scale = 1
    for word in words.lower().replace("-", " ").split():
        scale *= SCALES.get(word) or LETTERS[word]
    return scale
