"""The clock of the reports: which periods are due."""

from datetime import timedelta

from sqlalchemy.orm import Session

from tests.builders import NOW
from tests.services.scenes import a_scene
from tracker.models import Report, Run
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
