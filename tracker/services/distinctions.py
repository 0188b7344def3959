"""Saying that two sources whose names are near are two, and taking that back."""

from datetime import datetime

from sqlalchemy.orm import Session

from tracker.errors import Refused, WrongInput
from tracker.models import Person, Source, SourceDistinction
from tracker.queries.distinctions import distinction_of
from tracker.queries.near_sources import has_open_name
from tracker.queries.retractions import source_name
from tracker.rules.input_cleaning import reason
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.services import consequences
from tracker.services.journal import record
from tracker.services.locks import hold
from tracker.services.permissions import require_anywhere
from tracker.services.sources import known_source, unmerged


def keep_apart(
    session: Session, *, source_id: int, other_id: int, why: str, by: Person, now: datetime
) -> SourceDistinction:
    """Record that two sources are two, once and for all.

    Said again, it changes nothing, unless a short name of one may be of the other too: then this name is settled.
    """
    source, other = _held_pair(session, source_id, other_id, by)
    if unmerged(session, source) is unmerged(session, other):
        raise Refused(f"{source.name} and {other.name} count as one source; take them apart first.", field="other")
    before = distinction_of(session, source.id, other.id)
    if before is not None and before.apart and not has_open_name(session, source, other):
        return before
    return _say(session, (source, other), apart=True, why=why, by=by, now=now)


def undo_apart(
    session: Session, *, source_id: int, other_id: int, why: str, by: Person, now: datetime
) -> SourceDistinction:
    """Take back that two sources are two: they may be one again until somebody decides."""
    source, other = _held_pair(session, source_id, other_id, by)
    before = distinction_of(session, source.id, other.id)
    if before is None or not before.apart:
        raise Refused("Nobody said that they are two; reload the page.", field="other")
    return _say(session, (source, other), apart=False, why=why, by=by, now=now)


def _held_pair(session: Session, source_id: int, other_id: int, by: Person) -> tuple[Source, Source]:
    """Both sources in the order in which their pair is kept."""
    require_anywhere(by=by, action=Action.EDIT_SOURCE)
    hold(session, "sources")  # of two who decide at once, the second sees what the first said
    source, other = known_source(session, source_id), known_source(session, other_id, field="other")
    if source is other:
        raise WrongInput("A source cannot be kept apart from itself; choose another one.", field="other")
    return (source, other) if source.id < other.id else (other, source)


def _say(
    session: Session, pair: tuple[Source, Source], *, apart: bool, why: str, by: Person, now: datetime
) -> SourceDistinction:
    row = SourceDistinction(
        source_id=pair[0].id,
        other_id=pair[1].id,
        apart=apart,
        why=reason(why),
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(row)
    session.flush()
    names = " and ".join(source_name(session, source) for source in pair)
    record(
        session,
        type=JournalType.SOURCE_APART if apart else JournalType.SOURCE_APART_UNDO,
        summary=f"{'Said' if apart else 'Took back'} that {names} are two.",
        by=by,
        now=now,
        why=row.why,
        payload={"source_id": row.source_id, "other_id": row.other_id},
    )
    consequences.follow_distinction(session, (row.source_id, row.other_id), by=by, now=now)
    return row
