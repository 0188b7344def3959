"""“Tuesday, 15 December”: whether that day was a Tuesday."""

import re
from collections.abc import Iterator
from datetime import date

from tracker.language.calendar.answers import NO_PUBLICATION_DATE, answer, fits_or_not, implied_row
from tracker.language.calendar.date_names import WEEKDAYS
from tracker.language.calendar.dated import DatePhrase
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.passages import Passage
from tracker.language.findings import CheckResult, Outcome

CHECK = "weekday"
# “Sunday and Monday, December 14 and 15”: which day is whose is not told by the words beside them.
_MORE_DAYS = re.compile(r"\s*(?:-|–|/|&|and|to|or|through)\s*\d{1,2}(?:st|nd|rd|th)?\b(?!:)")

_NAMES = r"(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|s\.?|sday|nesday|rs\.?|rsday|urday|\.)?)"
_LEADING = re.compile(rf"\b{_NAMES}(?:\s*,\s*|\s+(?:the\s+|on\s+)?|\s*\(\s*)$")
_TRAILING = re.compile(
    rf"(?:\s*\(\s*|,?\s+(?:which\s+)?(?:was|is|fell on|falls on|will be)\s+a\s+|,\s+a\s+|\s*,\s+){_NAMES}\b"
)


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every weekday that stands beside a date."""
    for date_phrase in passage.dates:
        if not date_phrase.day or _MORE_DAYS.match(passage.text, date_phrase.end):
            continue
        leading = _LEADING.search(passage.text, max(0, date_phrase.start - 16), date_phrase.start)
        trailing = None if leading else _TRAILING.match(passage.text, date_phrase.end)
        weekday = leading or trailing
        if weekday:
            start, end = min(date_phrase.start, weekday.start()), max(date_phrase.end, weekday.end())
            span = passage.with_closing_bracket(start, end)
            yield _finding(passage, date_phrase, weekday[1], span)


def _finding(passage: Passage, date_phrase: DatePhrase, short_name: str, span: tuple[int, int]) -> CheckResult:
    stated = next(weekday for weekday in WEEKDAYS if weekday.startswith(short_name))
    day = date_phrase.span.first if date_phrase.has_year else _day_without_year(passage, date_phrase, stated)
    phrase = passage.original[slice(*span)].strip()
    if day is None:
        explanation = f"“{phrase}” names no year, and without the day of publication there is none to take; enter it."
        return answer(passage, CHECK, Outcome.UNDECIDABLE, span, explanation, reason=NO_PUBLICATION_DATE)
    actual = WEEKDAYS[day.weekday()]
    verb = f"was a {actual}" + (", as stated." if actual == stated else f", not a {stated}.")
    supplied = "" if date_phrase.has_year else " The year is not written; the one that puts it nearest was taken."
    return answer(
        passage,
        CHECK,
        fits_or_not(actual == stated),
        span,
        f"“{phrase}”: {day} {verb}{supplied}",
        implied=[implied_row(Interval.on(day))],
    )


def _day_without_year(passage: Passage, date_phrase: DatePhrase, stated: str) -> date | None:
    """The day in the year that the sentence speaks of, else in the one that puts it nearest to the publication."""
    years = [phrase.span.first_or_ever.year for phrase in passage.dates if phrase.has_year and phrase.span.first]
    entries = [passage.calendar.entries[key] for mention in passage.mentions for key in mention.keys]
    starts = [start.first for entry in entries if (start := getattr(entry, "start", None)) and start.first]
    # “On Thursday, 24 February, as the full-scale invasion began”: the day is that of 2022, whenever it is told.
    years += [start.year for start in starts if (start.month, start.day) == (date_phrase.month, date_phrase.day)]
    days = [interval.first for year in years if (interval := date_phrase.in_year(year)) and interval.first]
    matching = [day for day in days if WEEKDAYS[day.weekday()] == stated]
    # Of several years the one that makes the sentence true: an error has to be an error in each of them.
    if matching or days:
        return (matching or days)[0]
    return date_phrase.span.first
