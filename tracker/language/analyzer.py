"""The machine that reads and checks articles: the rules for reading, the calendar and the text itself, put together."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from tracker.language.analysis import Analyzer, Entries
from tracker.language.calendar import Calendar, check, parse
from tracker.language.comparing import compare
from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult, Outcome
from tracker.language.reading import propose
from tracker.language.reading.english import unread_note
from tracker.language.reading_key import readable
from tracker.language.sentences import Sentence, split_sentences

_MOST_SLIPS = 64  # captured texts of one claim are asked about again with each further item of its evidence


def _check(
    text: str, *, title: str, published_on: PartialDate | None, captured_on: date | None, entries: Entries
) -> Sequence[CheckResult]:
    calendar = _calendar(json.dumps(entries, sort_keys=True, default=str))
    findings = check(text, title=title, published_on=published_on, captured_on=captured_on, calendar=calendar)
    return [*findings, *_compared(text, title)]


def _compared(text: str, title: str) -> list[CheckResult]:
    """What the text says against its headline and its own arithmetic; that they agree is not worth saying."""
    first = next(iter(split_sentences(text, title)), None)
    headline = first if first and first.is_headline else None
    body_start = headline.end if headline else 0
    findings = compare(text[body_start:], headline=headline.text if headline else title)
    return [_placed(finding, body_start, headline) for finding in findings if finding.outcome is not Outcome.CONSISTENT]


def _placed(finding: CheckResult, body_start: int, headline: Sentence | None) -> CheckResult:
    """The finding where it stands in the whole text; one on the headline at its words there."""
    if finding.start is not None and finding.end is not None:
        return replace(finding, start=finding.start + body_start, end=finding.end + body_start)
    # A title that is no part of the text has no place in it.
    if headline is None or finding.check != "headline":
        return finding
    words = readable(headline.text)
    if finding.phrase not in words.text:
        return finding
    place = words.text.index(finding.phrase)
    start, end = words.back(place, place + len(finding.phrase))
    phrase = headline.text[start:end]
    return replace(finding, phrase=phrase, start=headline.start + start, end=headline.start + end)


def slips_in(text: str, *, published_on: PartialDate | None, entries: Entries) -> Sequence[CheckResult]:
    """What contradicts the calendar in a text that was published on that day."""
    return _slips_in(text, published_on, json.dumps(entries, sort_keys=True, default=str))


@lru_cache(maxsize=_MOST_SLIPS)
def _slips_in(text: str, published_on: PartialDate | None, entries: str) -> Sequence[CheckResult]:
    findings = check(text, published_on=published_on, calendar=_calendar(entries))
    return [finding for finding in findings if finding.outcome is Outcome.INCONSISTENT]


@lru_cache(maxsize=8)
def _calendar(entries: str) -> Calendar:
    """The calendar of these facts, with what it searches by, made once."""
    return parse({"entries": json.loads(entries)})


ANALYZER = Analyzer(propose, _check, unread_note)
