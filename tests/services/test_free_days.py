"""Choosing what is free at a desk, and what follows for reports and notices."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_person
from tests.services.scenes import Scene, a_scene
from tracker.errors import NotAllowed, NotFound, WrongInput
from tracker.models import Claim, DeskFreeDays, Entry, Notice, Report, Run
from tracker.queries.free_days import free_days_at
from tracker.rules.cadences import Cadence
from tracker.rules.mail_messages import MessageIds
from tracker.rules.roles import RoleName
from tracker.services.deadlines import tell_of_deadlines
from tracker.services.free_days import add_free_day, choose_holidays, remove_free_day
from tracker.services.reports import ReportDraft, create_report
from tracker.services.schedules import coming, look_again, tick

IDS = MessageIds("secret", "example.org")


@pytest.fixture
def scene(session: Session) -> Scene:
    return a_scene(session)


def choose(session: Session, scene: Scene, place: str | None, now: datetime = NOW) -> None:
    choose_holidays(session, desk_id=scene.desk.id, place=place, by=scene.editor, now=now)


def a_report(session: Session, scene: Scene, now: datetime = NOW) -> Report:
    """One that comes every weekday at 07:30 in Berlin."""
    draft = ReportDraft(name="Morning", cadence=Cadence.of("30 7 * * 1-5"), zone="Europe/Berlin")
    return create_report(session, desk_id=scene.desk.id, draft=draft, by=scene.editor, now=now)


def entries(session: Session, scene: Scene) -> list[str]:
    """What the journal says of the free days of the desk."""
    codes = ["desk:holidays", "desk:free_day", "desk:working_day"]
    query = select(Entry.summary).where(Entry.desk_id == scene.desk.id, Entry.type.in_(codes)).order_by(Entry.id)
    return list(session.scalars(query))


def test_a_choice_is_kept_and_told_once(session: Session, scene: Scene) -> None:
    for place in ("de-berlin", "DE-BE", "", None):
        choose(session, scene, place)

    assert entries(session, scene) == [
        "Chose what is free at Politics: public holidays in Berlin (Germany).",
        "Chose what is free at Politics: only Saturday and Sunday.",
        "Chose what is free at Politics: what the installation says.",
    ]
    rows = select(DeskFreeDays.place).where(DeskFreeDays.desk_id == scene.desk.id).order_by(DeskFreeDays.id)
    assert list(session.scalars(rows)) == ["DE-BE", "", None]


def test_days_are_added_and_taken_back_beside_the_place(session: Session, scene: Scene) -> None:
    choose(session, scene, "FR")
    how = {"desk_id": scene.desk.id, "by": scene.editor, "now": NOW}
    add_free_day(session, day=date(2026, 12, 24), note=" Christmas  Eve ", yearly=True, **how)
    add_free_day(session, day=date(2026, 5, 15), note="Bridge day", **how)
    remove_free_day(session, day=date(2026, 12, 24), yearly=True, **how)

    days = free_days_at(session, scene.desk.id)
    assert (days.place and days.place.code, [own.note for own in days.own]) == ("FR", ["Bridge day"])
    assert entries(session, scene)[1:] == [
        "Made 24 December of every year free at Politics: Christmas Eve.",
        "Made 15 May 2026 free at Politics: Bridge day.",
        "Took back that 24 December of every year is free at Politics.",
    ]


def test_who_may_not_and_what_is_not_there_are_refused(session: Session, scene: Scene) -> None:
    how = {"desk_id": scene.desk.id, "place": "FR", "now": NOW}
    with pytest.raises(NotAllowed):
        choose_holidays(session, by=scene.checker, **how)
    with pytest.raises(NotFound, match="There is no such desk"):
        choose_holidays(session, by=a_person(session, role=RoleName.EDITOR), **how)
    with pytest.raises(NotFound, match="There is no such desk"):
        choose_holidays(session, by=a_person(session, role=RoleName.ADMINISTRATOR), **how | {"desk_id": 999_999})
    with pytest.raises(WrongInput, match="Germany has no region"):
        choose(session, scene, "DE-XX")
    with pytest.raises(NotFound, match="no such free day"):
        remove_free_day(session, desk_id=scene.desk.id, day=date(2026, 5, 15), by=scene.editor, now=NOW)

    assert entries(session, scene) == []


@pytest.mark.parametrize(
    ("place", "due_on", "day_before", "told_on"),
    [
        ("DE-BE", date(2026, 4, 7), date(2026, 4, 1), date(2026, 4, 2)),
        ("DE-BE", date(2026, 12, 28), date(2026, 12, 23), date(2026, 12, 24)),
        (None, date(2026, 4, 7), date(2026, 4, 5), date(2026, 4, 6)),
        ("IL", date(2026, 11, 15), date(2026, 11, 11), date(2026, 11, 12)),
    ],
)
def test_notices_count_the_working_days_of_the_claims_desk(
    session: Session, scene: Scene, place: str | None, due_on: date, day_before: date, told_on: date
) -> None:
    choose(session, scene, place)
    elsewhere = a_scene(session)
    for each, day in ((scene, due_on), (elsewhere, due_on + timedelta(days=60))):
        claim = a_claim(session, each.article, each.checker)
        claim.assignee_id, claim.due_on = each.checker.id, day
    session.flush()

    def told(day: date) -> list[int | None]:
        now = datetime(day.year, day.month, day.day, 7, 30, tzinfo=UTC)
        tell_of_deadlines(session, message_ids=IDS, now=now, zone="Europe/Berlin")
        at_desks = Notice.person_id.in_([scene.checker.id, elsewhere.checker.id])
        return list(session.scalars(select(Notice.person_id).where(at_desks)))

    assert told(day_before) == []
    assert told(told_on) == [scene.checker.id]
    assert session.scalar(select(Claim.due_on).where(Claim.assignee_id == scene.checker.id)) == due_on


def test_a_report_leaves_free_days_out_and_misses_nothing_by_them(session: Session, scene: Scene) -> None:
    choose(session, scene, "DE-BE")
    start = datetime(2026, 4, 1, 8, tzinfo=UTC)
    report = a_report(session, scene, start)
    periods = [due.period for due, _ in zip(coming(session, report, now=start), range(3), strict=False)]
    assert periods == ["2026-04-02T07:30", "2026-04-07T07:30", "2026-04-08T07:30"]

    [first] = tick(session, message_ids=IDS, now=datetime(2026, 4, 2, 6, tzinfo=UTC))
    on_holidays = [tick(session, message_ids=IDS, now=datetime(2026, 4, day, 6, tzinfo=UTC)) for day in (3, 4, 5, 6)]
    [second] = tick(session, message_ids=IDS, now=datetime(2026, 4, 7, 6, tzinfo=UTC))

    assert on_holidays == [[], [], [], []]
    run = session.get_one(Run, second)
    assert (run.period, run.missed) == ("2026-04-07T07:30", [session.get_one(Run, first).period])


def test_a_new_choice_moves_what_is_due_next(session: Session, scene: Scene) -> None:
    start = datetime(2026, 4, 2, 8, tzinfo=UTC)
    report = a_report(session, scene, start)
    changes: list[tuple[str, Callable[[], object]]] = [
        ("2026-04-03", lambda: None),
        ("2026-04-07", lambda: choose(session, scene, "DE-BE", start)),
        (
            "2026-04-08",
            lambda: add_free_day(
                session, desk_id=scene.desk.id, day=date(2026, 4, 7), note="Outing", by=scene.editor, now=start
            ),
        ),
        ("2026-04-03", lambda: choose(session, scene, "US", start)),
    ]

    for day, change in changes:
        change()
        assert report.next_due_at
        assert str(report.next_due_at.date()) == day


def test_what_is_due_already_stays_due_and_a_day_that_became_free_is_left_out(session: Session, scene: Scene) -> None:
    start = datetime(2026, 4, 2, 8, tzinfo=UTC)
    report = a_report(session, scene, start)
    friday = datetime(2026, 4, 3, 5, 30, tzinfo=UTC)

    look_again(session, now=friday + timedelta(hours=1))
    assert report.next_due_at == friday
    choose(session, scene, "DE-BE", friday + timedelta(hours=1))
    assert tick(session, message_ids=IDS, now=friday + timedelta(hours=1)) == []

    assert report.next_due_at == datetime(2026, 4, 7, 5, 30, tzinfo=UTC)
