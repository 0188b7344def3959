"""Versions of what is free at a desk."""

import pytest
from sqlalchemy import update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tracker.models import DeskFreeDays


def test_a_version_keeps_a_place_and_days_and_cannot_be_rewritten(session: Session) -> None:
    own = [{"day": "2026-12-24", "note": "Christmas Eve", "yearly": True}]
    version = DeskFreeDays(
        desk_id=a_desk(session).id, place="DE-BE", own=own, recorded_at=NOW, recorded_by_id=a_person(session).id
    )
    session.add(version)
    session.flush()
    session.expire(version)

    assert (version.place, version.own) == ("DE-BE", own)
    with pytest.raises(DBAPIError), session.begin_nested():
        session.execute(update(DeskFreeDays).values(place=None))
