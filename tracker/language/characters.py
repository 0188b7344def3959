"""Characters that nobody sees, and how to do without them."""

import unicodedata

# They turn the characters after them round, so that a name can be shown as another one.
DIRECTION_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_ALPHABETS = (range(0x41, 0x5B), range(0xC0, 0x250), range(0x370, 0x530), range(0x1E00, 0x1F00))
CAPITALS = "".join(letter for points in _ALPHABETS for letter in map(chr, points) if letter.isupper())
"""The capitals of Latin, Greek and Cyrillic, for a class in a pattern."""


def unhidden(text: str) -> str:
    """Words nobody here typed, on one line and without the invisible characters that `one_line` refuses."""
    return " ".join("".join(character for character in text if not _is_hidden(character)).split())


def _is_hidden(character: str) -> bool:
    # A tab or a line break is a control character too, and becomes a space; half of a surrogate pair is no character.
    is_control = unicodedata.category(character) in {"Cc", "Cs"} and not character.isspace()
    return is_control or character in DIRECTION_MARKS
