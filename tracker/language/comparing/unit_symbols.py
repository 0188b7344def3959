"""Symbols of units whose letters mean other things when they are small: MW and mW, MB and Mb, Pm and pm."""

import re

_PREFIX = "(?:da|[yzafpnµumcdhkMGTPEZY])"
_UNIT = "(?:m|g|s|A|K|mol|cd|Hz|N|Pa|J|Wh?|V|Ah|F|S|Wb|T|H|lm|lx|Bq|Gy|Sv|l|L|t|b|B|bits?|bps|Bps|eV|VA|[cC]al|bar|Ω)"
_SYMBOL = re.compile(f"{_PREFIX}?{_UNIT}|M")  # “5M” may be five million


def are_two_units(first: str, second: str) -> bool:
    """Whether two symbols of the same letters, as they are printed behind a number, are of two units."""
    if first == second or first.lower() != second.lower():
        return False
    return bool(_SYMBOL.fullmatch(first) and _SYMBOL.fullmatch(second))


def is_exact(printed: str) -> bool:
    """Whether these letters are a symbol that would be another one in other case."""
    is_symbol = len(printed) > 1 and not printed.islower() and _SYMBOL.fullmatch(printed)
    return bool(is_symbol and any(are_two_units(printed, other) for other in _other_cases(printed)))


def _other_cases(printed: str) -> set[str]:
    first, following = printed[:1], printed[1:]
    return {first.swapcase() + following, first + following.swapcase(), printed.swapcase()}
