"""Raised digits and signs as characters of their own, which stay raised in plain text; raised fractions."""

import re

RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
TO_RAISED_DIGITS = str.maketrans("0123456789", RAISED_DIGITS)
FROM_RAISED_DIGITS = str.maketrans(RAISED_DIGITS, "0123456789")
TO_POWER = TO_RAISED_DIGITS | str.maketrans("+-−n", "⁺⁻⁻ⁿ")
"""What stands in an exponent: digits, its sign and an n."""
_FRACTION = re.compile(r"(\d{1,3})\s?[/⁄]\s?(\d{1,4})", re.ASCII)
FRACTION_SIGNS = frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒")


def fraction(raised: str, before: str) -> str:
    """A raised `1/2` or `½` as it stands behind a number, `5 1/2`; nothing where the piece is no fraction."""
    match = _FRACTION.fullmatch(raised)
    if match is None:
        return raised if raised and raised in FRACTION_SIGNS else ""
    return f"{' ' if before[-1:].isdigit() else ''}{match[1]}/{match[2]}"
