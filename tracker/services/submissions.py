"""Taking a form in once, however often it is sent."""

import re
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tracker.errors import AlreadyDone, WrongInput
from tracker.models import Person, Submission

_KEY = re.compile(r"[A-Za-z0-9_-]{16,64}")


def once(session: Session, *, key: str, by: Person, now: datetime) -> Submission:
    """Take the key of a form; `AlreadyDone` with the place of the result if it was taken before.

    Two at the same moment: the later one waits for the first to finish and is then told the same.
    """
    if not _KEY.fullmatch(key):
        raise WrongInput("This form lacks its key; load the page again and send it once more.")
    _refuse_used_key(session, key, by)
    submission = Submission(key=key, person_id=by.id, location="", at=now)
    try:
        with session.begin_nested():
            session.add(submission)
            session.flush()
    # Somebody's double click, at this moment: the first has committed by now, so its place is there to be told.
    except IntegrityError:
        _refuse_used_key(session, key, by)
        raise
    return submission


def finish(submission: Submission, location: str) -> None:
    """Say where the result of a form is, so that sending it again leads there; kept with the same commit."""
    submission.location = location


def location_of(session: Session, key: str) -> str | None:
    """Where the result of a form is; nothing if it was never taken in."""
    return session.scalar(select(Submission.location).where(Submission.key == key))


def _refuse_used_key(session: Session, key: str, by: Person) -> None:
    earlier = session.execute(select(Submission.person_id, Submission.location).where(Submission.key == key)).first()
    if earlier is None:
        return
    # A key that was guessed must not lead to what somebody else sent.
    if earlier.person_id != by.id:
        raise WrongInput("This form belongs to somebody else; load the page again and send it once more.")
    raise AlreadyDone(earlier.location)
