"""The time a number is told of: its year, month, quarter, season or weekday, “last year”, “before the war”."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

_MONTHS = "January February March April May June July August September October November December"
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
NAMES_OF_TIMES = frozenset(f"{_MONTHS} {_DAYS} Christmas Easter Ramadan".lower().split())
"""Words with a capital that name a time, and nobody."""

_SHOWN = _MONTHS.replace(" ", "|")
_ORDINAL = r"first|second|third|fourth|1st|2nd|3rd|4th"
_PATTERNS = {
    "year": r"(?<![\w$€£.,-])(?:19|20)\d\d(?!\d|s\b|[.,]\d|-?\w)(?! (?:people|troops|soldiers|tonnes|men|women))",
    "decade": r"(?<!\w)(?:19|20)\d0s(?!\w)",
    # “March” and “May” are months with a preposition, a day or a year beside them only
    "month": rf"(?:(?<=\bin )|(?<=\bof )|(?<=\bsince )|(?<=\bby )|(?<=\bfor )|(?<=\bduring )|(?<=\blast )|"
    rf"(?<=\buntil )|(?<=\bearly )|(?<=\blate )|(?<=\bmid-)|(?<=\d )|"
    rf"(?<=\bIn )|(?<=\bSince )|(?<=\bBy ))(?:{_SHOWN})\b|\b(?:{_SHOWN})(?= \d)",
    "weekday": rf"(?<!said )(?<!said on )\b(?:{_DAYS.replace(' ', '|')})\b",
    "quarter": rf"(?i:\b(?:{_ORDINAL})(?= quarter\b)|\bQ[1-4]\b)",
    "half": r"(?i:\b(?:first|second)(?= half\b))",
    "season": r"(?i:(?<=\bin )|(?<=\bthe )|(?<=\bthis )|(?<=\blast )|(?<=\bnext ))(?i:spring|summer|autumn|winter)\b",
    "round": rf"(?i:\b(?:{_ORDINAL})(?= round\b))",
    "part of a day": r"(?i:\b(?:morning|afternoon|evening|night)\b)",
    "reckoned": r"(?i:\b(?:last|this|next|previous|coming|past) (?:year|month|week|season|quarter|decade)\b|"
    r"\b(?:yesterday|today|tomorrow)\b)",
    "beside": r"(?i:\b(?:before|after|during)(?= (?:the |its )?(?:war|pandemic|crisis|invasion|election|reform|strike|"
    r"quake|earthquake|storm|flood|attack|fire|merger|vote|ceasefire|independence|lockdown)\b))",
}
_PERIOD = {kind: re.compile(pattern) for kind, pattern in _PATTERNS.items()}
_QUARTERS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "q1": "first", "q2": "second"} | {
    "q3": "third",
    "q4": "fourth",
}


@lru_cache(maxsize=512)
def _periods(sentence: str) -> tuple[tuple[str, tuple[tuple[int, str], ...]], ...]:
    return tuple((kind, tuple(_written(kind, sentence))) for kind in _PERIOD)


def _written(kind: str, sentence: str) -> Iterator[tuple[int, str]]:
    for match in _PERIOD[kind].finditer(sentence):
        yield match.start(), match[0]


@lru_cache(maxsize=2048)
def periods_of(sentence: str, start: int, end: int) -> Mapping[str, str]:
    """The times of the number at `start` to `end` by kind: of several of one kind the nearest, and behind it first."""
    nearest = {}
    for kind, written in _periods(sentence):
        outside = [(place, word) for place, word in written if not start <= place < end]
        if outside:
            nearest[kind] = min(outside, key=lambda found: _distance(found[0], start, end))[1]
    return nearest


def are_two(first: str, second: str) -> bool:
    """Whether two periods of one kind differ, however they are written: “Q1” is the first quarter."""
    first, second = first.lower(), second.lower()
    return _QUARTERS.get(first, first) != _QUARTERS.get(second, second)


def _distance(place: int, start: int, end: int) -> int:
    # “12 million in 2023 and 15 million in 2024”: what stands before a number may be of the one before it
    return place - end if place >= end else 2 * (start - place)
