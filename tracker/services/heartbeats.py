"""Workers say that they are alive, and when they last looked at the schedules."""

from datetime import datetime, timedelta

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from tracker.models import Heartbeat
from tracker.services.upsert import insert_new

_FORGOTTEN = timedelta(days=1)


def beat(session: Session, *, name: str, now: datetime, ticked: bool = False) -> None:
    """Say that this worker is alive; `ticked` says that it has just looked at the schedules."""
    insert_new(session, Heartbeat, ["name"], name=name, started_at=now, at=now)
    times = {"at": now} | ({"ticked_at": now} if ticked else {})
    session.execute(update(Heartbeat).where(Heartbeat.name == name).values(**times))
    # A worker has a new name at each start; without this the table would grow by one a start.
    session.execute(delete(Heartbeat).where(Heartbeat.at < now - _FORGOTTEN))
