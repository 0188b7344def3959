"""“Tuesday, 15 December”: whether that day was a Tuesday."""

import re
from collections.abc import Iterator
from datetime import date

from tracker.language.calendar.answers import NO_PUBLICATION_DATE, answer, fits_or_not, implied_row
from tracker.language.calendar.date_names import MONTH, WEEKDAY_NUMBERS, WEEKDAY_OR_SHORT, WEEKDAYS
from tracker.language.calendar.date_words import nearest_year
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.weekday_ranges import DayRange, day_ranges
from tracker.language.calendar.written_days import GREGORIAN_EVERYWHERE, DayReading, WrittenDay, written_days
from tracker.language.english import ORDINAL_ENDING, listed
from tracker.language.findings import CheckResult, Outcome

CHECK = "weekday"
# Asked first, since most sentences have none.
_MAYBE = re.compile(r"[MTWFS](?:on|ue|ed|hu|ri|at|un)")
# “Sunday and Monday, December 14 and 15”: which day is whose is not told by the words beside them.
_MORE_DAYS = re.compile(rf"\s*(?:-|–|/|&|and|to|or|through)\s*(?:\d{{1,2}}{ORDINAL_ENDING}?\b(?!:)|{MONTH}\s+\d)")
_PART_OF_DAY = r"(?:\s+(?:morning|noon|afternoon|evening|night))?"
_LEADING = re.compile(
    rf"(?P<more>\b{WEEKDAY_OR_SHORT}\s*(?:,|-|–|/|&|and|to|or|through|,\s*and)\s*)?"
    rf"\b(?P<name>{WEEKDAY_OR_SHORT}){_PART_OF_DAY}(?:\s*,\s*|\s+(?:on\s+)?|\s*\(\s*)(?:the\s+)?$"
)
_TRAILING = re.compile(
    r"(?:\s*\(\s*(?:an?\s+)?|,?\s+(?:which\s+)?(?:was|is|fell on|falls on|will be|had been|would be)\s+a\s+|,\s+a\s+"
    rf"|\s*,\s+|\s+(?=\S+\s*[.,;)]))(?P<name>{WEEKDAY_OR_SHORT})"
    # “On 14 December, Sunday's vote”, “from 15 December, Tuesday to Friday”, “on 14 December, Sunday Times readers”
    r"(?!\w|'s|\s+(?:to|and|or|through|until|till|[-–&])\s|\s*[-–/]|\s+[A-Z])"
)
_ENDS = re.compile(r"\s*(?:[.,;:)]|$)")
_GREGORIAN = 1583  # the first whole year of the calendar that is counted by here
_REACH = 32  # characters before a day in which its weekday stands


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every weekday that stands beside a date."""
    if not _MAYBE.search(passage.text):
        return
    today = passage.published.last or passage.published.first if passage.published else None
    days = list(written_days(passage.text, today))
    ranges = list(day_ranges(passage.text))
    for day_range in ranges:
        yield from _range_finding(passage, day_range, today)
    for written in days:
        if any(day_range.start < written.end and written.start < day_range.end for day_range in ranges):
            continue
        weekday = _beside(passage.text, written)
        if weekday:
            start, end = min(written.start, weekday.start("name")), max(written.end, weekday.end())
            yield from _finding(passage, written, weekday["name"], passage.with_closing_bracket(start, end), today)


def _beside(text: str, written: WrittenDay) -> re.Match[str] | None:
    """The weekday before or behind a day; none where there are more days or more weekdays than one."""
    if _MORE_DAYS.match(text, written.end):
        return None
    leading = _LEADING.search(text, max(0, written.start - _REACH), written.start)
    if leading:
        return None if leading["more"] else leading
    trailing = None if written.is_short else _TRAILING.match(text, written.end)
    # “On 3 May, Sun readers knew”: a short form stands alone behind a day.
    return trailing if trailing and (trailing["name"] in WEEKDAYS or _ENDS.match(text, trailing.end())) else None


def _finding(
    passage: Passage, written: WrittenDay, name: str, span: tuple[int, int], today: date | None
) -> Iterator[CheckResult]:
    stated = WEEKDAYS[WEEKDAY_NUMBERS[name.rstrip(".")]]
    phrase = passage.original[slice(*span)].strip()
    has_year = bool(written.readings[0].year)
    days = [day for reading in written.readings for day in _days_meant(passage, reading, stated, today)]
    if not days and not has_year and today is None:
        explanation = f"“{phrase}” names no year, and without the day of publication there is none to take; enter it."
        yield answer(passage, CHECK, Outcome.UNDECIDABLE, span, explanation, reason=NO_PUBLICATION_DATE)
    if not days:
        return  # a day that does not exist has no weekday
    if any(_is_of_old_style(day, stated) for day in days):
        return
    # Of two readings the weekday tells which was meant: an error has to be an error in each of them.
    fitting = [day for day in days if WEEKDAYS[day.weekday()] == stated]
    supplied = "" if has_year else " The year is not written; the one that puts it nearest was taken."
    if fitting and len(days) > 1:
        supplied = " The digits can be read in two ways; the weekday tells which was meant."
    yield answer(
        passage,
        CHECK,
        fits_or_not(bool(fitting)),
        span,
        f"“{phrase}”: {_arithmetic(fitting or days, stated, is_right=bool(fitting))}{supplied}",
        implied=[implied_row(Interval.on(day)) for day in fitting or days],
    )


def _arithmetic(days: list[date], stated: str, *, is_right: bool) -> str:
    facts = listed([f"{day} was a {WEEKDAYS[day.weekday()]}" for day in days], "and")
    read = "it can be read in two ways; " if len(days) > 1 else ""
    return f"{read}{facts}, {'as stated' if is_right else f'not a {stated}'}."


def _is_of_old_style(day: date, stated: str) -> bool:
    """Whether a day of long ago may be told by the Julian calendar, in which it was that weekday."""
    if day.year >= GREGORIAN_EVERYWHERE or WEEKDAYS[day.weekday()] == stated:
        return False
    # The leap days that it had and the Gregorian one had not; those of 1700, 1800 and 1900 came at the end of February.
    year = day.year - (day.month < 3)
    return WEEKDAYS[(day.weekday() + year // 100 - year // 400 - 2) % 7] == stated or day.year < _GREGORIAN


def _days_meant(passage: Passage, reading: DayReading, stated: str, today: date | None) -> list[date]:
    day = reading.on() if reading.year else _day_without_year(passage, reading, stated, today)
    return [day] if day else []


def _day_without_year(passage: Passage, reading: DayReading, stated: str, today: date | None) -> date | None:
    """The day in the year that the sentence speaks of, else in the one that puts it nearest to the publication."""
    years = [phrase.span.first_or_ever.year for phrase in passage.dates if phrase.has_year and phrase.span.first]
    entries = [passage.calendar.entries[key] for mention in passage.mentions for key in mention.keys]
    starts = [start.first for entry in entries if (start := getattr(entry, "start", None)) and start.first]
    # “On Thursday, 24 February, as the full-scale invasion began”: the day is that of 2022, whenever it is told.
    years += [start.year for start in starts if (start.month, start.day) == (reading.month, reading.day)]
    days = [day for year in years if (day := reading.on(year))]
    matching = [day for day in days if WEEKDAYS[day.weekday()] == stated]
    # Of several years the one that makes the sentence true: an error has to be an error in each of them.
    if matching or days:
        return (matching or days)[0]
    nearest = nearest_year(reading.month, reading.day, today) if today else None
    return nearest.first if nearest else None


def _range_finding(passage: Passage, day_range: DayRange, today: date | None) -> Iterator[CheckResult]:
    """“Monday to Wednesday, 15–17 December”: the first weekday is that of the first day, the last that of the last."""
    first = next(iter(_days_meant(passage, day_range.first, WEEKDAYS[day_range.weekdays[0]], today)), None)
    last = day_range.last.on(first.year + (day_range.last.month < first.month)) if first else None
    if first is None or last is None:
        return
    span = passage.with_closing_bracket(day_range.start, day_range.end)
    actual = [WEEKDAYS[first.weekday()], WEEKDAYS[last.weekday()]]
    stated = [WEEKDAYS[number] for number in day_range.weekdays]
    if day_range.is_list and actual == stated:
        return
    facts = f"{first} was a {actual[0]} and {last} a {actual[1]}"
    verdict = "as stated." if actual == stated else f"not a {stated[0]} and a {stated[1]}."
    yield answer(
        passage,
        CHECK,
        fits_or_not(actual == stated),
        span,
        f"“{passage.original[slice(*span)].strip()}”: {facts}, {verdict}",
        implied=[implied_row(Interval(first, last))] if first <= last else [],
    )
