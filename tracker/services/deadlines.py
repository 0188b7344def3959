"""Telling people by mail that claims of theirs are due soon."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session

from tracker.models import Claim, Desk, Membership, Notice, NoticeKind, Person
from tracker.queries.free_days import free_days_by_desk
from tracker.rules.deadlines import told_until
from tracker.rules.mail_messages import MessageIds
from tracker.rules.statuses import OPEN
from tracker.services.notices import note, post

_MOST = 500  # at one look; the others follow at the next


def tell_of_deadlines(
    session: Session,
    *,
    message_ids: MessageIds,
    now: datetime,
    zone: str = "UTC",
    days: int = 1,
    statements: bool = False,
) -> int:
    """Tell whoever has claims that are due soon, each claim once a person and due date, in one mail at a time.

    `days` working days of the claim's desk before, from eight o'clock in that zone. Answers how many claims were told.
    With `statements` the mail says what is claimed, never of a confidential claim; without, it holds links.
    """
    local = now.astimezone(ZoneInfo(zone))
    is_told = exists().where(
        Notice.kind == NoticeKind.DUE,
        Notice.claim_id == Claim.id,
        Notice.person_id == Claim.assignee_id,
        Notice.on == Claim.due_on,
    )
    due = (
        select(Claim, Person)
        .join(Person, Person.id == Claim.assignee_id)
        .where(Claim.due_on >= local.date(), _is_due_soon(session, local, days), _is_to_be_told(), ~is_told)
        .order_by(Person.id, Claim.due_on, Claim.id)
        .limit(_MOST)
    )
    rows = session.execute(due).all()
    number = 0
    for person, due_rows in groupby(rows, key=lambda row: row[1]):
        claims = [claim for claim, _ in due_rows]
        number += _announce(session, person, claims, message_ids=message_ids, now=now, statements=statements)
    return number


def still_due(session: Session, notice: Notice) -> bool:
    """Keep in a notice what still holds: a claim that was settled, moved on or reassigned meanwhile is not told.

    What became confidential meanwhile loses its statement. Answers whether anything is left.
    """
    # A mail may have waited three days for its server, and a claim that was settled since then would be a false alarm.
    announced = notice.details["claims"]
    still_listed = (
        select(Claim)
        .join(Person, Person.id == Claim.assignee_id)
        .where(Claim.id.in_([line["id"] for line in announced]), Person.id == notice.person_id, _is_to_be_told())
    )
    still_due_claims = {claim.id: claim for claim in session.scalars(still_listed)}
    remaining = [
        line | ({"statement": ""} if still_due_claims[line["id"]].confidential else {})
        for line in announced
        if line["id"] in still_due_claims and still_due_claims[line["id"]].due_on == date.fromisoformat(line["due_on"])
    ]
    notice.details = {**notice.details, "claims": remaining}
    return bool(remaining)


def want_to_be_told(session: Session, *, wants: bool, by: Person) -> None:
    """Take down whether somebody wants to be told before claims of theirs are due; their own business, no entry."""
    by.deadline_mail = wants
    session.flush()


def _announce(
    session: Session,
    person: Person,
    claims: Iterable[Claim],
    *,
    message_ids: MessageIds,
    now: datetime,
    statements: bool,
) -> int:
    """One mail for what nobody has told this person yet; two workers at once tell each claim once all the same."""
    noted = list(_noted_lines(session, person, claims, now=now, statements=statements))
    # Another worker told them between our question and our writing: nothing is left to send.
    if not noted:
        return 0
    first = session.get_one(Notice, noted[0][0])
    first.details = {"claims": [line for _, line in noted]}
    post(session, first, message_ids=message_ids, person=person, now=now)
    return len(noted)


def _noted_lines(
    session: Session, person: Person, claims: Iterable[Claim], *, now: datetime, statements: bool
) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for claim in claims:
        assert claim.due_on is not None  # noqa: S101  (the query asks for it)
        # A mail leaves the house; a confidential claim is told by its number and link alone.
        says = claim.statement if statements and not claim.confidential else ""
        notice_id = note(
            session,
            key=f"due:{claim.id}:{person.id}:{claim.due_on}",
            kind=NoticeKind.DUE,
            person=person,
            on=claim.due_on,
            details={},
            now=now,
            claim_id=claim.id,
        )
        # The key is unique for claim, person and day, so of two workers only the first gets an id.
        if notice_id is not None:
            yield notice_id, {"id": claim.id, "key": claim.key, "due_on": claim.due_on.isoformat(), "statement": says}


def _is_due_soon(session: Session, local: datetime, days: int) -> ColumnElement[bool]:
    """The claim is due until the day that counts at its desk; desks of one day stand in one condition."""
    desks_by_day: dict[date, list[int]] = {}
    for desk_id, free_days in free_days_by_desk(session, session.scalars(select(Desk.id)).all()).items():
        desks_by_day.setdefault(told_until(local, days, free_days), []).append(desk_id)
    return or_(
        False, *(Claim.desk_id.in_(desk_ids) & (Claim.due_on <= until) for until, desk_ids in desks_by_day.items())
    )


def _is_to_be_told() -> ColumnElement[bool]:
    """The claim is open, and its person is still there, may see it and wants to be told."""
    belongs = exists().where(Membership.person_id == Person.id, Membership.desk_id == Claim.desk_id)
    reachable = Person.active & Person.deadline_mail & (Person.administrator | belongs)
    return Claim.status.in_(sorted(OPEN)) & reachable
