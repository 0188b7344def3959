"""Writing the calendar that checks count from: taking in a whole one, adding and correcting entries."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import Conflict, NotFound, Refused, WrongInput
from tracker.language.analysis import Analyzer, Ending
from tracker.language.calendar import parse
from tracker.language.dates import latest_today
from tracker.language.english import counted
from tracker.language.findings import CheckResult
from tracker.models import ArticleVersion, Because, CalendarEntry, Person
from tracker.queries.calendar import (
    NO_ENTRY,
    as_facts,
    claims_touched_by,
    entries_now,
    newest_entry,
    touched_by,
)
from tracker.rules.calendar_entry_form import tidy_key, title_of
from tracker.rules.examinations import Grounds, Prepared, prepared_by
from tracker.rules.input_cleaning import prose
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.services import consequences
from tracker.services.consequences import Trigger
from tracker.services.examinations import OVERTAKEN, examine, grounds_of, prepared_for
from tracker.services.journal import record
from tracker.services.locks import hold
from tracker.services.permissions import require_anywhere

_APART = {"kind", "source", "as_of"}  # columns of their own


@dataclass(frozen=True)
class EntryDraft:
    """An entry as somebody writes it; `facts` are in the shape of the reference."""

    kind: str
    facts: Mapping[str, Any]
    source: str
    as_of: date | None = None

    @classmethod
    def of(cls, facts: Mapping[str, Any]) -> "EntryDraft":
        """An entry of a calendar file."""
        as_of = facts.get("as_of")
        return cls(
            kind=str(facts["kind"]),
            facts={name: _json_value(value) for name, value in facts.items() if name not in _APART},
            source=str(facts.get("source") or ""),
            as_of=date.fromisoformat(as_of) if isinstance(as_of, str) else as_of,
        )


@dataclass(frozen=True)
class Difference:
    """A finding that an entry would change: what the check says now and would say then; nothing where it is silent.

    `ending` says that a machine gave up on the text with that entry, so that its findings are not known.
    """

    article_id: int
    desk_id: int
    title: str
    phrase: str
    check: str
    before: CheckResult | None
    after: CheckResult | None
    ending: Ending | None = None


def seed_calendar(
    session: Session, *, entries: Mapping[str, Mapping[str, Any]], by: Person | None, now: datetime
) -> int:
    """Take in the entries of a calendar whose keys are not there yet; how many those are. Nobody verified them."""
    hold(session, "calendar")
    stored_keys = set(session.scalars(select(CalendarEntry.key)))
    fresh = {key: EntryDraft.of(facts) for key, facts in entries.items() if key not in stored_keys}
    for key, draft in fresh.items():
        session.add(_row(key, 1, draft, by=None, now=now))
    session.flush()
    if fresh:
        record(
            session,
            type=JournalType.CALENDAR_SEED,
            summary=f"Took in {counted(len(fresh), 'entry', 'entries')} of the calendar.",
            by=by,
            now=now,
            payload={"keys": sorted(fresh)},
        )
    return len(fresh)


def would_change(session: Session, *, key: str, draft: EntryDraft, analyzer: Analyzer) -> list[Difference]:
    """Which findings of which articles an entry would change, were it written so; nothing is kept."""
    key = tidy_key(key)
    entries = entries_now(session)
    after = entries | {key: _facts_of(draft)}
    parse({"entries": after})
    touched = touched_by(session, key, entries.get(key), after[key])
    # All that is read is read before the first text is checked: no transaction is open while a machine works.
    texts = [_Text.of(session, text.version, entries, after) for text in touched]
    return [difference for text in texts for difference in text.differences(analyzer)]


def prepare_entry(session: Session, *, key: str, draft: EntryDraft, analyzer: Analyzer) -> dict[int, Prepared]:
    """What a machine would say of each version that an entry touches, were it written so; nothing is kept.

    Asked before the entry is recorded, nobody waits for the database while texts are checked.
    """
    key = tidy_key(key)
    entries = entries_now(session)
    after = dict(sorted((entries | {key: _facts_of(draft)}).items()))
    parse({"entries": after})
    grounds = {
        touched.version.id: grounds_of(session, touched.version, after)
        for touched in touched_by(session, key, entries.get(key), after[key])
    }
    return {version_id: prepared_by(analyzer, judged, reads=False) for version_id, judged in grounds.items()}


def record_entry(
    session: Session,
    *,
    key: str,
    draft: EntryDraft,
    seen_number: int,
    analyzer: Analyzer | None,
    prepared: Mapping[int, Prepared] | None = None,
    by: Person,
    now: datetime,
) -> CalendarEntry:
    """Add an entry (`seen` is 0) or correct the version that was seen; articles it touches are checked again.

    What was `prepared` for a version, by its id, is taken as it is; `Refused` where something changed meanwhile.

    Whoever writes it has verified it against the source they name.
    """
    require_anywhere(by=by, action=Action.EDIT_CALENDAR)
    key = tidy_key(key)
    draft = _tidied(draft, now)
    hold(session, "calendar")
    before = newest_entry(session, key)
    # Held, then looked up: of two who add one key at the same moment the second is told.
    if before and not seen_number:
        raise WrongInput(f"There is an entry {key} already; correct that one, or choose another key.", field="key")
    if seen_number and before is None:
        raise NotFound(NO_ENTRY)
    if before and before.number != seen_number:
        raise Conflict("Somebody corrected this entry while you were writing.", since=seen_number)
    old = as_facts(before) if before else None
    new = _facts_of(draft)
    # A version that says the same would have every article it touches checked for nothing.
    if old == new:
        raise WrongInput("Nothing is changed; correct a fact, the source or the day up to which it is known.")
    # The whole calendar, since an entry may name others: one that is right alone may break what follows it.
    parse({"entries": entries_now(session) | {key: new}})
    entry = _row(key, seen_number + 1, draft, by=by, now=now)
    session.add(entry)
    session.flush()
    record(
        session,
        type=JournalType.CALENDAR_CORRECT if before else JournalType.CALENDAR_ADD,
        summary=f"{'Corrected' if before else 'Added'} the entry “{entry.title}” of the calendar.",
        by=by,
        now=now,
        payload={"key": key, "number": entry.number, "old": old, "new": new},
    )
    # After the entry is there, for the grounds are read from the table and compared with those it was prepared for.
    if analyzer:
        for touched in touched_by(session, key, old, new):
            version = touched.version
            if prepared is not None and version.id not in prepared:  # taken in meanwhile
                raise Refused(OVERTAKEN)
            answer = prepared_for(session, version, analyzer, (prepared or {}).get(version.id))
            examine(session, version=version, prepared=answer, because=Because.CALENDAR, by=by, now=now)
    consequences.follow(session, claims_touched_by(session, old, new), Trigger.CALENDAR, by=by, now=now)
    return entry


@dataclass(frozen=True)
class _Text:
    """A text that an entry touches, and what it is judged by without the entry and with it."""

    article_id: int
    desk_id: int
    title: str
    now: Grounds
    then: Grounds

    @classmethod
    def of(
        cls, session: Session, version: ArticleVersion, entries: Mapping[str, Any], after: Mapping[str, Any]
    ) -> "_Text":
        now, then = (grounds_of(session, version, facts) for facts in (entries, after))
        return cls(version.article_id, version.article.desk_id, version.title, now, then)

    def differences(self, analyzer: Analyzer) -> Iterator[Difference]:
        old, new = (prepared_by(analyzer, grounds, reads=False) for grounds in (self.now, self.then))
        ending = old.ending or new.ending
        if ending:
            yield Difference(self.article_id, self.desk_id, self.title, "", "", None, None, ending)
            return
        before, after = _by_place(old), _by_place(new)
        for place in dict.fromkeys([*before, *after]):
            check, phrase, _ = place
            if before.get(place) != after.get(place):
                yield Difference(
                    self.article_id, self.desk_id, self.title, phrase, check, before.get(place), after.get(place)
                )


def _by_place(prepared: Prepared) -> dict[tuple[str, str, int | None], CheckResult]:
    return {(finding.check, finding.phrase, finding.start): finding for finding in prepared.found}


def _tidied(draft: EntryDraft, now: datetime) -> EntryDraft:
    source = prose(draft.source, limits.ENTRY_SOURCE, field="source", needed=True)
    if draft.as_of is None:
        raise WrongInput("Say up to which day this is known.", field="as_of")
    if draft.as_of > latest_today(now):
        raise WrongInput("This day lies in the future; write up to when the source knows it.", field="as_of")
    return EntryDraft(draft.kind, draft.facts, source, draft.as_of)


def _facts_of(draft: EntryDraft) -> dict[str, Any]:
    as_of = draft.as_of.isoformat() if draft.as_of else None
    return {**draft.facts, "kind": draft.kind, "source": draft.source, "as_of": as_of}


def _row(key: str, number: int, draft: EntryDraft, *, by: Person | None, now: datetime) -> CalendarEntry:
    return CalendarEntry(
        key=key,
        number=number,
        kind=draft.kind,
        title=title_of(draft.facts)[:300] or key,
        facts=dict(draft.facts),
        source=draft.source,
        as_of=draft.as_of,
        verified_by_id=by.id if by else None,
        recorded_at=now,
        recorded_by_id=by.id if by else None,
    )


def _json_value(value: Any) -> Any:
    """A fact as JSON keeps it: days as text, however deep they stand."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {name: _json_value(part) for name, part in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_json_value(part) for part in value]
    return value
