"""Numbers in digits: groups of three by comma, point, apostrophe or space, Indian groups, decimals, other scripts."""

import re
import unicodedata

from tracker.language.number_signs import RAISED, SPACES
from tracker.language.numbers.notation import Notation

_POINTS = "·‧⋅∙٫"  # raised or Arabic: only ever before decimals
_MARKS = rf".,，．{_POINTS}{RAISED}"
RUN = (
    rf"\d{{1,3}}(?:[{SPACES}]\d{{3}}){{1,5}}(?![{SPACES}-]?\d)(?:[.,{_POINTS}]\d{{1,15}}+)?"
    rf"|\d{{1,15}}(?:[{_MARKS}]\d{{1,15}}){{0,8}}"
)
"""Digits and the marks between them; what follows must be told apart by `AFTER`."""

AFTER = rf"(?![\d:/⁄]|[{_MARKS}]\d)"

_PLAIN = str.maketrans(dict.fromkeys(_POINTS, "·") | dict.fromkeys(RAISED, "'") | {"，": ",", "．": "."})
_TWO_WAYS = re.compile(r"([1-9]\d{0,2})([.,])(\d{3})")
_GROUPED = re.compile(r"([1-9]\d{0,2}(?:([ '.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,·](\d+))?")
_INDIAN = re.compile(r"([1-9]\d?(?:,\d\d)+,\d{3})(?:[.·](\d+))?")
_DECIMAL = re.compile(r"(0|[1-9]\d*)(?:([.,·])(\d+))?")
_ADDRESS = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!\Z)|\Z)){4}")  # of a machine: 192.168.0.1


def readings(run: str, notation: Notation = Notation.POINT, *, has_scale: bool = False) -> tuple[str, ...]:
    """What a run of digits says, as plain digits with a point, the natural reading first; nothing if no number."""
    plain = _plain(run)
    if (match := _TWO_WAYS.fullmatch(plain)) is not None:
        return _two_ways(match, notation, has_scale=has_scale)
    if _ADDRESS.fullmatch(plain):
        return ()
    if (match := _GROUPED.fullmatch(plain)) is not None:
        return (_joined(match[1], match[3]),)
    if (match := _INDIAN.fullmatch(plain)) is not None:
        return (_joined(match[1], match[2]),)
    match = _DECIMAL.fullmatch(plain)
    # “2024,2025” and “9,8765,4321” are lists, and “50,0000” is a slip in either notation
    is_a_slip = match is not None and match[2] == "," and len(match[3]) > 3
    if match is None or (is_a_slip and (len(match[1]) > 3 or notation is Notation.POINT)):
        return ()
    return (_joined(match[1], match[3]),)


def is_grouped_by_spaces(run: str) -> bool:
    """“4 500” with the space bar: what could also be two numbers in a row."""
    return " " in run


def _plain(run: str) -> str:
    """In ASCII digits, with one sign for each kind of mark."""
    if run.isascii():
        return run
    digits = (str(unicodedata.decimal(sign, sign)) for sign in run.translate(_PLAIN))
    return "".join(" " if sign.isspace() else sign for sign in digits)


def _two_ways(match: re.Match[str], notation: Notation, *, has_scale: bool) -> tuple[str, ...]:
    """“650.000” and “1,234”: three digits behind one mark are a group or decimals."""
    grouped, decimal = match[1] + match[3], f"{match[1]}.{match[3]}"
    if match[2] == ",":
        if notation is Notation.POINT:
            return (grouped,)
        return (decimal, grouped) if notation is Notation.COMMA else (grouped, decimal)
    if notation is Notation.COMMA:
        return (grouped,)
    # nobody writes three noughts of decimals, unless “1.000 million” says how exact it is
    return (grouped, decimal) if match[3] == "000" and not has_scale else (decimal, grouped)


def _joined(whole: str, decimals: str | None) -> str:
    digits = re.sub(r"\D", "", whole)
    return f"{digits}.{decimals}" if decimals else digits
