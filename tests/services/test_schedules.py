"""The clock of the reports: which periods are due."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW
from tests.services.scenes import a_scene
from tracker.models import Report, Run, RunState
from tracker.rules.cadences import Cadence
from tracker.rules.mail_messages import MessageIds
from tracker.services.reports import ReportDraft, create_report
from tracker.services.schedules import coming, look_ahead, tick

IDS = MessageIds("secret", "example.org")
DUE = NOW.replace(hour=7, minute=30) + timedelta(days=1)


def a_daily_report(session: Session) -> Report:
    scene = a_scene(session)
    draft = ReportDraft(name="Night", cadence=Cadence.of("30 7 * * *"), zone="UTC")
    return create_report(session, desk_id=scene.desk.id, draft=draft, by=scene.editor, now=NOW)


def test_a_period_has_one_run_when_it_is_due(session: Session) -> None:
    report = a_daily_report(session)

    too_early = tick(session, message_ids=IDS, now=DUE - timedelta(seconds=1))
    [run_id] = tick(session, message_ids=IDS, now=DUE)
    again = tick(session, message_ids=IDS, now=DUE)

    assert (too_early, again) == ([], [])
    assert session.get_one(Run, run_id).due_at == DUE
    assert report.next_due_at == DUE + timedelta(days=1)


def test_missed_periods_are_named_by_the_run_of_the_newest(session: Session) -> None:
    a_daily_report(session)

    [run_id] = tick(session, message_ids=IDS, now=DUE + timedelta(days=2))

    run = session.get_one(Run, run_id)
    assert (run.due_at, len(run.missed)) == (DUE + timedelta(days=2), 2)


def test_nothing_comes_while_a_report_is_paused(session: Session) -> None:
    report = a_daily_report(session)
    before = next(coming(session, report, now=NOW)).at

    report.paused_at = NOW
    look_ahead(session, report, now=NOW)

    assert before == DUE
    assert (list(coming(session, report, now=NOW)), report.next_due_at) == ([], None)


# Zone, cadence, from and until in UTC, and the periods that come.
NIGHTS = [
    ("Europe/Berlin", "0 * * * *", "2027-03-27T22:30", "2027-03-28T03:00", "00:00 01:00 03:00 04:00 05:00"),
    ("Europe/Berlin", "*/10 * * * *", "2027-03-28T00:45", "2027-03-28T01:20", "01:50 03:00 03:10 03:20"),
    ("Europe/Berlin", "0 * * * *", "2026-10-24T23:30", "2026-10-25T02:00", "02:00 02B00 03:00"),
    ("America/New_York", "*/30 * * * *", "2026-11-01T05:10", "2026-11-01T07:00", "01:30 01B00 01B30 02:00"),
    ("America/New_York", "30 2 * * *", "2026-11-01T04:00", "2026-11-01T08:00", "02:30"),
    ("America/New_York", "30 1 * * *", "2026-11-01T04:00", "2026-11-01T08:00", "01:30"),
    ("Australia/Lord_Howe", "*/15 1-3 * * *", "2026-10-03T15:05", "2026-10-03T16:00", "01:45 02:30 02:45 03:00"),
    ("Australia/Lord_Howe", "0 * * * *", "2026-10-03T14:00", "2026-10-03T16:00", "01:00 02:30 03:00"),
    ("America/Havana", "30 * * * *", "2026-11-01T03:50", "2026-11-01T06:40", "00:30 00B30 01:30"),
    ("America/Havana", "0 0 * * *", "2026-11-01T03:50", "2026-11-01T07:00", "00:00"),
    ("Africa/Casablanca", "15 * * * *", "2026-02-15T00:30", "2026-02-15T04:20", "02:15 02B15 03:15 04:15"),
    ("Asia/Tehran", "0 * * * *", "2026-03-21T18:00", "2026-03-21T21:00", "22:00 23:00 00:00"),
    ("Europe/Berlin", "0 2,3 * * *", "2027-03-28T00:00", "2027-03-28T02:00", "03:00"),
    ("Europe/London", "*/15 * * * *", "2026-10-25T00:35", "2026-10-25T02:00", "01:45 01B00 01B15 01B30 01B45 02:00"),
    ("Europe/London", "5 * * * *", "2026-03-29T00:00", "2026-03-29T02:10", "00:05 02:05 03:05"),
    ("America/Santiago", "0 * * * *", "2026-04-05T01:30", "2026-04-05T05:00", "23:00 23B00 00:00 01:00"),
    ("America/Santiago", "30 0 * * *", "2026-09-06T02:00", "2026-09-06T06:00", "00:30"),
    ("Antarctica/Troll", "0 * * * *", "2026-10-25T00:30", "2026-10-25T04:00", "01B00 02B00 03:00 04:00"),
    ("Antarctica/Troll", "30 * * * *", "2026-03-29T00:00", "2026-03-29T02:00", "00:30 03:30"),
    ("Australia/Sydney", "*/20 * * * *", "2026-10-03T15:30", "2026-10-03T16:20", "01:40 03:00 03:20"),
    ("Australia/Adelaide", "45 * * * *", "2026-10-03T15:00", "2026-10-03T17:30", "00:45 01:45 03:45"),
    ("Pacific/Chatham", "0 * * * *", "2026-09-26T12:00", "2026-09-26T15:00", "01:00 02:00 04:00"),
    ("Asia/Beirut", "*/30 * * * *", "2026-03-28T21:30", "2026-03-28T22:40", "01:00 01:30"),
    ("America/Nuuk", "30 23 * * *", "2026-03-29T00:00", "2026-03-29T02:30", "23:30"),
    ("Australia/Lord_Howe", "*/30 * * * *", "2026-04-04T14:20", "2026-04-04T15:30", "01:30 01B30 02:00"),
]


@pytest.mark.parametrize(("zone", "cadence", "begin", "until", "names"), NIGHTS)
def test_nothing_is_missed_in_a_night_in_which_the_clock_changes(
    session: Session, zone: str, cadence: str, begin: str, until: str, names: str
) -> None:
    scene = a_scene(session)
    now, end = datetime.fromisoformat(f"{begin}+00:00"), datetime.fromisoformat(f"{until}+00:00")
    draft = ReportDraft(name="Night", cadence=Cadence.of(cadence), zone=zone)
    create_report(session, desk_id=scene.desk.id, draft=draft, by=scene.editor, now=now)

    while now < end:
        now += timedelta(minutes=1)
        tick(session, message_ids=IDS, now=now)
        session.flush()
        for run in session.scalars(select(Run).where(Run.state == RunState.DUE)):
            run.state = RunState.DONE

    runs = session.scalars(select(Run).order_by(Run.due_at)).all()
    assert [run.period[11:] for run in runs] == names.split()
    assert [run.missed for run in runs] == [[]] * len(runs)


def test_a_worker_that_was_down_names_both_times_of_an_hour(session: Session) -> None:
    scene = a_scene(session)
    draft = ReportDraft(name="Night", cadence=Cadence.of("0 * * * *"), zone="Europe/Berlin")
    night = datetime.fromisoformat("2026-10-24T23:30+00:00")
    create_report(session, desk_id=scene.desk.id, draft=draft, by=scene.editor, now=night)

    [run_id] = tick(session, message_ids=IDS, now=night + timedelta(hours=3))

    run = session.get_one(Run, run_id)
    assert (run.period, run.missed) == ("2026-10-25T03:00", ["2026-10-25T02B00", "2026-10-25T02:00"])
