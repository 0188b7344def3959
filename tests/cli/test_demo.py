"""`tracker demo`: where it goes, and what it never touches."""

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.cli.conftest import Command, refused
from tests.conftest import fresh_url
from tests.web.newsroom import Newsroom
from tracker.cli import tracker

DEMO = ("demo", "--no-serve")


@pytest.mark.slow
def test_the_demo_goes_to_the_database_that_is_named_and_replaces_an_older_demo_there(
    backend: str, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = CliRunner(env={"TRACKER_DATABASE_URL": fresh_url(backend, tmp_path, request, "named_demo")})

    first, again = (run.invoke(tracker, [*DEMO, "--json"]) for _ in range(2))

    assert (first.exit_code, again.exit_code) == (0, 0), first.stderr + again.stderr
    assert json.loads(first.stdout)["total"] == json.loads(again.stdout)["total"] == 28
    assert json.loads(run.invoke(tracker, ["claims", "--json"]).stdout)["total"] == 28
    assert not list(tmp_path.glob("instance/demo*"))
    assert first.stderr.splitlines() == [
        "Setting up the tables …",
        "Reading the article and recording what a desk made of it …",
    ]


def test_a_real_ledger_is_refused_and_stays_as_it_is(command: Command, furnished: Newsroom) -> None:
    before = command("claims", "--json").stdout

    message = refused(command(*DEMO))

    assert message.startswith("That database holds something that is no demo, and nothing of it was touched.")
    assert command("claims", "--json").stdout == before


def test_a_ledger_without_accounts_is_refused_too(command: Command) -> None:
    command("init")

    assert "holds something that is no demo" in refused(command(*DEMO))


def test_the_database_of_another_program_is_refused(command: Command, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "tracker.sqlite") as foreign:
        foreign.execute("CREATE TABLE bookmarks (address TEXT)")
    foreign.close()

    assert "holds something that is no demo" in refused(command(*DEMO))
