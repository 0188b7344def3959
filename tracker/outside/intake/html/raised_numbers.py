"""Raised pieces that belong to the number or name before them: cents, minutes, degrees, ordinals, isotopes.

A mark of a note has others beside it on the page, one number or letter lower or higher; that tells the unsure ones.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tracker.outside.intake.superscripts import TO_RAISED_DIGITS, raised_letters

_SUM = re.compile(r"[$€£¥]\s?\d{1,3}(?:[,.\s]?\d{3})*$")
_SUM_BEFORE_POINT = re.compile(r"[$€£¥]\s?\d[\d,]*[.,]$")
_NUMBER = re.compile(r"(?:^|[^\d.,])\d{1,4}$")
_CURRENCY = re.compile(r"\s?[€£$]")
_SIZE = re.compile(
    r"\s?(?:m|mn|bn|b|k|tn|million|billion|trillion|thousand|mio|mrd|millionen|milliarden|millions)\b", re.I
)
_TENTHS_OF_CENTS = re.compile(r"[$€£]\s?\d[.,]\d\d$")
_HOUR = re.compile(r"(?:^|[^\d.,:])(?:[01]?\d|2[0-4])$")
_OF_CLOCK = re.compile(r"\s?(?:[ap]\.?m\b|uhr\b|hrs?\b|hours\b|o['’]clock|h\b)", re.I)
_UNIT = re.compile(r"(?:h|hr|hrs|m|min|mn|s|sec|d)", re.I)
_UNIT_BEFORE = re.compile(r"\d\s?(?:h|hr|hrs|m|min|mn|d)\s?\d{1,2}$", re.I)
_DEGREE = re.compile(r"\s?(?:[NSEWCF]\b|\d{1,2}\s?[′'’])")
_ORDINAL = re.compile(r"(?:^|[^\d.,])\d{1,3}\.?$")
_HEAVY = re.compile(r"(?:^|[\s(,])(?:H|He|C|N|O|K|Co|Sr|Tc|I|Xe|Cs|Ba|Pb|Po|Rn|Ra|Th|U|Np|Pu|Am)[\s-]?$")
_STATISTIC = re.compile(r"(?:^|[\s(])[Rχη]$")
_VARIABLE = re.compile(r"(?:^|[\s(])[A-Z]$")
_EQUAL = re.compile(r"\s*(?:[=<>≤≥≈~]|of \d|was \d|is \d)")


@dataclass(frozen=True)
class Raised:
    """A raised piece between what stands before and behind it."""

    words: str
    before: str
    after: str
    language: str = ""
    others: frozenset[str] = frozenset()
    is_parted: bool = False  # a point stands before it in an element of its own

    @property
    def is_counted(self) -> bool:
        """Whether the marks of notes on the page would have it as the next one."""
        if self.words.isdigit():
            return bool({str(int(self.words) - 1), str(int(self.words) + 1)} & self.others)
        is_letter = len(self.words) == 1 and self.words.isalpha()
        return is_letter and bool({chr(ord(self.words) - 1), chr(ord(self.words) + 1)} & self.others)


def written_with_number(raised: Raised) -> str:
    """What stands in its place where it belongs to what is before it; nothing where it may be the mark of a note."""
    return next((words for rule in _RULES if (words := rule(raised))), "")


def is_unsure(raised: Raised) -> bool:
    """Whether it may be a tenth of a cent as well as a mark; it stays raised then."""
    return raised.words == "9" and bool(_TENTHS_OF_CENTS.search(raised.before)) and not raised.is_counted


def _cents(raised: Raised) -> str:
    if not re.fullmatch(r"\d\d", raised.words) or raised.is_counted or _SIZE.match(raised.after):
        return ""
    if _SUM_BEFORE_POINT.search(raised.before):
        return raised.words if raised.is_parted or re.match(r"\s?[a-zà-ÿ]", raised.after) else ""
    is_sum = bool(_SUM.search(raised.before))
    is_sum = is_sum or bool(_NUMBER.search(raised.before) and _CURRENCY.match(raised.after))
    return f"{'.' if raised.language in {'', 'en'} else ','}{raised.words}" if is_sum else ""


def _minutes(raised: Raised) -> str:
    if not re.fullmatch(r"[0-5]\d", raised.words) or not _HOUR.search(raised.before):
        return ""
    is_clock = bool(_OF_CLOCK.match(raised.after)) or raised.words[0] == "0"
    is_range = bool(re.search(r"\d[:.]\d\d\s?[–-]\s?\d{1,2}$", raised.before))
    return f":{raised.words}" if is_clock or is_range else ""


def _unit_of_time(raised: Raised) -> str:
    if not _UNIT.fullmatch(raised.words) or not raised.before[-1:].isdigit():
        return ""
    goes_on = raised.after[:1].isdigit() or bool(_UNIT_BEFORE.search(raised.before))
    is_hour = raised.words == "h" and bool(_HOUR.search(raised.before)) and not raised.is_counted
    return raised.words if goes_on or is_hour else ""


def _degrees(raised: Raised) -> str:
    is_ring = raised.words in {"o", "0", "º", "°", "∘"} and raised.before[-1:].isdigit()
    return "°" if is_ring and _DEGREE.match(raised.after) else ""


def _ordinal(raised: Raised) -> str:
    """`5e`, `3.º`, `41o`: no page has notes named so without those before them."""
    if raised.words not in {"e", "o", "a"} or not _ORDINAL.search(raised.before) or raised.is_counted:
        return ""
    is_early = raised.words == "a" and not (raised.before.endswith(".") and re.match(r"\s?[^\W\d_]", raised.after))
    return "" if is_early else raised.words


def _letters(raised: Raised) -> str:
    """`XXe`, `no`, `£1m`."""
    return "" if raised.is_counted else raised_letters(raised.words, raised.before)


def _isotope(raised: Raised) -> str:
    is_number = bool(re.fullmatch(r"[1-9]\d{1,2}", raised.words)) and bool(_HEAVY.search(raised.before))
    is_pronoun = len(raised.words) == 2 and raised.before.endswith("I")
    return raised.words.translate(TO_RAISED_DIGITS) if is_number and not is_pronoun and not raised.is_counted else ""


def _square(raised: Raised) -> str:
    if raised.words not in {"2", "3"}:
        return ""
    # No note hangs on the letter of a statistic, whatever other marks the page has.
    is_known = bool(_STATISTIC.search(raised.before))
    is_equal = bool(_VARIABLE.search(raised.before) and _EQUAL.match(raised.after)) and not raised.is_counted
    return raised.words.translate(TO_RAISED_DIGITS) if is_known or is_equal else ""


_RULES: tuple[Callable[[Raised], str], ...] = (
    _cents, _minutes, _unit_of_time, _degrees, _ordinal, _letters, _isotope, _square,
)  # fmt: skip


def counted(marks: Iterator[str]) -> frozenset[str]:
    """The raised pieces of a page, without brackets."""
    return frozenset(words.strip("[]() ").lower() for words in marks)
