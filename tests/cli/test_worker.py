"""The worker and the doctor from the shell, with a real mail server."""

import json
from datetime import timedelta

from sqlalchemy import update

from tests.cli.conftest import Command, refused
from tests.sinks import Sink, a_sink
from tests.web.newsroom import Newsroom
from tests.worker_scenes import DAILY
from tracker.cli.program import Program
from tracker.db import Database
from tracker.models import Person, Report
from tracker.services.recipients import add_recipient
from tracker.services.reports import ReportDraft, create_report

KEY = "k" * 40


def a_report_that_is_due(url: str, newsroom: Newsroom) -> None:
    """A daily report of the newsroom's desk, with a period that has just come."""
    database, now = Database(url), Program(None).now()
    with database.unit_of_work() as session:
        editor = session.get_one(Person, newsroom.people["editor"])
        draft = ReportDraft(name="Night desk", cadence=DAILY)
        report = create_report(session, desk_id=newsroom.politics_id, draft=draft, by=editor, now=now)
        add_recipient(session, report=report, address="ana@example.net", by=editor, now=now)
        session.execute(
            update(Report).values(since_at=now - timedelta(days=2), next_due_at=now - timedelta(days=1, hours=1))
        )
    database.engine.dispose()


def settings(sink: Sink) -> dict[str, str]:
    return {
        "TRACKER_SMTP_HOST": "127.0.0.1",
        "TRACKER_SMTP_PORT": str(sink.server.port),
        "TRACKER_SMTP_SECURITY": "none",
        "TRACKER_MAIL_FROM": "tracker@example.org",
        "TRACKER_SECRET_KEY": KEY,
    }


def test_the_worker_does_once_what_is_due(command: Command, url: str, furnished: Newsroom) -> None:
    a_report_that_is_due(url, furnished)
    with a_sink() as sink:
        result = command("worker", "--once", **settings(sink))

        assert result.exit_code == 0, result.output
        (mail,) = sink.taken
        assert mail.to == ["ana@example.net"]
        doctor = command("doctor", "--json", **settings(sink))

    assert doctor.exit_code == 0, doctor.output
    assert {check["what"]: check["well"] for check in json.loads(doctor.stdout)["checks"]} == {
        "database": True,
        "schedules": True,
        "mail": True,
    }


def test_the_doctor_names_what_is_wrong(command: Command, url: str, furnished: Newsroom) -> None:
    a_report_that_is_due(url, furnished)

    result = command("doctor", TRACKER_SECRET_KEY=KEY)

    assert result.exit_code == 1
    assert "!!  schedules: The schedules were never looked at" in result.stdout
    assert "!!  mail: no server is set; set TRACKER_SMTP_HOST" in result.stdout


def test_the_doctor_knows_a_database_that_was_never_set_up(command: Command) -> None:
    result = command("doctor")

    assert result.exit_code == 1
    assert "run `tracker init`" in " ".join(result.stdout.split())


def test_a_report_is_sent_from_the_shell(command: Command, url: str, furnished: Newsroom) -> None:
    a_report_that_is_due(url, furnished)
    with a_sink() as sink:
        result = command("report", "run", "night-desk", "--send", **settings(sink))

    assert result.exit_code == 0, result.output
    assert "1 of 1 mails sent." in result.stdout
    assert [mail.to for mail in sink.taken] == [["ana@example.net"]]


def test_sending_takes_the_report_as_it_is_saved(command: Command, furnished: Newsroom) -> None:
    assert "leave the other options out" in refused(command("report", "run", "night-desk", "--send", "--csv"))
    assert "There is no report “nothing” to send" in refused(command("report", "run", "nothing", "--send"))


def test_the_list_of_reports_says_when_they_run(command: Command, url: str, furnished: Newsroom) -> None:
    a_report_that_is_due(url, furnished)

    listed = json.loads(command("report", "list", "--json").stdout)["reports"]

    assert listed[1]["when"] == "every day at 07:30, UTC"
    assert listed[1]["next_due"]
