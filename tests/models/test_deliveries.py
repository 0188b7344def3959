"""Mails on their way, runs of reports and workers that are alive."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_person
from tracker.models import Delivery, Heartbeat, Notice, NoticeKind


def test_a_person_is_told_of_a_thing_once(session: Session) -> None:
    by = a_person(session)
    session.add(a_notice(by.id))
    session.flush()

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(a_notice(by.id))


def a_notice(person_id: int) -> Notice:
    return Notice(
        key="due 1 2025-12-18", kind=NoticeKind.DUE, person_id=person_id, on=NOW.date(), details={}, made_at=NOW
    )


def test_a_mail_carries_an_edition_or_a_notice_and_not_nothing(session: Session) -> None:
    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(Delivery(address="ana@example.net", message_id="<1@x>", next_try_at=NOW, made_at=NOW))


def test_a_worker_is_known_by_one_row(session: Session) -> None:
    session.add(Heartbeat(name="host:1", started_at=NOW, at=NOW))
    session.flush()

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(Heartbeat(name="host:1", started_at=NOW + timedelta(hours=1), at=NOW))
