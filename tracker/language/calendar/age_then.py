"""“Name was 39 when he took office”, “at 39, Name became president”: how old somebody was at something."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tracker.language.calendar.age import age_answer, date_told, days_of_age, somebody_named
from tracker.language.calendar.entries import Begun, Birthday
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.passages import JudgedDate, Passage
from tracker.language.calendar.tolerances import TOLERANCES
from tracker.language.findings import CheckResult

_AGES = range(1, 121)
_ENTERS = (
    r"(?:(?:took|entered|assumed)\s+office|came\s+to\s+power|became|was\s+(?:first\s+)?(?:elected|sworn\s+in"
    r"|inaugurated))"
)
# An office that the calendar knows, or none: “was elected to the Senate” and “took office as mayor” are other matters.
_OFFICE = (
    r"(?:\s+(?:as\s+)?(?:(?:the|a|an)\s+)?(?:[\w'-]+\s+){0,4}?(?P<office>president|chancellor|prime minister)\b"
    r"(?!\s+of\s+(?:the\s+)?[a-z]))?"
)
_TOOK_OFFICE = re.compile(rf"\b{_ENTERS}{_OFFICE}(?=\s*(?:[,.;]|$)|\s+(?:in|on|for|at|after|and)\b)", re.I)


@lru_cache(maxsize=512)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    somebody = somebody_named(names)
    return re.compile(
        # “Name was 39 when he took office”, “Name, 39 when the war began”
        rf"\b{somebody}(?:,\s+(?:who\s+was\s+)?|\s+was\s+)(?:aged\s+|only\s+|just\s+|already\s+)?(?P<was>\d{{1,3}})"
        r"(?:\s+years\s+old)?,?\s+when\b"
        # “At 39, Name became president”
        rf"|\b[Aa]t\s+(?:the\s+age\s+of\s+|age\s+)?(?P<at>\d{{1,3}}),\s+{somebody}(?=\s+{_ENTERS})"
        # “Name became president at 39”
        rf"|\b{somebody}(?=\s+{_ENTERS})[^,;.]{{4,70}}?\sat\s+(?:the\s+age\s+of\s+|age\s+)?(?P<late>\d{{1,3}})(?=\s*[,.;]|$)"
    )


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every age that somebody had at something whose day the sentence or the calendar tells."""
    if not any(letter.isdigit() for letter in passage.text):
        return
    for person in passage.calendar.birthdays:
        if not any(name.split()[-1] in passage.text for name in person.names):
            continue
        for match in _pattern(person.names).finditer(passage.text):
            age = int(match["was"] or match["at"] or match["late"])
            judged = _day_told(passage, person, match, days_of_age(person.born, age)) if age in _AGES else None
            if judged:
                fits = bool(judged.fits([days_of_age(person.born, age)]))
                yield age_answer(passage, person, match.span(), age, judged, fits=fits)


def _day_told(passage: Passage, person: Birthday, match: re.Match[str], at_that_age: Interval) -> JudgedDate | None:
    """The date in the sentence, else the day of an event that it names, else that of taking office."""
    inside = [date for date in passage.dates if match.start() <= date.start and date.end <= match.end()]
    if inside:
        return JudgedDate(inside[0].span, "anchor")
    dated = date_told(passage, match.span(), at_that_age)
    if dated and match["at"]:
        return None  # read with the other ages
    if dated and (dated.fits([at_that_age]) or _is_beside(passage, match)):
        return dated
    if match["was"]:
        for mention in (mention for mention in passage.mentions if mention.start >= match.end()):
            entries = [passage.calendar.entries[key] for key in mention.keys]
            starts = [entry.start for entry in entries if isinstance(entry, Begun)]
            return JudgedDate(starts[0], "event") if len(starts) == 1 else None
    return _day_of_office(passage, person, match, at_that_age)


def _is_beside(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the nearest date belongs to the clause: “was 29 when elected; in 2020 he won again” has another."""
    if not match["was"]:
        return bool(passage.anchors(*match.span()))
    start, end = match.end(), passage.clause(match.end())[1]
    return any(start <= phrase.start < end for phrase in passage.anchors(*match.span()))


def _day_of_office(
    passage: Passage, person: Birthday, match: re.Match[str], at_that_age: Interval
) -> JudgedDate | None:
    """The term, or the election before it, that makes the age right, else the first term."""
    entering = _TOOK_OFFICE.search(passage.text, match.start())
    # “Was elected” alone may be to anything, and so may “became”.
    if not entering or (not entering["office"] and re.match(r"became|was\s+(?:first\s+)?elected", entering[0], re.I)):
        return None
    office = (entering["office"] or "").title()
    starts = [
        Interval(interval.first, interval.first).wider(TOLERANCES.elect, 0)
        for term in passage.calendar.terms
        if set(term.names) & set(person.names) and (office in term.office or office in term.titles)
        for interval in term.intervals
    ]
    days = [JudgedDate(start, "event") for start in starts]
    return next((day for day in days if day.fits([at_that_age])), days[0] if days else None)
