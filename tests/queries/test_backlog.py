"""Where claims stood over time, counted by the database: right, at a constant price, and never another desk's."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, an_article
from tests.counting import statements
from tracker.models import Change, Claim, Desk, Person, Policy
from tracker.queries.backlog import backlog_of
from tracker.rules.backlog import Backlog
from tracker.rules.periods import Step
from tracker.rules.statuses import Status

ZONE = ZoneInfo("Europe/Berlin")


@pytest.fixture
def desk(session: Session) -> Desk:
    return a_desk(session, name="Politics")


@pytest.fixture
def claim(session: Session, desk: Desk) -> Claim:
    ana = a_person(session, desk, name="Ana")
    return a_claim(session, an_article(session, desk, ana), ana)


def moved(session: Session, claim: Claim, before: Status | None, to: Status, at: datetime) -> None:
    session.add(
        Change(
            claim_id=claim.id,
            from_status=before,
            to_status=to,
            why="So it was.",
            policy_id=session.scalar(select(func.min(Policy.id))),
            recorded_at=at,
            recorded_by_id=claim.created_by_id,
        )
    )
    session.flush()


def ask(session: Session, desk: Desk, *, now: datetime = NOW) -> Backlog:
    return backlog_of(session, desk_ids=[desk.id], now=now, zone=ZONE)


def test_a_desk_without_claims_has_no_course(session: Session, desk: Desk) -> None:
    assert ask(session, desk) == Backlog()


def test_a_claim_counts_from_its_day_under_the_status_it_had(session: Session, desk: Desk, claim: Claim) -> None:
    start = NOW + timedelta(days=10)
    moved(session, claim, Status.UNREVIEWED, Status.UNVERIFIED, start)
    moved(session, claim, Status.UNVERIFIED, Status.CONFIRMED, start + timedelta(days=2))

    backlog = ask(session, desk, now=start + timedelta(days=3))

    assert backlog.step is Step.DAY
    assert [dict(snapshot.counts) for snapshot in backlog.snapshots][-5:] == [
        {Status.UNREVIEWED: 1},
        {Status.UNVERIFIED: 1},
        {Status.UNVERIFIED: 1},
        {Status.CONFIRMED: 1},
        {Status.CONFIRMED: 1},
    ]


def test_a_day_ends_at_midnight_on_the_clock_of_the_installation(session: Session, desk: Desk, claim: Claim) -> None:
    today = (NOW + timedelta(days=5)).astimezone(ZONE).replace(hour=0, minute=0, second=0, microsecond=0)
    moved(session, claim, Status.UNREVIEWED, Status.UNVERIFIED, today - timedelta(seconds=1))
    moved(session, claim, Status.UNVERIFIED, Status.DISPUTED, today)

    backlog = ask(session, desk, now=today + timedelta(hours=12))

    assert [list(snapshot.counts) for snapshot in backlog.snapshots[-2:]] == [[Status.UNVERIFIED], [Status.DISPUTED]]


def test_nothing_of_another_desk_is_counted(session: Session, desk: Desk, claim: Claim) -> None:
    elsewhere = a_desk(session, name="Economy")

    assert ask(session, elsewhere) == Backlog()
    ben: Person = a_person(session, elsewhere, name="Ben")
    a_claim(session, an_article(session, elsewhere, ben), ben)
    assert ask(session, desk).snapshots[-1].open == 1


def test_years_of_changes_take_two_queries_and_few_columns(session: Session, desk: Desk, claim: Claim) -> None:
    later = NOW + timedelta(days=1500)
    for week in range(60):
        before, to = (Status.UNREVIEWED, Status.UNVERIFIED) if week % 2 == 0 else (Status.UNVERIFIED, Status.UNREVIEWED)
        moved(session, claim, before, to, NOW + timedelta(weeks=week))

    with statements(session) as sent:
        backlog = ask(session, desk, now=later)

    assert len(sent) == 2
    assert backlog.step is Step.MONTH
    assert len(backlog.snapshots) <= 60
    assert backlog.snapshots[-1].counts == {Status.UNREVIEWED: 1}
