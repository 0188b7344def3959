"""Closing a desk that no longer works, and opening it again."""

from datetime import datetime

from sqlalchemy.orm import Session

from tracker.errors import NotFound
from tracker.models import Desk, Person
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.services.journal import record
from tracker.services.permissions import require_anywhere


def close_desk(session: Session, *, desk_id: int, by: Person, now: datetime) -> Desk:
    """Close a desk: its claims stay readable, its reports stop and tell their owners why."""
    return _switch(session, desk_id, now, by=by, now=now)


def reopen_desk(session: Session, *, desk_id: int, by: Person, now: datetime) -> Desk:
    """Open a closed desk again; its reports go on with their next period."""
    return _switch(session, desk_id, None, by=by, now=now)


def _switch(session: Session, desk_id: int, closed_at: datetime | None, *, by: Person, now: datetime) -> Desk:
    require_anywhere(by=by, action=Action.MANAGE_PEOPLE)
    desk = session.get(Desk, desk_id, with_for_update=True)
    if desk is None:
        raise NotFound("There is no such desk; look it up in the list of people and desks.")
    if bool(desk.closed_at) is bool(closed_at):
        return desk
    desk.closed_at = closed_at
    session.flush()
    record(
        session,
        type=JournalType.DESK_CLOSE if closed_at else JournalType.DESK_REOPEN,
        summary=f"{'Closed' if closed_at else 'Opened again'} the desk {desk.name}.",
        by=by,
        now=now,
        desk_id=desk.id,
        payload={"desk_id": desk.id},
    )
    return desk
