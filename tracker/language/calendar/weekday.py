"""“Tuesday, 15 December”: whether that day was a Tuesday."""

import re
from collections.abc import Iterator
from datetime import date

from tracker.language.calendar.answers import NO_PUBLICATION_DATE, answer, shown
from tracker.language.calendar.dated import WEEKDAYS, Dated
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.passages import Passage
from tracker.language.findings import CheckResult, Outcome

CHECK = "weekday"
_MORE_DAYS = re.compile(r"\s*(?:-|–|/|&|and|to|or|through)\s*\d{1,2}(?:st|nd|rd|th)?\b(?!:)")
"""“Sunday and Monday, December 14 and 15”: which day is whose is not told by the words beside them."""

_NAMES = r"(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|s\.?|sday|nesday|rs\.?|rsday|urday|\.)?)"
_LEADING = re.compile(rf"\b{_NAMES}(?:\s*,\s*|\s+(?:the\s+|on\s+)?|\s*\(\s*)$")
_TRAILING = re.compile(
    rf"(?:\s*\(\s*|,?\s+(?:which\s+)?(?:was|is|fell on|falls on|will be)\s+a\s+|,\s+a\s+|\s*,\s+){_NAMES}\b"
)


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every weekday that stands beside a date."""
    for each in passage.dates:
        if not each.day or _MORE_DAYS.match(passage.text, each.end):
            continue
        leading = _LEADING.search(passage.text, max(0, each.start - 16), each.start)
        trailing = None if leading else _TRAILING.match(passage.text, each.end)
        beside = leading or trailing
        if beside:
            span = passage.closed(min(each.start, beside.start()), max(each.end, beside.end()))
            yield from _judged(passage, each, beside[1], span)


def _judged(passage: Passage, each: Dated, short: str, span: tuple[int, int]) -> Iterator[CheckResult]:
    stated = next(name for name in WEEKDAYS if name.startswith(short))
    day = each.span.first if each.whole else _in_a_year(passage, each, stated)
    phrase = passage.original[slice(*span)].strip()
    if day is None:
        explanation = f"“{phrase}” names no year, and without the day of publication there is none to take; enter it."
        yield answer(passage, CHECK, Outcome.UNDECIDABLE, span, explanation, reason=NO_PUBLICATION_DATE)
        return
    actual = WEEKDAYS[day.weekday()]
    fits = actual == stated
    verb = f"was a {actual}" + (", as stated." if fits else f", not a {stated}.")
    missing = "" if each.whole else " The year is not written; the one that puts it nearest was taken."
    yield answer(
        passage,
        CHECK,
        Outcome.CONSISTENT if fits else Outcome.INCONSISTENT,
        span,
        f"“{phrase}”: {day} {verb}{missing}",
        implied=[shown(Interval.on(day))],
    )


def _in_a_year(passage: Passage, each: Dated, stated: str) -> date | None:
    """The day in the year that the sentence speaks of, else in the one that puts it nearest to the publication."""
    spoken = [other.span.first_or_ever.year for other in passage.dates if other.whole and other.span.first]
    entries = [passage.calendar.entries[key] for mention in passage.mentions for key in mention.keys]
    starts = [start.first for entry in entries if (start := getattr(entry, "start", None)) and start.first]
    spoken += [start.year for start in starts if (start.month, start.day) == (each.month, each.day)]
    days = [found.first for year in spoken if (found := each.in_year(year)) and found.first]
    matching = [day for day in days if WEEKDAYS[day.weekday()] == stated]
    if matching or days:
        return (matching or days)[0]
    return each.span.first
