"""Adding a row unless there is one with the same key already."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW
from tracker.models import Heartbeat
from tracker.services.upsert import insert_new


def test_a_row_is_added_once_and_the_first_one_stays(session: Session) -> None:
    row = {"name": "host:1", "at": NOW}

    first = insert_new(session, Heartbeat, ["name"], started_at=NOW, **row)
    again = insert_new(session, Heartbeat, ["name"], started_at=NOW.replace(year=2026), **row)

    assert first
    assert again is None
    assert list(session.scalars(select(Heartbeat.started_at))) == [NOW]
