"""Workers say that they are alive."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW
from tracker.models import Heartbeat
from tracker.services.heartbeats import beat


def heartbeats(session: Session) -> list[Heartbeat]:
    return list(session.scalars(select(Heartbeat).order_by(Heartbeat.name).execution_options(populate_existing=True)))


def test_a_worker_says_when_it_began_and_when_it_looked_last(session: Session) -> None:
    beat(session, name="host:1", now=NOW)
    beat(session, name="host:1", now=NOW + timedelta(minutes=1), ticked=True)
    beat(session, name="host:1", now=NOW + timedelta(minutes=2))

    [worker] = heartbeats(session)

    assert worker.started_at == NOW
    assert (worker.at, worker.ticked_at) == (NOW + timedelta(minutes=2), NOW + timedelta(minutes=1))


def test_one_that_was_not_heard_of_for_a_day_is_forgotten(session: Session) -> None:
    beat(session, name="host:1", now=NOW)
    beat(session, name="host:2", now=NOW + timedelta(days=1, seconds=1))

    assert [worker.name for worker in heartbeats(session)] == ["host:2"]
