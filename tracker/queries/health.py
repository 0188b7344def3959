"""How the schedules and the mail are doing."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.models import Delivery, DeliveryState, Heartbeat, Report, Run, RunState
from tracker.rules.health import Health

# A worker looks every minute; two missed beats are no more than a busy machine.
_ALIVE = timedelta(minutes=3)
# A failure is news for a day; its report keeps saying it afterwards.
_LATELY = timedelta(days=1)


def health(session: Session, *, now: datetime) -> Health:
    """The numbers at this moment, in a constant number of queries."""
    last_tick = session.scalar(select(func.max(Heartbeat.ticked_at)))
    alive = select(func.count()).select_from(Heartbeat).where(Heartbeat.at > now - _ALIVE)
    # A report without a cadence is made when somebody asks, so nothing of it can wait.
    running = Report.cadence != "", Report.paused_at.is_(None)
    reports = select(func.count(), func.count().filter(Report.problem != "")).where(*running)
    number, broken = session.execute(reports).one()
    waiting, oldest_run = _waiting(session, Run, Run.state.in_([RunState.DUE, RunState.RUNNING]), Run.due_at)
    pending, oldest = _waiting(
        session, Delivery, Delivery.state.in_([DeliveryState.PENDING, DeliveryState.SENDING]), Delivery.made_at
    )
    by_state = select(Delivery.state, func.count()).group_by(Delivery.state)
    mails: dict[Any, int] = dict(session.execute(by_state).all())
    failed_lately = select(func.count()).where(
        Delivery.state == DeliveryState.FAILED, Delivery.next_try_at > now - _LATELY
    )
    broken_lately = select(func.count()).where(Run.state == RunState.FAILED, Run.made_at > now - _LATELY)
    return Health(
        at=now,
        last_tick=last_tick,
        workers=session.scalar(alive) or 0,
        reports=number,
        broken_reports=broken,
        runs_waiting=waiting,
        oldest_run=oldest_run,
        runs_failed=session.scalar(broken_lately) or 0,
        pending=pending,
        oldest_pending=oldest,
        uncertain=mails.get(DeliveryState.UNCERTAIN, 0),
        failed=session.scalar(failed_lately) or 0,
        sent=mails.get(DeliveryState.SENT, 0),
    )


def _waiting(session: Session, model: Any, waits: Any, since: Any) -> tuple[int, datetime | None]:
    number, oldest = session.execute(select(func.count(), func.min(since)).select_from(model).where(waits)).one()
    return number, oldest
