"""Every check of the calendar on a whole text."""

import re
from collections.abc import Callable, Collection, Iterator
from datetime import date

from tracker.language.calendar import (
    age,
    age_then,
    anniversary,
    birthdays_told,
    deadline,
    elapsed,
    joint,
    lengths_of_wars,
    no_such_day,
    nth_year,
    office,
    office_in_article,
    order,
    order_when,
    recurrence,
    relative,
    scheduled,
    since,
    weekday,
    years_in_office,
)
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.passages import FUTURE, REACH, Passage
from tracker.language.calendar.reference import Calendar
from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult
from tracker.language.printed_findings import printed
from tracker.language.reading_key import readable
from tracker.language.sentences import Sentence, read_sentences

# Findings at one place come in this order. Age is first: a length of time would read “79-year-old” too.
_FAMILIES: tuple[Callable[[Passage], Iterator[CheckResult]], ...] = (
    age.find,
    age_then.find,
    birthdays_told.find,
    nth_year.find,
    years_in_office.find,
    anniversary.find,
    elapsed.find,
    lengths_of_wars.find,
    office.find,
    weekday.find,
    no_such_day.find,
    relative.find,
    recurrence.find,
    deadline.find,
    scheduled.find,
    order.find,
    order_when.find,
    since.find,
)
MOST = 300  # findings of one text
_YEARS = range(1000, 9000)  # a day of publication outside of them is a slip, and leaves no room to count from
_REPORTS_PAST = re.compile(r"\b(?:met|signed|agreed|was|were|said|held|took place|announced|ended|began)\b")


def check(
    text: str,
    *,
    title: str = "",
    published_on: PartialDate | None,
    calendar: Calendar,
    refs: Collection[str] | None = None,
    captured_on: date | None = None,
) -> list[CheckResult]:
    """What the calendar says to the claims about time in a text, in their order; the joint finding comes last.

    `refs` restricts the calendar to entries of these keys. Without a day of publication it lies between the latest day
    that the text reports as past and `captured_on`, and only what holds for all of that time is decided. Whoever has
    read some `MOST` findings of one text needs no more: the rest of it is left.
    """
    calendar = calendar if refs is None else calendar.restricted(refs)
    words = readable(text)
    sentences = list(_pieces(read_sentences(words, readable(title).text)))
    if published_on and published_on.year in _YEARS:
        published: Interval | None = Interval.of(published_on)
    else:
        published = _bounds_of_publication(sentences, calendar, captured_on)
    findings: list[CheckResult] = []
    for sentence in sentences:
        if len(findings) >= MOST:
            break
        passage = Passage(sentence.text, sentence.start, published, calendar)
        findings += sorted(
            (finding for family in _FAMILIES for finding in family(passage)),
            key=lambda finding: (finding.start or 0, finding.end or 0),
        )
    findings = office_in_article.settled(findings, sentences=len(sentences))
    return printed(findings + joint.find(findings, sentences, published), words)


def _pieces(sentences: Collection[Sentence]) -> Iterator[Sentence]:
    """The sentences; a boundless one comes in pieces, so that the time taken grows with its length only."""
    for sentence in sentences:
        start = 0
        while len(sentence.text) - start > REACH:
            # Between words, unless a word is longer than half a piece.
            cut = sentence.text.rfind(" ", start + REACH // 2, start + REACH)
            end = cut if cut > start else start + REACH
            yield Sentence(sentence.index, sentence.start + start, sentence.start + end, sentence.text[start:end])
            start = end
        yield Sentence(sentence.index, sentence.start + start, sentence.end, sentence.text[start:])


def _bounds_of_publication(
    sentences: Collection[Sentence], calendar: Calendar, captured_on: date | None
) -> Interval | None:
    """What is known of the day of publication where nobody says it: from the latest day told as past to the capture."""
    reported = [
        phrase.span.first
        for sentence in sentences
        if _REPORTS_PAST.search(sentence.text) and not FUTURE.search(sentence.text)
        for phrase in Passage(sentence.text, sentence.start, None, calendar).dates
        # Of a month or a day without a year, the last day is not sure to be past.
        if phrase.day and phrase.has_year and phrase.span.first and phrase.preposition in {"on", ""}
    ]
    # A day after the capture is a slip, or told as past by mistake.
    possible = [day for day in reported if captured_on is None or day <= captured_on]
    return Interval(max(possible, default=None), captured_on) if possible or captured_on else None
