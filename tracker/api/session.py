"""Sessions of a request, and writing once however often a program sends it."""

import hashlib
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from flask import current_app, g, request
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from config import Config
from tracker.api.problems import Problem
from tracker.db import Database
from tracker.errors import AlreadyDone, NotAllowed
from tracker.language.analysis import Analyzer
from tracker.models import Person
from tracker.queries.as_of import first_record
from tracker.rules.as_of import moment
from tracker.services import submissions

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outcome:
    """What a write made: a `change`, a `proposal` or an `approval`, by its id; `repeated` if it was made before."""

    kind: str
    id: int
    repeated: bool = False


def database() -> Database:
    """The database this app was made with."""
    made_with: Database = current_app.extensions["tracker.database"]
    return made_with


def now() -> datetime:
    """The instant of this request; every row it writes carries the same."""
    if "api_now" not in g:
        g.api_now = datetime.now(UTC)
    instant: datetime = g.api_now
    return instant


def look_back(typed: str) -> None:
    """From here on `reading` answers what was recorded by that moment; `WrongInput` where it is none."""
    config: Config = current_app.extensions["tracker.config"]
    first = first_record(reading_today())
    g.api_as_of = moment(typed, zone=ZoneInfo(config.time_zone), now=now(), first=first)


def seen_at() -> datetime:
    """The instant that is looked at: the moment asked for, else this one."""
    at: datetime = g.get("api_as_of") or now()
    return at


def looks_back() -> bool:
    """Whether a moment of the past is asked for."""
    return "api_as_of" in g


def reading() -> Session:
    """The request's session for looking, as of the moment it asks for; closed when the request ends."""
    if not looks_back():
        return reading_today()
    if "api_reading_then" not in g:
        g.api_reading_then = database().reading_session(g.api_as_of)
    session: Session = g.api_reading_then
    return session


def reading_today() -> Session:
    """The request's session for looking at what is recorded now, whatever moment it asks for."""
    if "api_reading" not in g:
        g.api_reading = database().reading_session()
    session: Session = g.api_reading
    return session


def analyzer() -> Analyzer:
    """What reads and checks articles, as this app was made with; no transaction for looking is open while it works."""
    made_with: Analyzer = current_app.extensions["tracker.analyzer"]
    return made_with.after(reading_today().rollback)


def close_reading(_error: BaseException | None = None) -> None:
    """Give the reading sessions back."""
    for name in ("api_reading_then", "api_reading"):
        session = g.pop(name, None)
        if session is not None:
            session.close()


@contextmanager
def acting(person: Person) -> Iterator[tuple[Session, Person]]:
    """A unit of work, with the token's person as a row of it; what was read before is read anew afterwards."""
    bound_to = person.bound_to
    person_id = person.id
    reading_today().rollback()
    try:
        with database().unit_of_work() as session:
            actor = session.get(Person, person_id)
            if actor is None or not actor.active:
                raise NotAllowed("The account of this token was switched off; ask an administrator.")
            actor.bound_to = bound_to
            yield session, actor
    finally:
        reading_today().rollback()


def write_once(person: Person, do: Callable[[Session, Person], Outcome]) -> Outcome:
    """Run `do` once per `Idempotency-Key`; sent again, the outcome is that of the first time.

    The key is kept in the same transaction. The same key with another request is a `Problem`.
    """
    key, fingerprint = _key(person.id), _fingerprint()
    try:
        with acting(person) as (session, by):
            submission = submissions.once(session, key=key, by=by, now=now())
            outcome = do(session, by)
            submissions.finish(submission, f"{fingerprint} {outcome.kind} {outcome.id}")
    except AlreadyDone as repeated:
        return _again(repeated.location, fingerprint)
    except IntegrityError:
        with database().reading() as session:
            location = submissions.location_of(session, key) or ""
        if not location:
            log.info("at the same moment", exc_info=True)
            sentence = "Somebody recorded the same thing at this moment; fetch it anew before you send yours again."
            raise Problem(409, "same_moment", sentence) from None
        return _again(location, fingerprint)
    return outcome


def _key(person_id: int) -> str:
    """The key that was sent, made this person's own."""
    sent = request.headers.get("Idempotency-Key", "")
    if not sent:
        raise Problem(400, "no_idempotency_key", "Send an Idempotency-Key, such as a UUID, with every change.")
    if not (16 <= len(sent) <= 200 and sent.isascii() and sent.isprintable()):
        sentence = "The Idempotency-Key must have 16 to 200 printable ASCII characters; a UUID will do."
        raise Problem(400, "wrong_idempotency_key", sentence)
    return hashlib.sha256(f"{person_id} {sent}".encode()).hexdigest()


def _fingerprint() -> str:
    request_content = b"\n".join(
        (request.path.encode(), request.headers.get("If-Match", "").encode(), request.get_data())
    )
    return hashlib.sha256(request_content).hexdigest()[:32]


def _again(location: str, fingerprint: str) -> Outcome:
    first, kind, id_ = location.split()
    if first != fingerprint:
        sentence = "This Idempotency-Key was used for another request; take a new one for each change."
        raise Problem(422, "idempotency_key_reused", sentence)
    return Outcome(kind, int(id_), repeated=True)
