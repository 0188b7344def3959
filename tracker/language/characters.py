"""Characters that nobody sees, and how to do without them."""

import unicodedata

# They turn the characters after them round, so that a name can be shown as another one.
DIRECTION_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def unhidden(text: str) -> str:
    """Words nobody here typed, on one line and without the invisible characters that `one_line` refuses."""
    return " ".join("".join(character for character in text if not _is_hidden(character)).split())


def _is_hidden(character: str) -> bool:
    # A tab or a line break is a control character too, and becomes a space; half of a surrogate pair is no character.
    is_control = unicodedata.category(character) in {"Cc", "Cs"} and not character.isspace()
    return is_control or character in DIRECTION_MARKS
