"""Files that wait to be confirmed."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_person
from tracker.models import HISTORY, Upload


def test_it_may_go_again(session: Session) -> None:
    words = {"name": "x.html", "reading": "{}", "typed": "{}"}
    upload = Upload(key="0" * 43, person_id=a_person(session).id, content=b"x", at=NOW, **words)
    session.add(upload)
    session.flush()

    session.delete(upload)
    session.flush()

    assert session.get(Upload, upload.id) is None
    assert Upload.__tablename__ not in HISTORY
