"""How a text as a whole writes its numbers: what decides “650.000” and “1,234” where they can be read two ways."""

import re
from enum import StrEnum


class Notation(StrEnum):
    """Which mark stands before decimals, by the numbers of a text that have one reading only."""

    POINT = "point"  # 1,250,000.5, and what a text without such numbers is taken for
    COMMA = "comma"  # 1.250.000,5
    BOTH = "both"


_RUN = re.compile(r"(?<![\w.,])\d{1,15}(?:[.,]\d{1,15}){1,8}(?!\w|[.,]\d)")
_COMMA = re.compile(r"\d+,\d{1,2}|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_POINT = re.compile(r"\d+\.\d{1,2}|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}")


def notation_of(text: str) -> Notation:
    """The notation of a text."""
    runs = [match[0] for match in _RUN.finditer(text)]
    if not any(_COMMA.fullmatch(run) for run in runs):
        return Notation.POINT
    return Notation.BOTH if any(_POINT.fullmatch(run) for run in runs) else Notation.COMMA
