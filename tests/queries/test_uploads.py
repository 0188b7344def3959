"""What waits to be confirmed."""

from datetime import timedelta

from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tracker.queries.uploads import waiting_upload, waiting_uploads
from tracker.rules.articles import Taken
from tracker.services.uploads import keep_upload


def test_it_is_there_for_its_person_and_for_a_day(session: Session) -> None:
    desk = a_desk(session)
    ana, ben = a_person(session, desk), a_person(session, desk, email="ben@example.org")
    taken = Taken("A deal.", "text/html", b"<p>A deal.", filename="deal.html")
    key = keep_upload(session, taken=taken, by=ana, now=NOW)

    assert waiting_upload(session, key=key, person_id=ana.id, now=NOW + timedelta(hours=24)).taken == taken
    assert waiting_upload(session, key=key, person_id=ana.id, now=NOW + timedelta(hours=25)) is None
    assert waiting_upload(session, key=key, person_id=ben.id, now=NOW) is None
    assert waiting_upload(session, key="another key", person_id=ana.id, now=NOW) is None


def test_a_person_has_a_list_of_what_waits(session: Session) -> None:
    desk = a_desk(session)
    ana, ben = a_person(session, desk), a_person(session, desk, email="ben@example.org")
    for taken, by, hours in (
        (Taken("Old.", filename="old.html"), ana, 25),
        (Taken("A deal.", filename="deal.html"), ana, 2),
        (Taken("Fish dearer\n\nFish costs more."), ana, 1),
        (Taken("A pact.", filename="pact.html"), ben, 0),
    ):
        keep_upload(session, taken=taken, by=by, now=NOW - timedelta(hours=hours))

    rows = waiting_uploads(session, person_id=ana.id, now=NOW)

    assert [row.name for row in rows] == ["Fish dearer", "deal.html"]
