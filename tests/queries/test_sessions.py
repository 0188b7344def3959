"""Who is signed in."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_person
from tracker.models import WebSession
from tracker.queries.sessions import person_signed_in
from tracker.rules.tokens import hashed


def test_a_cookie_signs_in_until_the_session_ends_or_the_password_changes(session: Session) -> None:
    ana = a_person(session)
    begun = WebSession(sha256=hashed("key"), person_id=ana.id, begun_at=NOW)
    session.add(begun)
    session.flush()

    assert person_signed_in(session, uniquifier=ana.fs_uniquifier, key="key") is ana
    assert person_signed_in(session, uniquifier="of an old password", key="key") is None
    assert person_signed_in(session, uniquifier=ana.fs_uniquifier, key="guessed") is None

    begun.ended_at = NOW
    session.flush()
    assert person_signed_in(session, uniquifier=ana.fs_uniquifier, key="key") is None


def test_who_left_is_signed_in_nowhere(session: Session) -> None:
    ana = a_person(session, active=False)
    session.add(WebSession(sha256=hashed("key"), person_id=ana.id, begun_at=NOW))
    session.flush()

    assert person_signed_in(session, uniquifier=ana.fs_uniquifier, key="key") is None
