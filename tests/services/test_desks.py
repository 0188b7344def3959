"""Closing desks and opening them again; on both databases."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tracker.errors import NotAllowed, NotFound
from tracker.models import Entry
from tracker.rules.roles import RoleName
from tracker.services.desks import close_desk, reopen_desk


def test_a_desk_is_closed_once_and_opened_again(session: Session) -> None:
    desk, ada = a_desk(session), a_person(session, role=RoleName.ADMINISTRATOR)

    for _ in range(2):
        close_desk(session, desk_id=desk.id, by=ada, now=NOW)
    assert desk.closed_at == NOW
    reopen_desk(session, desk_id=desk.id, by=ada, now=NOW)

    assert desk.closed_at is None
    types = session.scalars(select(Entry.type).where(Entry.desk_id == desk.id).order_by(Entry.id)).all()
    assert types == ["desk:close", "desk:reopen"]


def test_only_an_administrator_closes_a_desk(session: Session) -> None:
    desk = a_desk(session)
    editor = a_person(session, desk, RoleName.EDITOR)

    with pytest.raises(NotAllowed):
        close_desk(session, desk_id=desk.id, by=editor, now=NOW)

    assert not session.scalar(select(func.count()).select_from(Entry))


def test_a_desk_that_is_not_there_cannot_be_closed(session: Session) -> None:
    with pytest.raises(NotFound, match="There is no such desk"):
        close_desk(session, desk_id=10**6, by=a_person(session, role=RoleName.ADMINISTRATOR), now=NOW)
