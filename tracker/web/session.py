"""Sessions of a request: one for looking, and units of work for writing."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from flask import current_app, flash, g, redirect
from flask_login import current_user
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from config import Config
from tracker.db import Database
from tracker.errors import AlreadyDone, Conflict, NotAllowed, NotFound, Refused, TrackerError
from tracker.language.analysis import Analyzer
from tracker.models import Person
from tracker.services import submissions

if TYPE_CHECKING:
    from tracker.web.forms import Form

_AT_THE_SAME_MOMENT = "Somebody recorded the same thing at this moment; press the button once more to see it."
BUSY = "The database is busy with what others record. Nothing is lost: press the button once more."
log = logging.getLogger(__name__)


def config() -> Config:
    """The settings this app was made with."""
    made_with: Config = current_app.extensions["tracker.config"]
    return made_with


def zone() -> ZoneInfo:
    """The time zone of this installation."""
    return ZoneInfo(config().time_zone)


def database() -> Database:
    """The database this app was made with."""
    made_with: Database = current_app.extensions["tracker.database"]
    return made_with


def reading() -> Session:
    """The request's session for looking, as of the moment it asks for; closed when the request ends."""
    if "as_of" not in g:
        return reading_today()
    if "reading_then" not in g:
        g.reading_then = database().reading_session(g.as_of)
    session: Session = g.reading_then
    return session


def reading_today() -> Session:
    """The request's session for looking at what is recorded now, whatever moment it asks for."""
    if "reading" not in g:
        g.reading = database().reading_session()
    session: Session = g.reading
    return session


def analyzer() -> Analyzer:
    """What reads and checks articles, as this app was made with; no transaction for looking is open while it works."""
    made_with: Analyzer = current_app.extensions["tracker.analyzer"]
    return made_with.after(reading().rollback)


def close_reading(_error: BaseException | None = None) -> None:
    """Give the reading session back."""
    for name in ("reading_then", "reading"):
        session = g.pop(name, None)
        if session is not None:
            session.close()


def now() -> datetime:
    """The instant of this request; every row it writes carries the same."""
    if "now" not in g:
        g.now = datetime.now(UTC)
    instant: datetime = g.now
    return instant


@contextmanager
def unit_of_work() -> Iterator[Session]:
    """Write, and commit when the block ends well; what was read before is read anew afterwards."""
    # Ends the transaction for looking, so that the page after the write reads anew.
    reading().rollback()
    try:
        with database().unit_of_work() as session:
            yield session
    finally:
        reading().rollback()  # who is signed in was read before the write had its turn


def acting(session: Session) -> Person:
    """Who is signed in, as a row of this unit of work."""
    account = session.get(Person, current_user.id)
    if account is None or not account.active:
        raise NotAllowed("Your account was switched off; ask an administrator.")
    return account


def save(form: "Form", do: Callable[[Session, Person], str], *, message: str = "") -> Response | None:
    """Run `do` once per form and go to the address it answers, flashing `message` there.

    A refusal is put at the form's field and answers nothing, so that the view shows the page again with what was typed.
    `Conflict` passes through: only the view knows both versions.
    """
    try:
        with unit_of_work() as session:
            by = acting(session)
            submission = submissions.once(session, key=form.submission_key.data, by=by, now=now())
            location = do(session, by)
            submissions.finish(submission, location)
    except AlreadyDone as earlier:
        return redirect(earlier.location, 303)
    except IntegrityError:
        # Two presses at once: the other one committed first, and its address is where this one goes as well.
        with database().reading() as session:
            location = submissions.location_of(session, form.submission_key.data) or ""
        if not location:
            form.refuse(Refused(_AT_THE_SAME_MOMENT))
            return None
        return redirect(location, 303)
    except OperationalError:  # two who wait for each other, or one who waited too long
        log.warning("busy", exc_info=True)
        form.refuse(Refused(BUSY))
        return None
    # These are no faults of a field, so the form is not the place to say them.
    except (Conflict, NotFound, NotAllowed):
        raise
    except TrackerError as error:
        form.refuse(error)
        return None
    for words in filter(None, (message, form.understood)):
        flash(words)
    return redirect(location, 303)
