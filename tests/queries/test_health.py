"""The numbers behind the health of the schedules, and the same as metrics."""

from datetime import timedelta

from sqlalchemy.orm import Session

from tests.builders import NOW, a_person
from tracker.models import Delivery, DeliveryState, Notice, NoticeKind
from tracker.outside.metrics import metrics
from tracker.queries.health import health
from tracker.services.heartbeats import beat


def a_mail(session: Session, number: int, state: DeliveryState) -> Delivery:
    notice = Notice(
        key=f"test:{number}",
        kind=NoticeKind.DUE,
        person_id=a_person(session).id,
        on=NOW.date(),
        details={},
        made_at=NOW,
    )
    session.add(notice)
    session.flush()
    mail = Delivery(
        notice_id=notice.id,
        address="ana@example.net",
        message_id=f"<{number}@example.org>",
        state=state,
        next_try_at=NOW,
        made_at=NOW - timedelta(hours=1),
    )
    session.add(mail)
    session.flush()
    return mail


def test_workers_and_mails_are_counted(session: Session) -> None:
    beat(session, name="one", now=NOW - timedelta(seconds=20), ticked=True)
    beat(session, name="two", now=NOW - timedelta(minutes=10), ticked=True)
    for number, state in enumerate((DeliveryState.PENDING, DeliveryState.UNCERTAIN, DeliveryState.FAILED)):
        a_mail(session, number, state)

    status = health(session, now=NOW)

    assert (status.last_tick, status.workers) == (NOW - timedelta(seconds=20), 1)
    assert (status.pending, status.uncertain, status.failed) == (1, 1, 1)
    assert status.oldest_pending == NOW - timedelta(hours=1)


def test_a_worker_that_was_not_heard_of_for_a_day_is_forgotten(session: Session) -> None:
    beat(session, name="one", now=NOW - timedelta(days=2), ticked=True)

    beat(session, name="two", now=NOW)

    assert health(session, now=NOW).last_tick is None


def test_the_numbers_can_be_read_by_a_monitor(session: Session) -> None:
    beat(session, name="one", now=NOW - timedelta(seconds=20), ticked=True)

    text = metrics(health(session, now=NOW))

    assert "tracker_workers 1.0" in text
    assert "tracker_last_tick_age_seconds 20.0" in text
    assert "oldest_pending_age_seconds" not in text
