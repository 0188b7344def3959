"""Raised digits and signs as characters of their own, which stay raised in plain text; raised fractions."""

import re

RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
TO_RAISED_DIGITS = str.maketrans("0123456789", RAISED_DIGITS)
FROM_RAISED_DIGITS = str.maketrans(RAISED_DIGITS, "0123456789")
TO_POWER = TO_RAISED_DIGITS | str.maketrans("+-−n", "⁺⁻⁻ⁿ")
"""What stands in an exponent: digits, its sign and an n."""
TO_LOWERED = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
"""What stands lowered: digits and a sign."""
_FRACTION = re.compile(r"([1-9]\d{0,2})\s?[/⁄∕]\s?([1-9]\d{0,3})", re.ASCII)
_FRACTION_SIGNS = frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒")
# A whole number alone is as often 10 and a third as the third root of 10; in a formula it is the root.
_OF_FORMULA = re.compile(r"(?:[×·⋅*=≈^√]\s?\(?\d+|(?:^|[\s(=+\-−/·×\d])[b-zα-ω]|\))$")
_BEHIND_NUMBER = re.compile(r"\d[\d.,]*$")
_SHORT_WORD = re.compile(r"(?:^|[^\w.])(?:[A-Z][a-z]?|n|p|c)\.?$")
_OF_SHORT_WORD = re.compile(r"[oOºer]s?|rs?|me?s?|lles?|re|do?s?|da|ta|te|ste?|th|t", re.I)
_ROMAN = re.compile(r"(?:^|[^\w.])[IVXLC]+\.?$")
_OF_ORDINAL = re.compile(r"[eèoºaª]s?|i?[eè]mes?|er|re|nde?|de|ste|ter", re.I)
_MONEY = re.compile(r"[$€£¥]\s?\d[\d.,]*$")
_OF_MONEY = re.compile(r"m|mn|bn|k|tn|b", re.I)


def raised_fraction(words: str, before: str) -> str:
    """A fraction that is set high behind a whole number, `5 1/2` or `5½`, or in a formula, `x^(1/2)`; else nothing."""
    if _FRACTION.fullmatch(words) and _OF_FORMULA.search(before):
        return as_power(words)
    if words in _FRACTION_SIGNS:
        return words
    match = _FRACTION.fullmatch(words)
    if match is None:
        return ""
    return f"{' ' if _BEHIND_NUMBER.search(before) else ''}{match[1]}/{match[2]}"


def raised_letters(words: str, before: str) -> str:
    """Letters that end a number or an abbreviation: `XXe`, `no`, `£1m`; nothing where they may mark a note."""
    belong = (
        (_ROMAN.search(before) and _OF_ORDINAL.fullmatch(words))
        or (_MONEY.search(before) and _OF_MONEY.fullmatch(words))
        or (_SHORT_WORD.search(before) and _OF_SHORT_WORD.fullmatch(words))
    )
    return words if belong else ""


def as_power(words: str) -> str:
    """As raised characters where there are such, else behind a sign that says so: `ⁿ⁺¹`, `^(−0.5t)`."""
    plain = "".join(words.split())
    if all(ord(sign) in TO_POWER for sign in plain):
        return plain.translate(TO_POWER)
    return f"^{plain}" if plain.isalnum() else f"^({plain})"
