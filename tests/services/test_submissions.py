"""Taking a form in once; on both databases."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tests.services.refusals import at_once, refused
from tracker.db import Database
from tracker.errors import AlreadyDone, WrongInput
from tracker.models import Desk, Person, Submission
from tracker.services.submissions import finish, location_of, once

KEY = "k" * 32


@pytest.fixture
def by(session: Session) -> Person:
    return a_person(session, a_desk(session))


def test_a_form_sent_again_leads_to_its_result(session: Session, by: Person) -> None:
    finish(once(session, key=KEY, by=by, now=NOW), "/claims/1")

    with refused(session, AlreadyDone) as caught:
        once(session, key=KEY, by=by, now=NOW)

    assert caught.value.location == "/claims/1"  # type: ignore[attr-defined]
    assert location_of(session, KEY) == "/claims/1"


def test_another_form_is_another_form(session: Session, by: Person) -> None:
    once(session, key=KEY, by=by, now=NOW)

    assert once(session, key="j" * 32, by=by, now=NOW)
    assert location_of(session, "x" * 32) is None


def test_a_form_of_somebody_else_is_refused(session: Session, by: Person) -> None:
    once(session, key=KEY, by=by, now=NOW)
    somebody = a_person(session)

    with refused(session, WrongInput, "belongs to somebody else"):
        once(session, key=KEY, by=somebody, now=NOW)


@pytest.mark.parametrize("key", ["", "short", "k" * 65, "k" * 31 + "é", "k" * 30 + "\n"])
def test_a_form_without_a_proper_key_is_refused(session: Session, by: Person, key: str) -> None:
    with refused(session, WrongInput, "lacks its key"):
        once(session, key=key, by=by, now=NOW)


def test_a_form_sent_twice_at_once_writes_once(database: Database) -> None:
    with database.unit_of_work() as session:
        by = a_person(session, a_desk(session))
        before = session.scalar(select(func.count()).select_from(Desk))

    def send(session: Session) -> str:
        submission = once(session, key=KEY, by=session.get_one(Person, by.id), now=NOW)
        desk = a_desk(session)
        finish(submission, f"/desks/{desk.id}")
        return submission.location

    results = at_once(database, send, send, send)

    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Desk)) == (before or 0) + 1
        assert session.scalar(select(func.count()).select_from(Submission)) == 1
    first = [result for result in results if isinstance(result, str)]
    locations = [result.location for result in results if isinstance(result, AlreadyDone)]
    assert (len(first), locations) == (1, first * 2)
