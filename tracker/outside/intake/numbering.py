"""The numbers of the points of a list, and how it shows them: `4`, `d`, `iv`."""

import re

from lxml.html import HtmlElement

_NUMBER = re.compile(r"\s*([+-]?\d{1,6})(?!\d)")
_ROMANS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LAST_ROMAN = 3999
_LETTERS = 26


def numbering(points: HtmlElement) -> tuple[int, int]:
    """The number of the first point, and what is added to it for the next one."""
    is_reversed = points.get("reversed") is not None
    start = _NUMBER.match(points.get("start") or "")
    if start:
        return int(start[1]), -1 if is_reversed else 1
    return (sum(child.tag == "li" for child in points), -1) if is_reversed else (1, 1)


def number_of(point: HtmlElement, counted: int) -> int:
    """Its own number where it says one, else the counted one."""
    value = _NUMBER.match(point.get("value") or "")
    return int(value[1]) if value else counted


def list_number(number: int, kind: str) -> str:
    """In the kind that HTML calls `a`, `A`, `i`, `I`; in digits where it says another one, or there is none of it."""
    written = _written(number, kind.lower())
    return written.upper() if kind.isupper() else written


def _written(number: int, kind: str) -> str:
    if kind == "a" and number > 0:
        return _lettered(number)
    return _roman(number) if kind == "i" and 0 < number <= _LAST_ROMAN else str(number)


def _lettered(number: int) -> str:
    letters = ""
    while number:
        number, letter = divmod(number - 1, _LETTERS)
        letters = chr(ord("a") + letter) + letters
    return letters


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMANS:
        times, number = divmod(number, value)
        written += sign * times
    return written
