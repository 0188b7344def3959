"""Beginning and ending the sessions of browsers. A signed cookie cannot be called back; a row can."""

import secrets
from datetime import datetime

from sqlalchemy import ColumnElement, update
from sqlalchemy.orm import Session

from tracker.models import WebSession
from tracker.rules.tokens import hashed


def begin_session(session: Session, *, person_id: int, now: datetime) -> str:
    """Let a browser be signed in; the answer is the identifier for its cookie, which is kept nowhere else."""
    key = secrets.token_urlsafe(32)
    session.add(WebSession(sha256=hashed(key), person_id=person_id, begun_at=now))
    session.flush()
    return key


def end_session(session: Session, *, key: str, now: datetime) -> None:
    """End the session of that identifier, in every browser that has a copy of its cookie."""
    _end(session, WebSession.sha256 == hashed(key), now)


def end_sessions_of(session: Session, *, person_id: int, now: datetime) -> None:
    """End every session of a person."""
    _end(session, WebSession.person_id == person_id, now)


def _end(session: Session, chosen: ColumnElement[bool], now: datetime) -> None:
    live = WebSession.ended_at.is_(None)  # the first end is the one that counts
    session.execute(update(WebSession).where(chosen, live).values(ended_at=now))
