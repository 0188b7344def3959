"""`tracker report show`: how a report is set up, which editions it has, and one of them as it was."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.databases import Shelf
from tests.worker_scenes import Newsroom, Worker, furnish
from tracker.cli import tracker
from tracker.models import Attach, Claim, Tells
from tracker.rules.statuses import Status

Run = Callable[..., Result]


@pytest.fixture(scope="module")
def night_desk(files: Shelf) -> tuple[str, Newsroom]:
    """The address of a database with a report of two editions, one claim of it confidential."""
    database = files.migrated("night_desk")
    worker = Worker(database)
    room = furnish(database, "ana@example.net", tells=Tells.STATEMENTS, attach=Attach.CSV)
    worker.turn(hours=1)
    with database.unit_of_work() as session:
        session.get_one(Claim, room.claims["army"]).status = Status.SINGLE_SOURCE
        session.get_one(Claim, room.claims["deal"]).status = Status.CONFIRMED
    worker.turn(days=1)
    database.engine.dispose()
    return str(database.engine.url), room


@pytest.fixture
def run(night_desk: tuple[str, Newsroom]) -> Run:
    """Run `tracker report` on that database."""

    def command(*words: str, width: int = 100) -> Result:
        return CliRunner(env={"COLUMNS": str(width)}).invoke(tracker, ["--database", night_desk[0], "report", *words])

    return command


def test_a_report_says_when_and_to_whom_and_which_editions_it_has(run: Run) -> None:
    text = run("show", "night-desk").output

    assert text.startswith("Night desk  night-desk\nDesk Politics; every day at 07:30, Europe/Berlin.\nNext due ")
    assert "It goes to ana@example.net." in text
    assert text.index("Since edition 1: 1 moved, 1 gone.") < text.index("This is the first edition.")


def test_a_report_as_data(run: Run) -> None:
    report = json.loads(run("show", "night-desk", "--json").output)

    assert (report["name"], report["recipients"], report["paused"]) == ("night-desk", ["ana@example.net"], False)
    assert [edition["number"] for edition in report["editions"]] == [2, 1]
    assert len(report["next_due"]) == 3


def test_an_edition_tells_what_changed_and_why_each_claim_is_listed(run: Run) -> None:
    text = run("show", "night-desk", "2").output

    assert text.startswith("Night desk, edition 2\n2 open claims of the Politics desk, most important first.\n")
    words = " ".join(text.split())  # how far the columns stand apart depends on the longest key
    assert "gone A deal was reached. It is confirmed now." in words
    assert "moved unverified → single source: The army would grow." in words
    assert "why      " in text
    assert "confidential" in text
    assert "ana@example.net: pending." in text
    assert text == run("show", "night-desk", "last").output


@pytest.mark.parametrize("width", [40, 72, 140])
def test_no_line_is_wider_than_the_terminal(run: Run, width: int) -> None:
    lines = run("show", "night-desk", "2", width=width).output.splitlines()

    assert max(map(len, lines)) <= width


def test_an_edition_as_data_leaves_out_what_is_confidential(run: Run) -> None:
    answer = run("show", "night-desk", "1", "--json")
    edition = json.loads(answer.output)

    assert (edition["number"], edition["total"], edition["confidential"]) == (1, 3, 1)
    assert [claim["statement"] for claim in edition["claims"]] == ["A deal was reached.", "The army would grow."]
    assert edition["mails"][0]["to"] == "ana@example.net"
    assert "CANARY-SECRET" not in answer.output


def test_files_are_saved_byte_for_byte(run: Run, tmp_path: Path) -> None:
    edition = json.loads(run("show", "night-desk", "1", "--json").output)

    answer = run("show", "night-desk", "1", "--save", str(tmp_path / "new" / "folder"))

    saved = sorted((tmp_path / "new" / "folder").iterdir())
    assert answer.output.count("Wrote ") == len(saved) == 3
    assert {hashlib.sha256(path.read_bytes()).hexdigest() for path in saved} == {
        file["sha256"] for file in edition["files"]
    }
    assert all(path.name.startswith("night-desk-2026-11-23") for path in saved)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["evening"], "There is no report “evening”; `tracker report list` shows them."),
        (["unverified"], "The report “unverified” is built in: it has no editions."),
        (["night-desk", "99"], "This report has no edition 99; its page has those there are."),
        (["night-desk", "0"], "“0” is no edition; give its number, or last."),
        (["night-desk", "x"], "“x” is no edition; give its number, or last."),
        (["night-desk", "9" * 30], "“9"),
        (["night-desk", "--save", "there"], "Say which edition to save: a number, or last."),
        (["night-desk", "1", "--save", "/dev/null/x"], "The folder /dev/null/x cannot be written to"),
    ],
)
def test_what_cannot_be_shown_is_one_sentence(run: Run, words: list[str], sentence: str) -> None:
    answer = run("show", *words)

    assert answer.exit_code == 1
    assert answer.stderr.startswith(f"tracker: {sentence}")
    assert len(answer.stderr.splitlines()) == 1


def test_without_a_mail_server_sending_says_that_the_mails_are_kept(run: Run) -> None:
    answer = run("run", "night-desk", "--send")

    assert "Edition 3 of night-desk: 2 open claims" in answer.output
    assert "No mail server is set (TRACKER_SMTP_HOST): the mails are kept, and not sent" in answer.output
