"""Files between the two steps of taking an article in: kept for their person, for a day at most."""

import json
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.language.sentences import title_of
from tracker.models import Person, Upload
from tracker.rules.articles import Taken
from tracker.rules.waiting import written

_KEPT = timedelta(hours=limits.WAITING_HOURS.most)


def keep_upload(
    session: Session,
    *,
    taken: Taken,
    typed: Mapping[str, str] = MappingProxyType({}),
    article_id: int | None = None,
    by: Person,
    now: datetime,
) -> str:
    """Keep what was read until it is confirmed, with what was `typed` into the fields; the answer is its key.

    The oldest of too many goes: who begins many and ends none would fill the database.
    """
    key = secrets.token_urlsafe(32)
    waiting = Upload(
        key=key,
        person_id=by.id,
        article_id=article_id,
        name=(taken.filename or taken.title or title_of(taken.text))[: limits.TITLE.most],
        content=taken.original,
        reading=written(taken),
        typed=json.dumps(dict(typed)),
        at=now,
    )
    session.add(waiting)
    session.flush()
    newest = select(Upload.id).where(Upload.person_id == by.id).order_by(Upload.id.desc())
    kept = session.scalars(newest.limit(limits.WAITING_FILES.most)).all()
    session.execute(delete(Upload).where(Upload.person_id == by.id, Upload.id.not_in(kept)))
    return key


def drop_upload(session: Session, *, key: str, by: Person) -> None:
    """Let go of it: it is stored as an article now, or nobody wants it."""
    session.execute(delete(Upload).where(Upload.key == key, Upload.person_id == by.id))


def sweep(session: Session, *, now: datetime) -> None:
    """Let go of what nobody confirmed in time."""
    session.execute(delete(Upload).where(Upload.at < now - _KEPT))
