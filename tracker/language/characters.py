"""Characters that nobody sees, and how to do without them."""

import unicodedata

DIRECTION_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def unhidden(text: str) -> str:
    """Words nobody here typed, on one line and without the invisible characters that `one_line` refuses."""
    kept = (each for each in text if each.isspace() or unicodedata.category(each) not in {"Cc", "Cs"})
    return " ".join("".join(each for each in kept if each not in DIRECTION_MARKS).split())
