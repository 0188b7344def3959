"""Files between the two steps of taking an article in."""

from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tracker import limits
from tracker.models import Upload
from tracker.queries.uploads import Waiting, waiting_upload
from tracker.rules.articles import Taken
from tracker.services.uploads import drop_upload, keep_upload, sweep

TAKEN = Taken("A deal.", "text/html", b"<p>A deal.")


def waiting(session: Session) -> int:
    return session.scalar(select(func.count(Upload.id))) or 0


def test_it_is_kept_until_it_is_stored(session: Session) -> None:
    by = a_person(session, a_desk(session))
    key = keep_upload(session, taken=TAKEN, typed={"title": "A"}, by=by, now=NOW)

    assert waiting_upload(session, key=key, person_id=by.id, now=NOW) == Waiting(TAKEN, {"title": "A"}, None)
    drop_upload(session, key=key, by=by)
    assert waiting(session) == 0


def test_nobody_else_can_let_go_of_it(session: Session) -> None:
    desk = a_desk(session)
    ana, ben = a_person(session, desk), a_person(session, desk, email="ben@example.org")
    key = keep_upload(session, taken=TAKEN, by=ana, now=NOW)

    drop_upload(session, key=key, by=ben)

    assert waiting(session) == 1


def test_of_too_many_the_oldest_of_that_person_goes(session: Session) -> None:
    desk = a_desk(session)
    ana, ben = a_person(session, desk), a_person(session, desk, email="ben@example.org")
    kept = keep_upload(session, taken=TAKEN, by=ben, now=NOW)
    first, *others = [keep_upload(session, taken=TAKEN, by=ana, now=NOW) for _ in range(limits.WAITING_FILES.most + 1)]

    assert waiting_upload(session, key=first, person_id=ana.id, now=NOW) is None
    assert all(waiting_upload(session, key=key, person_id=ana.id, now=NOW) for key in others)
    assert waiting_upload(session, key=kept, person_id=ben.id, now=NOW)


def test_what_nobody_confirmed_within_a_day_is_swept(session: Session) -> None:
    by = a_person(session, a_desk(session))
    keep_upload(session, taken=TAKEN, by=by, now=NOW - timedelta(hours=25))
    young = keep_upload(session, taken=TAKEN, by=by, now=NOW - timedelta(hours=23))

    sweep(session, now=NOW)

    assert waiting(session) == 1
    assert waiting_upload(session, key=young, person_id=by.id, now=NOW)
