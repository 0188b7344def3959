"""“The Alaska summit in July”, “the accord, signed in March 2020”: whether the event was in the month that is told."""

import re
from collections.abc import Iterator

from tracker.language.calendar.answers import answer, days_compared, fits_or_not, gap_words, implied_row
from tracker.language.calendar.date_names import MONTH
from tracker.language.calendar.dated import DatePhrase
from tracker.language.calendar.entries import Event
from tracker.language.calendar.intervals import Interval, days_on
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.reference import EntryMention
from tracker.language.calendar.years_ago import CHECK
from tracker.language.findings import CheckResult

# What is held again and again under one name: “the Berlin talks in May” may be others.
_RECURS = re.compile(r"\b(?:talks|meetings?|met|statement)\b", re.I)
_HELD = re.compile(
    r"\s*,?\s+(?:which\s+(?:was|were)\s+|that\s+(?:was|were)\s+|was\s+|were\s+)?"
    r"(?:held|signed|agreed|hosted|staged|concluded|struck|sealed|convened|reached)"
    r"(?:\s+(?:in|at|by|near|outside)(?:\s+(?!in\b)[\w.'-]+){1,4})?\s*"
)
# “At the Alaska summit in July”, “The Alaska summit in July brought …”
_PLACED = re.compile(
    r"(?:\b(?:at|during)\s+(?:the\s+|their\s+|its\s+|[A-Z]\w+'s\s+)?"
    r"|(?:^|[,;:\"])\W*(?:(?:but|and)\s+)?(?:the\s+|their\s+|its\s+)?)$",
    re.I,
)
# “Since the Alaska summit last June”; what is “in June” there, another family reads.
_AFTER = re.compile(r"\b(?:after|following|before|since)\s+(?:the\s+|their\s+|its\s+|[A-Z]\w+'s\s+)?$", re.I)
_RECENT = 400  # days: of an older event a month without a year says nothing


def months_told(passage: Passage) -> Iterator[CheckResult]:
    """Every month that stands right behind an event, or behind how it came about."""
    for mention in passage.mentions:
        event = _event(passage, mention)
        date_phrase = next((date for date in passage.dates if _dates(passage, mention, date)), None) if event else None
        if event and date_phrase and (date_phrase.has_year or _is_recent(passage, event)):
            yield _finding(passage, mention, event, date_phrase)


def _event(passage: Passage, mention: EntryMention) -> Event | None:
    """The event of that name, if it was over by the day of publication and is the only one so called."""
    entries = [passage.calendar.entries[key] for key in mention.keys]
    if len(entries) != 1 or _RECURS.search(passage.text, mention.start, mention.end):
        return None
    event = entries[0]
    if not isinstance(event, Event) or passage.published is None:
        return None
    return event if _days(event).last_or_ever <= passage.published.first_or_ever else None


def _dates(passage: Passage, mention: EntryMention, date_phrase: DatePhrase) -> bool:
    if date_phrase.start < mention.end or date_phrase.preposition not in {"in", "on", ""}:
        return False
    between = passage.text[mention.end : date_phrase.start]
    has_month = re.search(MONTH, passage.text[date_phrase.start : date_phrase.end])
    # “Was signed in 2014” is told of the year, “the accord in 2014” may be of what became of it.
    if _HELD.fullmatch(between) and (has_month or date_phrase.preposition):
        return True
    if not has_month:
        return False
    # “Critics of the Alaska summit in July” may be of July.
    before = (passage.text, max(0, mention.start - 40), mention.start)
    is_placed = _PLACED.search(*before) or (not date_phrase.preposition and _AFTER.search(*before))
    return not between.strip() and bool(is_placed)


def _is_recent(passage: Passage, event: Event) -> bool:
    published = passage.published
    return published is not None and days_on(_days(event).last_or_ever, _RECENT) >= published.last_or_ever


def _days(event: Event) -> Interval:
    return Interval(event.start.first, event.end or event.start.last)


def _finding(passage: Passage, mention: EntryMention, event: Event, date_phrase: DatePhrase) -> CheckResult:
    took_place = _days(event)
    told = [date_phrase.span]
    if not date_phrase.has_year:
        # The month of any year makes it right: which one was meant is not written.
        years = range(took_place.first_or_ever.year, took_place.last_or_ever.year + 1)
        told += [days for year in years if (days := date_phrase.in_year(year))]
    fits = any(days.meets(took_place) for days in told)
    gap = 0 if fits else -told[0].gap_to(took_place)
    span = (mention.start, date_phrase.end)
    return answer(
        passage,
        CHECK,
        fits_or_not(fits),
        span,
        f"“{passage.original[slice(*span)]}” puts it in {told[0]}; {event.label}: {took_place}. Gap: {gap_words(gap)}.",
        implied=[implied_row(told[0], event)],
        compared=days_compared("event", took_place),
        gap_days=gap,
        refs=[event.key],
    )
