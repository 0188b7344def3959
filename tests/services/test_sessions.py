"""Sessions of browsers: one that has ended signs in nobody, whoever has its cookie."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_person
from tests.services.test_tokens import everything
from tracker.models import Person, WebSession
from tracker.queries.sessions import person_signed_in
from tracker.services.sessions import begin_session, end_session, end_sessions_of

LATER = NOW + timedelta(hours=1)


def begun(session: Session, person: Person) -> str:
    return begin_session(session, person_id=person.id, now=NOW)


def signed_in(session: Session, person: Person, key: str) -> bool:
    return person_signed_in(session, uniquifier=person.fs_uniquifier, key=key) is person


def test_a_session_signs_in_its_person_until_it_ends(session: Session) -> None:
    person = a_person(session)
    at_desk, elsewhere = begun(session, person), begun(session, person)

    end_session(session, key=at_desk, now=LATER)

    assert not signed_in(session, person, at_desk)
    assert signed_in(session, person, elsewhere)


def test_the_database_never_holds_the_identifier_itself(session: Session) -> None:
    key = begun(session, a_person(session))

    assert len(key) >= 40
    assert key not in everything(session)


def test_a_session_signs_in_nobody_else(session: Session) -> None:
    person, colleague = a_person(session), a_person(session)

    assert not signed_in(session, colleague, begun(session, person))


def test_a_closed_account_is_signed_in_nowhere(session: Session) -> None:
    person = a_person(session)
    key = begun(session, person)
    person.active = False
    session.flush()

    assert not signed_in(session, person, key)


def test_ending_those_of_a_person_leaves_those_of_others(session: Session) -> None:
    person, colleague = a_person(session), a_person(session)
    ended, live = begun(session, person), begun(session, colleague)

    end_sessions_of(session, person_id=person.id, now=LATER)

    assert not signed_in(session, person, ended)
    assert signed_in(session, colleague, live)


def test_a_session_ends_once(session: Session) -> None:
    key = begun(session, a_person(session))
    end_session(session, key=key, now=NOW)

    end_session(session, key=key, now=LATER)

    assert session.scalars(select(WebSession.ended_at)).all() == [NOW]
