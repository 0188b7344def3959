"""Every check of the calendar on a whole text."""

import re
from collections.abc import Callable, Collection, Iterator
from datetime import date

from tracker.language.calendar import (
    age,
    anniversary,
    deadline,
    elapsed,
    joint,
    nth_year,
    office,
    order,
    recurrence,
    relative,
    weekday,
)
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.passages import FUTURE, REACH, Passage
from tracker.language.calendar.reference import Calendar
from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult
from tracker.language.sentences import Sentence, split_sentences

_FAMILIES: tuple[Callable[[Passage], Iterator[CheckResult]], ...] = (
    age.find,
    nth_year.find,
    anniversary.find,
    elapsed.find,
    office.find,
    weekday.find,
    relative.find,
    recurrence.find,
    deadline.find,
    order.find,
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
    sentences = list(_pieces(split_sentences(text, title)))
    known = published_on if published_on and published_on.year in _YEARS else None
    published = Interval.of(known) if known else _bounds(sentences, calendar, captured_on)
    found: list[CheckResult] = []
    for sentence in sentences:
        if len(found) >= MOST:
            break
        passage = Passage(sentence.text, sentence.start, published, calendar)
        found += sorted(
            (each for family in _FAMILIES for each in family(passage)),
            key=lambda each: (each.start or 0, each.end or 0),
        )
    return found + joint.find(found)


def _pieces(sentences: Collection[Sentence]) -> Iterator[Sentence]:
    """The sentences; a boundless one comes in pieces, so that the time taken grows with its length only."""
    for sentence in sentences:
        start = 0
        while len(sentence.text) - start > REACH:
            cut = sentence.text.rfind(" ", start + REACH // 2, start + REACH)
            end = cut if cut > start else start + REACH
            yield Sentence(sentence.index, sentence.start + start, sentence.start + end, sentence.text[start:end])
            start = end
        yield Sentence(sentence.index, sentence.start + start, sentence.end, sentence.text[start:])


def _bounds(sentences: Collection[Sentence], calendar: Calendar, captured_on: date | None) -> Interval | None:
    """What is known of the day of publication where nobody says it."""
    past = [
        each.span.first
        for sentence in sentences
        for each in Passage(sentence.text, sentence.start, None, calendar).dates
        if each.day and each.whole and each.span.first and each.prep in {"on", ""}
        if _REPORTS_PAST.search(sentence.text) and not FUTURE.search(sentence.text)
    ]
    known = [day for day in past if captured_on is None or day <= captured_on]
    return Interval(max(known, default=None), captured_on) if known or captured_on else None
