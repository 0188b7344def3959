"""English as the product writes it: lists, counts, ordinals and number words, each in one place.

Plain functions and no library: Babel and num2words do this for many languages, at the price of loading their data
whenever a command that only reads text starts, and Babel sets a comma before the last “or”.
"""

from collections.abc import Iterable

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = (11, 12, 13)  # eleventh, not elevenst


def listed(
    parts: Iterable[object], last: str = "and", *, between: str = ", ", most: int | None = None, more: str = "more"
) -> str:
    """`A`, `A and B`, `A, B and C`; of more than `most` parts the end counts the others: `A, B and 5 more`."""
    words = [str(part) for part in parts]
    if most is not None and len(words) > most:
        words = [*words[: most - 1], f"{len(words) - most + 1:,} {more}"]
    front, end = words[:-1], words[-1:]
    return f" {last} ".join([between.join(front), *end] if front else end)


def noun(number: int, one: str, many: str = "") -> str:
    """The noun, with its verb where it brings one: `claim`, `claims`; `entry is`, `entries are`."""
    return one if number == 1 else many or f"{one}s"


def counted(number: int, one: str, many: str = "") -> str:
    """`1 claim`, `2,500 claims`."""
    return f"{number:,} {noun(number, one, many)}"


def ordinal(number: int) -> str:
    """`1st`, `12th`, `21st`."""
    ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def number_word(number: int) -> str:
    """`no`, `one` … `ten`; beyond that digits, as in `1,200`."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else f"{number:,}"
