"""What waits to be confirmed before it is stored."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, undefer

from tracker import limits
from tracker.models import Upload
from tracker.rules.articles import Taken
from tracker.rules.waiting import read_again


@dataclass(frozen=True)
class Waiting:
    """What was read and what stood in the fields of the page; a newer text of that article, where there is one."""

    taken: Taken
    typed: dict[str, str]
    article_id: int | None


def waiting_upload(session: Session, *, key: str, person_id: int, now: datetime) -> Waiting | None:
    """What that person began to take in; nothing once it is stored, was kept too long, or is somebody else's."""
    whole = [undefer(column) for column in (Upload.content, Upload.reading, Upload.typed)]
    upload = session.scalar(_kept(person_id, now).where(Upload.key == key).options(*whole))
    if upload is None:
        return None
    return Waiting(read_again(upload.reading, upload.content), json.loads(upload.typed), upload.article_id)


def waiting_uploads(session: Session, *, person_id: int, now: datetime) -> Sequence[Upload]:
    """All that this person began and did not end, newest first; without what was read."""
    return session.scalars(_kept(person_id, now).order_by(Upload.id.desc())).all()


def _kept(person_id: int, now: datetime) -> Select[Upload]:
    since = now - timedelta(hours=limits.WAITING_HOURS.most)
    return select(Upload).where(Upload.person_id == person_id, Upload.at >= since)
