"""Lengths of time as news writes them: “nearly four years into”, “decade-long”, “the 1,000th day of”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.language.calendar.numbers import CARDINAL, ORDINAL, cardinal, ordinal

_NEARLY = r"nearly|almost|close to|just under|just short of|not quite|approaching|just shy of|coming up on|nearing"
_MORE = r"(?:well |far |just |slightly |a little )?(?:more than|over)|at least|upwards of|in excess of"
_ABOUT = r"about|some|around|roughly|approximately|an estimated|or so"
_LESS = r"less than|fewer than|under|within|barely|only|just|a mere|scarcely"
MODIFIER = (
    rf"(?:\b(?:(?P<nearly>{_NEARLY})|(?P<more>{_MORE})|(?P<about>{_ABOUT})|(?P<less>less than|fewer than|under)"
    rf"|(?:{_LESS}))\s+)?"
)
"""How loosely a length is said, with a group for each way that `modifier_of` tells apart."""
_HALF = r"(?P<half>(?:\s+|-)and(?:\s+|-)a(?:\s+|-)half)?"
_TIES = r"into|after|of|since|on from|on since|from the start of|following"
_LONG = re.compile(
    rf"{MODIFIER}\b(?P<count>{CARDINAL}|several|half a){_HALF}[- ](?P<unit>year|month|week|day|decade)(?P<plural>s)?'?"
    rf"(?P<later_half>\s+and\s+a\s+half)?(?:\s+or\s+(?:so|more))?(?=(?P<tie>(?:\s+(?:now|long))?\s+(?:{_TIES})\s)"
    r"|(?P<length>-?(?:[- ]?long|[- ]old)?,?\s))",
    re.I,
)
_COMPOUND = re.compile(
    rf"{MODIFIER}\b(?P<years>{CARDINAL})[- ]years?,?\s+(?:and\s+)?(?P<months>{CARDINAL})[- ]months?"
    rf"\s+(?P<tie>{_TIES})\s",
    re.I,
)
_BARE_DECADE = re.compile(rf"{MODIFIER}\b(?P<decade>decades?)-long\s", re.I)
_NTH_DAY = re.compile(
    rf"\b(?P<ordinal>{ORDINAL})\s+day\s+(?:of|since|into)\s|\b[Dd]ay\s+(?P<cardinal>{CARDINAL})\s+of\s", re.I
)
AMOUNT = (
    rf"{MODIFIER}\b(?P<count>{CARDINAL}){_HALF}[- ](?P<unit>year|month|week|day"
    rf"|decade)s?(?P<later_half>\s+and\s+a\s+half)?"
)
"""A length with its looseness, for `count_of`, `modifier_of` and the group `unit`."""
_AGO = re.compile(rf"{AMOUNT}\s+ago\b", re.I)
_LASTED = re.compile(
    r"\b(?:has|have)\s+(?:now\s+|already\s+|so far\s+)?(?:lasted|raged|dragged on|continued|gone on|been raging"
    r"|been going on|been under way|been underway|been fought|been fighting|endured|ground on"
    r"|simmered|run|been running)"
    rf"\s+(?:for\s+)?(?:now\s+)?(?P<amount>{AMOUNT})\b(?!\s+(?:ago|longer|more))",
    re.I,
)

_OLD = re.compile(
    rf"(?:\b(?:is|has been)\s+(?:now\s+|already\s+)?|,\s+(?:now|already)\s+)(?P<amount>{AMOUNT})\s+old\b",
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
    yield from _nth_days(text)
    yield from _bare_decades(text)
    yield from _lengths(text)
    yield from _lengths_ago(text)
    yield from _lengths_of_verbs(text)


def _nth_days(text: str) -> Iterator[Duration]:
    """“The 1,000th day of the invasion”, “day 100 of the war”."""
    for match in _NTH_DAY.finditer(text):
        number = ordinal(match["ordinal"]) if match["ordinal"] else cardinal(match["cardinal"])
        yield Duration(match.start(), match.end() - 1, number, "nth day", "", "of")


def _bare_decades(text: str) -> Iterator[Duration]:
    """“The decade-long war”; “decades-long” gives no number to check."""
    for match in _BARE_DECADE.finditer(text):
        if match["decade"].lower() == "decade":
            yield Duration(match.start(), match.end() - 1, 1, "decade", modifier_of(match), "long")


def _lengths(text: str) -> Iterator[Duration]:
    """“Three years and nine months into the war”, then what is said in one unit: “nearly four years into the war”."""
    compound_end = 0
    for match in _COMPOUND.finditer(text):
        compound_end = match.end()
        months = 12 * cardinal(match["years"]) + cardinal(match["months"])
        yield Duration(match.start(), compound_end - 1, months, "month", modifier_of(match), _tie(match["tie"]))
    for match in _LONG.finditer(text):
        # “Nine months into the war” is the end of a compound length and no length of its own.
        duration = _in_one_unit(match) if match.start() >= compound_end else None
        if duration:
            yield duration


def _lengths_ago(text: str) -> Iterator[Duration]:
    """“Seven years ago”."""
    for match in _AGO.finditer(text):
        yield Duration(match.start(), match.end(), count_of(match), match["unit"].lower(), modifier_of(match), "ago")


def _lengths_of_verbs(text: str) -> Iterator[Duration]:
    """“Has lasted nearly four years”, “is nearly four years old”: the verb is no part of the phrase."""
    for match in (*_LASTED.finditer(text), *_OLD.finditer(text)):
        unit, start = match["unit"].lower(), match.start("amount")
        yield Duration(start, match.end(), count_of(match), unit, modifier_of(match), "lasted")


def modifier_of(match: re.Match[str]) -> str:
    """Nearly, more, about or less, or nothing where the length is said outright."""
    # “Barely”, “only” and “just” are read over and have no group: they widen nothing.
    return next((name for name in ("nearly", "more", "about", "less") if match[name]), "")


def count_of(match: re.Match[str]) -> float:
    """The number of units, with the half of “a year and a half”."""
    word = match["count"].lower()
    count = 0.5 if word == "half a" else float(cardinal(word))
    # Two places for the half: “a year and a half after” and “one and a half years after”.
    return count + (0.5 if match["half"] or match["later_half"] else 0)


def _tie(phrase: str) -> str:
    words = phrase.lower().split()
    return "since" if "from" in words else words[-1]


def _in_one_unit(match: re.Match[str]) -> Duration | None:
    # “Several years” could only be judged with a number that nobody wrote.
    if match["count"].lower() == "several":
        return None
    end, unit, length = match.end(), match["unit"].lower(), match["length"] or ""
    if match["tie"]:
        tie = _tie(match["tie"])
        return Duration(match.start(), end + len(match["tie"].rstrip()), count_of(match), unit, modifier_of(match), tie)
    # “Four-year war” and “four years long” are lengths; “four years of” was read above, and “four years” alone is none.
    # And nobody says “a year war”.
    is_no_length = match["plural"] or (match["count"].lower() in {"a", "an"} and "-" not in match[0])
    if is_no_length and "old" not in length and "long" not in length:
        return None
    if re.match(r"-?\s?old", length.strip() or "x"):
        end += length.index("old") + 3
    return Duration(match.start(), end, count_of(match), unit, modifier_of(match), "long")
