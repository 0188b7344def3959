"""The machine that reads and checks articles: the rules for reading and the calendar, put together."""

import json
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from tracker.rules import reading
from tracker.rules.calendar import Calendar, check, parse
from tracker.rules.candidates import Proposed, Step
from tracker.rules.dates import PartialDate
from tracker.rules.examinations import Entries, Machine
from tracker.rules.findings import Found
from tracker.rules.reading.english import is_english
from tracker.rules.reading.reader import NOT_ENGLISH

_ENOUGH = 20_000  # characters by which a language is told


def _read(text: str, title: str) -> Sequence[Proposed]:
    return [
        Proposed(
            quote=each.quote,
            start=each.start,
            end=each.end,
            type=each.type,
            checkable=each.is_checkable,
            hedges=each.hedges,
            steps=[Step(link.role, link.name, link.kind, link.cue) for link in each.links],
            attribution=each.attribution if each.links else "",
            words=list(dict.fromkeys(text[word.start : word.end] for word in each.because)),
        )
        for each in reading.read(text, title).claims
    ]


def _check(
    text: str, *, title: str, published_on: PartialDate | None, captured_on: date | None, entries: Entries
) -> Sequence[Found]:
    calendar = _calendar(json.dumps(entries, sort_keys=True, default=str))
    return check(text, title=title, published_on=published_on, captured_on=captured_on, calendar=calendar)


@lru_cache(maxsize=8)
def _calendar(entries: str) -> Calendar:
    """The calendar of these facts, with what it searches by, made once."""
    return parse({"entries": json.loads(entries)})


def _note(text: str) -> str:
    return "" if is_english(text[:_ENOUGH]) else NOT_ENGLISH


MACHINE = Machine(_read, _check, _note)
