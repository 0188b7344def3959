"""The command `tracker` on a database of the test's own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.web.newsroom import Newsroom, open_newsroom
from tracker import schema
from tracker.cli import tracker
from tracker.db import Database

Command = Callable[..., Result]


@pytest.fixture
def url(tmp_path: Path) -> str:
    """The address of a file that is not there yet."""
    return f"sqlite:///{tmp_path / 'tracker.sqlite'}"


@pytest.fixture
def command(url: str) -> Command:
    """Run `tracker` with these words, the database named by the environment."""

    def run(*words: str, typed: str | None = None, **env: str) -> Result:
        settings = {"TRACKER_DATABASE_URL": url, "COLUMNS": "120"} | env
        return CliRunner(env=settings).invoke(tracker, words, input=typed)

    return run


@pytest.fixture
def furnished(url: str) -> Newsroom:
    """The newsroom, in the database of the command."""
    database = Database(url)
    schema.upgrade(database.engine)
    with database.unit_of_work() as session:
        newsroom = open_newsroom(session)
    database.engine.dispose()
    return newsroom


def refused(result: Result) -> str:
    """The one sentence on standard error with which a command was refused."""
    assert result.exit_code == 1, (result.exit_code, result.output, result.exception)
    assert result.stdout == ""
    *reasons, sentence = result.stderr.splitlines()
    assert all(line.startswith("  ") for line in reasons), result.stderr
    assert sentence.startswith("tracker: ")
    assert sentence.endswith((".", "…"))
    return sentence.removeprefix("tracker: ")
