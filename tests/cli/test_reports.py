"""`tracker report`: the unverified items from the shell, as text, CSV and data."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.builders import a_claim, an_article
from tests.databases import Shelf
from tests.web.newsroom import THEN, Newsroom, furnish
from tracker.cli import tracker
from tracker.models import Claim, Desk, Person, Report
from tracker.queries.unverified import FIELDS

Run = Callable[..., Result]


@pytest.fixture(scope="module")
def shell(files: Shelf) -> tuple[str, Newsroom]:
    """The address of a database with two open claims at one desk, one of them confidential, and one at another."""
    newsroom: Newsroom = files.original("newsroom", furnish)
    database = files.copy("newsroom", "reports")
    with database.unit_of_work() as session:
        army = session.get_one(Claim, newsroom.army_id)
        army.confidential, army.assignee_id = True, newsroom.people["checker"]
        otto = session.get_one(Person, newsroom.people["outsider"])
        economy = session.get_one(Desk, newsroom.economy_id)
        a_claim(session, an_article(session, economy, otto), otto, statement="=Prices fall.", number=1)
        session.add(
            Report(
                desk_id=economy.id,
                name="Night desk",
                slug="night-desk",
                params={"importance": ["normal"]},
                created_at=THEN,
                created_by_id=otto.id,
            )
        )
    database.engine.dispose()
    return str(database.engine.url), newsroom


@pytest.fixture
def run(shell: tuple[str, Newsroom]) -> Run:
    """Run the command on that database."""
    url, _ = shell

    def command(*words: str, width: int = 100) -> Result:
        return CliRunner(env={"COLUMNS": str(width)}).invoke(tracker, ["--database", url, *words])

    return command


def test_the_report_says_of_every_open_claim_why_it_is_there(run: Run) -> None:
    answer = run("report", "run", "unverified")

    assert answer.exit_code == 0
    assert answer.output.startswith("3 open claims, most important first.\nAs of ")
    assert "A deal was reached in Berlin." in answer.output
    assert "an inconsistent finding is undecided." in " ".join(answer.output.split())
    assert "next     Accept or dismiss the finding on “its eighth year”." in answer.output
    assert "The army is to have 800,000 troops." in answer.output
    assert "confidential" in answer.output
    assert "\x1b[" not in answer.output


@pytest.mark.parametrize("width", [40, 72, 140])
def test_no_line_is_wider_than_the_terminal(run: Run, width: int) -> None:
    lines = run("report", "run", "unverified", width=width).output.splitlines()

    assert max(map(len, lines)) <= width


@pytest.mark.parametrize("desk", ["economy", "Economy"])
def test_a_desk_can_be_asked_for_by_either_name(run: Run, desk: str) -> None:
    answer = run("report", "run", "unverified", "--desk", desk)

    assert "1 open claim of the Economy desk" in answer.output
    assert "A deal" not in answer.output


def test_an_assignee_can_be_asked_for(run: Run, shell: tuple[str, Newsroom]) -> None:
    assigned = run("report", "run", "unverified", "--assignee", shell[1].email("checker"))
    nobodys = run("report", "run", "unverified", "--assignee", "nobody", "--json")

    assert "1 open claim, assigned to Carl Checker" in assigned.output
    assert json.loads(nobodys.output)["total"] == 2


def test_csv_is_safe_to_open_and_leaves_out_what_is_confidential(run: Run) -> None:
    answer = run("report", "run", "unverified", "--csv")
    rows = list(csv.reader(StringIO(answer.stdout_bytes.decode("utf-8-sig"))))

    assert answer.stdout_bytes.startswith(b"\xef\xbb\xbfid,key,")
    assert tuple(rows[0]) == FIELDS
    assert [row[FIELDS.index("statement")] for row in rows[1:]] == ["A deal was reached in Berlin.", "'=Prices fall."]
    assert answer.stderr == "Left out: 1 confidential claim; the page of the report has them.\n"


def test_data_counts_what_it_leaves_out(run: Run) -> None:
    record = json.loads(run("report", "run", "unverified", "--json").output)

    assert (record["report"], record["total"], record["confidential"]) == ("unverified", 3, 1)
    assert [claim["statement"] for claim in record["claims"]] == ["A deal was reached in Berlin.", "=Prices fall."]
    assert isinstance(record["claims"][0]["missing"], list)
    assert record["journal_size"] > 5


def test_a_saved_report_runs_by_its_name_and_stays_at_its_desk(run: Run) -> None:
    record = json.loads(run("report", "run", "night-desk", "--json").output)

    assert [claim["statement"] for claim in record["claims"]] == ["=Prices fall."]
    assert record["lists"] == "1 open claim of the Economy desk, normal importance, most important first"


def test_reports_are_listed_the_built_in_one_first(run: Run) -> None:
    record = json.loads(run("report", "list", "--json").output)
    text = run("report", "list").output

    assert [report["name"] for report in record["reports"]] == ["unverified", "night-desk"]
    assert record["total"] == 2
    assert "open claims of the Economy desk, normal importance" in record["reports"][1]["lists"]
    assert "only when asked for" in text


def test_nothing_to_report_is_said(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'empty.sqlite'}"
    CliRunner().invoke(tracker, ["--database", url, "init"])

    answer = CliRunner().invoke(tracker, ["--database", url, "report", "run", "unverified"])

    assert answer.output.startswith("No open claims, most important first.")
    assert answer.output.endswith("Nothing to report.\n")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["morning"], "There is no report “morning”; `tracker report list` shows them."),
        (["unverified", "--desk", "sport"], "There is no desk “sport”; choose one of economy, politics."),
        (
            ["unverified", "--assignee", "x@example.org"],
            "There is no account x@example.org; `tracker people list` shows them.",
        ),
    ],
)
def test_what_cannot_be_run_is_one_sentence(run: Run, words: list[str], sentence: str) -> None:
    answer = run("report", "run", *words)

    assert answer.exit_code == 1
    assert answer.stderr == f"tracker: {sentence}\n"
    assert answer.stdout == ""


def test_a_report_is_either_a_table_or_data(run: Run) -> None:
    answer = run("report", "run", "unverified", "--csv", "--json")

    assert answer.exit_code == 1
    assert json.loads(answer.stdout)["error"]["message"] == "Take either --csv or --json."
