"""What editors are told of their scheduled reports: nothing while all is well, and never another desk's."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tests.counting import statements
from tests.worker_scenes import DAILY
from tracker.models import Delivery, DeliveryState, Edition, Report
from tracker.queries.alarms import Alarm, alarms
from tracker.rules.roles import RoleName
from tracker.services.heartbeats import beat
from tracker.services.reports import ReportDraft, create_report


@pytest.fixture
def report(session: Session) -> Report:
    desk = a_desk(session, name="Politics")
    olga = a_person(session, desk, RoleName.EDITOR, name="Olga")
    draft = ReportDraft(name="Night desk", cadence=DAILY)
    return create_report(session, desk_id=desk.id, draft=draft, by=olga, now=NOW)


def told(session: Session, report: Report) -> list[Alarm]:
    return alarms(session, desk_ids=[report.desk_id], now=NOW)


def mail(session: Session, report: Report, number: int, state: DeliveryState, *, minutes: int = 0) -> None:
    at = NOW - timedelta(minutes=minutes)
    edition = session.query(Edition).filter_by(report_id=report.id).first() or Edition(
        report_id=report.id, number=14, as_of=NOW, in_words="open claims", head={}, recorded_at=NOW
    )
    session.add(edition)
    session.flush()
    session.add(
        Delivery(
            edition_id=edition.id,
            address=f"{number}@example.net",
            message_id=f"<{number}@example.org>",
            state=state,
            next_try_at=at,
            made_at=at,
        )
    )
    session.flush()


def test_all_is_well_while_a_worker_looks_at_the_schedules(session: Session, report: Report) -> None:
    beat(session, name="one", now=NOW - timedelta(minutes=4), ticked=True)
    mail(session, report, 1, DeliveryState.SENT)
    mail(session, report, 2, DeliveryState.PENDING, minutes=1)
    mail(session, report, 3, DeliveryState.FAILED, minutes=2000)

    assert told(session, report) == []


def test_a_worker_that_has_stopped_is_missed_after_five_minutes(session: Session, report: Report) -> None:
    assert told(session, report)[0].sentence.startswith(
        "No worker has looked at the schedules yet, so 1 scheduled report waits. Start `tracker worker`"
    )

    beat(session, name="one", now=NOW - timedelta(minutes=12), ticked=True)

    assert "schedules for 12 minutes, so" in told(session, report)[0].sentence


@pytest.mark.parametrize("change", [{"paused_at": NOW}, {"cadence": ""}])
def test_without_a_running_schedule_nobody_misses_a_worker(
    session: Session, report: Report, change: dict[str, object]
) -> None:
    for name, value in change.items():
        setattr(report, name, value)
    session.flush()

    assert told(session, report) == []


def test_a_report_that_cannot_run_says_why(session: Session, report: Report) -> None:
    beat(session, name="one", now=NOW, ticked=True)
    report.problem = "The desk was closed; move the report to another."
    session.flush()

    assert told(session, report) == [
        Alarm("“Night desk” cannot run: The desk was closed; move the report to another.", "night-desk")
    ]


@pytest.mark.parametrize(
    ("states", "sentence"),
    [
        (
            [DeliveryState.UNCERTAIN],
            "1 mail of edition 14 of “Night desk” may or may not have gone out; send it again, or leave it at that.",
        ),
        (
            [DeliveryState.FAILED] * 2,
            "2 mails of edition 14 of “Night desk” could not be delivered; the edition says why.",
        ),
        (
            [DeliveryState.PENDING] * 3,
            "3 mails of edition 14 of “Night desk” are waiting; is a mail server set, and reachable?",
        ),
    ],
)
def test_mails_in_trouble_are_counted_by_edition(
    session: Session, report: Report, states: list[DeliveryState], sentence: str
) -> None:
    beat(session, name="one", now=NOW, ticked=True)
    for number, state in enumerate(states):
        mail(session, report, number, state, minutes=20)

    assert told(session, report) == [Alarm(sentence, "night-desk", 14)]


def test_mail_may_wait_where_none_is_meant_to_be_sent(session: Session, report: Report) -> None:
    beat(session, name="one", now=NOW, ticked=True)
    mail(session, report, 1, DeliveryState.PENDING, minutes=20)

    assert alarms(session, desk_ids=[report.desk_id], now=NOW, sends=False) == []


def test_nothing_of_another_desk_is_told_and_three_queries_do(session: Session, report: Report) -> None:
    report.problem = "It cannot."
    mail(session, report, 1, DeliveryState.UNCERTAIN)
    elsewhere = a_desk(session, name="Economy")

    assert alarms(session, desk_ids=[elsewhere.id], now=NOW) == []
    assert alarms(session, desk_ids=[], now=NOW) == []
    with statements(session) as sent:
        assert len(told(session, report)) == 3
    assert len(sent) == 3
