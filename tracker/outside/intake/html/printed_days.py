"""Days as pages print them, with every way in which each can be read."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from tracker.language.dates import PartialDate

_DAY = r"\d{1,2}(?:\s?(?:st|nd|rd|th|er|ère|[.ºª°]))?"
_MONTH = r"[^\W\d_]{3,14}\.?"
_NAMED = re.compile(
    rf"(?<![\w/.])(?:{_DAY}\s+(?:of\s+|de\s+|d[’'])?{_MONTH},?\s+(?:de(?:l)?\s+)?\d{{4}}|{_MONTH}\s+{_DAY},?\s+\d{{4}}|{_DAY}-{_MONTH}-\d{{4}})(?!\d)",
    re.I,
)
_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,4})([/.\-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d/-]|\.\d)")
_LAST_WORD = re.compile(r"([^\W\d_]+)\.?,?\s+(?:(?:the|den|le|el|dem)\s+)?$", re.I)
_UNSET = {date(1970, 1, 1), date(1900, 1, 1)}  # of programs to which no day was given
_EARLIEST = 1600
# There a day written with dots has only one order.
_DOTTED = {
    "de", "cs", "sk", "pl", "ru", "uk", "be", "bg", "fi", "et", "lv", "lt", "no", "nb", "nn", "da", "hr", "sr", "sl",
    "ro", "tr", "az", "ka", "hy", "kk", "is", "mk",
}  # fmt: skip
_MOST = 500  # characters of a line that is looked at


@dataclass(frozen=True)
class PrintedDay:
    """A day as it is printed, where it begins in the line, and the days it can be."""

    printed: str
    start: int
    readings: tuple[PartialDate, ...]


def printed_days(words: str, language: str = "") -> list[PrintedDay]:
    """The days in a line, in their order."""
    line = words[:_MOST]
    return sorted([*_named(line, language), *_numbered(line, language)], key=lambda day: day.start)


def _named(line: str, language: str) -> Iterator[PrintedDay]:
    for match in _NAMED.finditer(line):
        day = _parsed(match[0], language)
        if day:
            # A day of the week that does not fit: one of the two is wrong, and which cannot be told.
            fits = _weekday_fits(line[: match.start()], day, language)
            yield PrintedDay(match[0], match.start(), (PartialDate.of(day),) if fits else ())


def _weekday_fits(before: str, day: date, language: str) -> bool:
    word = _LAST_WORD.search(before)
    names = _weekdays(language) if word else {}
    return word is None or names.get(word[1].casefold(), day.weekday()) == day.weekday()


@lru_cache(maxsize=64)
def _weekdays(language: str) -> dict[str, int]:
    """The names of the days of the week in a language, and in English."""
    names: dict[str, int] = {}
    for code in ("en", language or "en"):
        with suppress(UnknownLocaleError, ValueError):
            for width in ("wide", "abbreviated"):
                days = Locale.parse(code).days["format"][width]
                names |= {days[number].casefold().rstrip("."): number for number in days}
    return names


@lru_cache(maxsize=4_096)  # the library is slow, and a page says a day more than once
def _parsed(words: str, language: str) -> date | None:
    import dateparser  # heavy, and most pages say their day for machines

    settings = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"}
    plain = re.sub(r"(?<=\d)\s?(?:er|ère|[ºª°])(?=\s)", "", words)
    for languages in ([language] if language else []), ["en"]:
        with suppress(ValueError):  # a language that the library does not know
            moment = dateparser.parse(plain, languages=languages, settings=settings)
            if moment:
                return moment.date() if moment.year > _EARLIEST else None
    return None


def _numbered(line: str, language: str) -> Iterator[PrintedDay]:
    for match in _NUMBERS.finditer(line):
        first, sign, second, third = match[1], match[2], match[3], match[4]
        readings = tuple(dict.fromkeys(_orders(first, second, third, is_dotted=sign == "." and language in _DOTTED)))
        if readings:
            yield PrintedDay(match[0], match.start(), readings)


def _orders(first: str, second: str, third: str, *, is_dotted: bool) -> Iterator[PartialDate]:
    if len(first) == 4:
        yield from (day for day in _day(first, second, third) if day.first_day not in _UNSET)
    elif len(first) <= 2:
        years = [third] if len(third) == 4 else [f"20{third}"]
        for year in years:
            yield from _day(year, second, first)
            if not is_dotted:
                yield from _day(year, first, second)
        if len(third) == 2 and not is_dotted:
            yield from _day(f"20{first.zfill(2)}", second, third)


def _day(year: str, month: str, day: str) -> Iterator[PartialDate]:
    with suppress(ValueError):
        if int(year) > _EARLIEST:
            yield PartialDate.of(date(int(year), int(month), int(day)))
