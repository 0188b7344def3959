"""Telling people by mail that a claim of theirs is due soon."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from tracker.models import Claim, Notice, NoticeKind, Person
from tracker.rules.letters import Stamp
from tracker.rules.statuses import OPEN
from tracker.services.notices import tell

DAYS_BEFORE = 1
_MOST = 500  # at one look; the others follow at the next


def tell_of_deadlines(session: Session, *, stamp: Stamp, now: datetime, zone: str = "UTC") -> int:
    """Tell whoever has a claim that is due today or tomorrow, once a claim, person and due date; answer how many."""
    today = now.astimezone(ZoneInfo(zone)).date()
    told = exists().where(
        Notice.kind == NoticeKind.DUE,
        Notice.claim_id == Claim.id,
        Notice.person_id == Claim.assignee_id,
        Notice.on == Claim.due_on,
    )
    due = (
        select(Claim, Person)
        .join(Person, Person.id == Claim.assignee_id)
        .where(
            Claim.status.in_(sorted(OPEN)),
            Claim.due_on >= today,
            Claim.due_on <= today + timedelta(days=DAYS_BEFORE),
            Person.active,
            ~told,
        )
        .order_by(Claim.id)
        .limit(_MOST)
    )
    number = 0
    for claim, person in session.execute(due).all():
        assert claim.due_on is not None  # noqa: S101  (the query asks for it)
        made = tell(
            session,
            stamp=stamp,
            key=f"due:{claim.id}:{person.id}:{claim.due_on}",
            kind=NoticeKind.DUE,
            person=person,
            on=claim.due_on,
            told={"claim": claim.id, "due_on": claim.due_on.isoformat()},
            now=now,
            claim_id=claim.id,
        )
        number += made is not None
    return number
