"""Lengths of time as news writes them: “nearly four years into”, “decade-long”, “the 1,000th day of”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.language.calendar.numbers import CARDINAL, ORDINAL, cardinal, ordinal

_NEARLY = r"nearly|almost|close to|just under|just short of|not quite|approaching|just shy of|coming up on|nearing"
_MORE = r"(?:well |far |just |slightly |a little )?(?:more than|over)|at least|upwards of|in excess of"
_ABOUT = r"about|some|around|roughly|approximately|an estimated|or so"
_LESS = r"less than|fewer than|under|within|barely|only|just|a mere|scarcely"
_MODIFIER = (
    rf"(?:\b(?:(?P<nearly>{_NEARLY})|(?P<more>{_MORE})|(?P<about>{_ABOUT})|(?P<less>less than|fewer than|under)"
    rf"|(?:{_LESS}))\s+)?"
)
_HALF = r"(?P<half>(?:\s+|-)and(?:\s+|-)a(?:\s+|-)half)?"
_TIES = r"into|after|of|since|on from|on since|from the start of|following"
_LONG = re.compile(
    rf"{_MODIFIER}\b(?P<count>{CARDINAL}|several|half a){_HALF}[- ](?P<unit>year|month|week|day|decade)(?P<plural>s)?'?"
    rf"(?P<later_half>\s+and\s+a\s+half)?(?:\s+or\s+(?:so|more))?(?=(?P<tie>(?:\s+(?:now|long))?\s+(?:{_TIES})\s)"
    r"|(?P<length>-?(?:[- ]?long|[- ]old)?,?\s))",
    re.I,
)
_COMPOUND = re.compile(
    rf"{_MODIFIER}\b(?P<years>{CARDINAL})[- ]years?,?\s+(?:and\s+)?(?P<months>{CARDINAL})[- ]months?"
    rf"\s+(?P<tie>{_TIES})\s",
    re.I,
)
_BARE_DECADE = re.compile(rf"{_MODIFIER}\b(?P<decade>decades?)-long\s", re.I)
_NTH_DAY = re.compile(
    rf"\b(?P<ordinal>{ORDINAL})\s+day\s+(?:of|since|into)\s|\b[Dd]ay\s+(?P<cardinal>{CARDINAL})\s+of\s", re.I
)
_AMOUNT = (
    rf"{_MODIFIER}\b(?P<count>{CARDINAL}){_HALF}[- ](?P<unit>year|month|week|day"
    rf"|decade)s?(?P<later_half>\s+and\s+a\s+half)?"
)
_AGO = re.compile(rf"{_AMOUNT}\s+ago\b", re.I)
_LASTED = re.compile(
    r"\b(?:has|have)\s+(?:now\s+|already\s+|so far\s+)?(?:lasted|raged|dragged on|continued|gone on|been raging"
    r"|been going on|been under way|been underway|been fought|been fighting|endured|ground on"
    r"|simmered|run|been running)"
    rf"\s+(?:for\s+)?(?:now\s+)?(?P<amount>{_AMOUNT})\b(?!\s+(?:ago|longer|more))",
    re.I,
)

_OLD = re.compile(
    rf"\b(?:is|has been)\s+(?:now\s+|already\s+)?(?P<amount>{_AMOUNT})\s+old\b",
    re.I,
)


@dataclass(frozen=True)
class Duration:
    """The phrase, how long it says, how loosely (nearly, more, about, less or empty), and its tie to what it counts
    from: the word (`into`, `after`, `of` …), `long` for an adjective, `ago`, or `lasted` for a verb."""

    start: int
    end: int
    count: float
    unit: str
    modifier: str
    tie: str


def durations(text: str) -> Iterator[Duration]:
    """Every length of time in a text that may be counted from something."""
    for found in _NTH_DAY.finditer(text):
        number = ordinal(found["ordinal"]) if found["ordinal"] else cardinal(found["cardinal"])
        yield Duration(found.start(), found.end() - 1, number, "nth day", "", "of")
    for found in _BARE_DECADE.finditer(text):
        if found["decade"].lower() == "decade":
            yield Duration(found.start(), found.end() - 1, 1, "decade", _modifier(found), "long")
    reached = 0
    for found in _COMPOUND.finditer(text):
        reached = found.end()
        months = 12 * cardinal(found["years"]) + cardinal(found["months"])
        yield Duration(found.start(), reached - 1, months, "month", _modifier(found), _tie(found["tie"]))
    for found in _LONG.finditer(text):
        duration = _long(found) if found.start() >= reached else None
        if duration:
            yield duration
    for found in _AGO.finditer(text):
        yield Duration(found.start(), found.end(), _count(found), found["unit"].lower(), _modifier(found), "ago")
    for found in (*_LASTED.finditer(text), *_OLD.finditer(text)):
        start = found.start("amount")
        yield Duration(start, found.end(), _count(found), found["unit"].lower(), _modifier(found), "lasted")


def _modifier(found: re.Match[str]) -> str:
    return next((name for name in ("nearly", "more", "about", "less") if found[name]), "")


def _count(found: re.Match[str]) -> float:
    told = found["count"].lower()
    count = 0.5 if told == "half a" else float(cardinal(told))
    return count + (0.5 if found["half"] or found["later_half"] else 0)


def _tie(told: str) -> str:
    words = told.lower().split()
    return "since" if "from" in words else words[-1]


def _long(found: re.Match[str]) -> Duration | None:
    if found["count"].lower() == "several":
        return None
    end, unit, length = found.end(), found["unit"].lower(), found["length"] or ""
    if found["tie"]:
        tie = _tie(found["tie"])
        return Duration(found.start(), end + len(found["tie"].rstrip()), _count(found), unit, _modifier(found), tie)
    if found["plural"] and "old" not in length and "long" not in length:
        return None
    if re.match(r"-?\s?old", length.strip() or "x"):
        end += length.index("old") + 3
    return Duration(found.start(), end, _count(found), unit, _modifier(found), "long")
