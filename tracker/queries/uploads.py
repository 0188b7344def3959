"""What waits to be confirmed before it is stored."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from tracker import limits
from tracker.models import Upload
from tracker.rules.articles import Taken
from tracker.rules.tokens import hashed
from tracker.rules.waiting import read_again


def waiting_upload(session: Session, *, key: str, person_id: int, now: datetime) -> Taken | None:
    """What that person began to take in; nothing once it is stored, was kept too long, or is somebody else's."""
    since = now - timedelta(hours=limits.WAITING_HOURS.most)
    upload = session.scalar(
        select(Upload)
        .where(Upload.key_sha256 == hashed(key), Upload.person_id == person_id, Upload.at >= since)
        .options(undefer(Upload.content), undefer(Upload.reading))
    )
    return read_again(upload.reading, upload.content) if upload else None
