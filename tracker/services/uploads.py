"""Files between the two steps of taking an article in: kept for their person, for a day at most."""

import secrets
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.models import Person, Upload
from tracker.rules.articles import Taken
from tracker.rules.tokens import hashed
from tracker.rules.waiting import written

_KEPT = timedelta(hours=limits.WAITING_HOURS.most)


def keep_upload(session: Session, *, taken: Taken, by: Person, now: datetime) -> str:
    """Keep what was read until it is confirmed; the answer is the key for the page, which is kept nowhere else.

    The oldest of too many goes: who begins many and ends none would fill the database.
    """
    key = secrets.token_urlsafe(32)
    waiting = Upload(key_sha256=hashed(key), person_id=by.id, content=taken.original, reading=written(taken), at=now)
    session.add(waiting)
    session.flush()
    newest = select(Upload.id).where(Upload.person_id == by.id).order_by(Upload.id.desc())
    kept = session.scalars(newest.limit(limits.WAITING_FILES.most)).all()
    session.execute(delete(Upload).where(Upload.person_id == by.id, Upload.id.not_in(kept)))
    return key


def drop_upload(session: Session, *, key: str, by: Person) -> None:
    """Let go of it: it is stored as an article now."""
    session.execute(delete(Upload).where(Upload.key_sha256 == hashed(key), Upload.person_id == by.id))


def sweep(session: Session, *, now: datetime) -> None:
    """Let go of what nobody confirmed in time."""
    session.execute(delete(Upload).where(Upload.at < now - _KEPT))
