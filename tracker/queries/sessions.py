"""Who is signed in."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.models import Person, WebSession
from tracker.rules.tokens import hashed


def person_signed_in(session: Session, *, uniquifier: str, key: str) -> Person | None:
    """The person of a cookie, in one query: an open account, and a session of its own that has not ended.

    `uniquifier` is the account's, which changes with its password; `key` is the identifier of the session.
    """
    return session.scalar(
        select(Person)
        .join(WebSession, WebSession.person_id == Person.id)
        # A new password changes it, so every cookie of before is worth nothing.
        .where(Person.fs_uniquifier == uniquifier, Person.active)
        # Only the digest is kept: a leaked dump signs nobody in.
        .where(WebSession.sha256 == hashed(key), WebSession.ended_at.is_(None))
    )
