"""Telling one person one thing by mail, once."""

import hashlib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from tracker.models import Delivery, DeliveryState, Notice, NoticeKind, Person, Report
from tracker.rules.mail_messages import MessageIds
from tracker.services.upsert import insert_new


def tell(
    session: Session,
    *,
    message_ids: MessageIds,
    key: str,
    kind: NoticeKind,
    person: Person,
    on: date,
    details: Mapping[str, Any],
    now: datetime,
    report_id: int | None = None,
) -> int | None:
    """Put a notice on its way; nothing where the same was told before, or where the person has left."""
    # The address of somebody who left may be another person's by now.
    if not person.active:
        return None
    notice_id = note(session, key=key, kind=kind, person=person, on=on, details=details, now=now, report_id=report_id)
    if notice_id is not None:
        post(session, session.get_one(Notice, notice_id), message_ids=message_ids, person=person, now=now)
    return notice_id


def note(
    session: Session,
    *,
    key: str,
    kind: NoticeKind,
    person: Person,
    on: date,
    details: Mapping[str, Any],
    now: datetime,
    report_id: int | None = None,
    claim_id: int | None = None,
) -> int | None:
    """Write down that somebody is told something; nothing where the same was written before."""
    return insert_new(
        session,
        Notice,
        ["key"],
        key=key,
        kind=kind,
        person_id=person.id,
        report_id=report_id,
        claim_id=claim_id,
        on=on,
        details=dict(details),
        made_at=now,
    )


def post(session: Session, notice: Notice, *, message_ids: MessageIds, person: Person, now: datetime) -> None:
    """Put the mail of a notice on its way."""
    session.add(
        Delivery(
            notice_id=notice.id,
            person_id=person.id,
            address=person.email,
            message_id=message_ids.message_id("notice", notice.key),
            state=DeliveryState.PENDING,
            next_try_at=now,
            made_at=now,
        )
    )


def tell_owner(session: Session, report: Report, *, message_ids: MessageIds, now: datetime) -> None:
    """Say to whoever answers for a report that it cannot run, and why: once a day for the same reason."""
    why = hashlib.sha256(report.problem.encode()).hexdigest()[:12]
    tell(
        session,
        message_ids=message_ids,
        key=f"cannot_run:{report.id}:{why}:{now.date()}",
        kind=NoticeKind.CANNOT_RUN,
        person=report.created_by,
        on=now.date(),
        details={"slug": report.slug, "problem": report.problem},
        now=now,
        report_id=report.id,
    )
