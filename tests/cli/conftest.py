"""The command `tracker` on a database of the test's own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.databases import Shelf, copy_to
from tests.web.newsroom import Newsroom, furnish
from tracker.cli import tracker

Command = Callable[..., Result]


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key is set, since an installation without one makes a file for it in the folder it is started in."""
    monkeypatch.setenv("TRACKER_SECRET_KEY", "x" * 40)


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
def furnished(url: str, files: Shelf) -> Newsroom:
    """The newsroom, in the database of the command."""
    newsroom: Newsroom = files.original("newsroom", furnish)
    copy_to(Path(url.removeprefix("sqlite:///")), files, "newsroom")
    return newsroom


def refused(result: Result) -> str:
    """The one sentence on standard error with which a command was refused."""
    assert result.exit_code == 1, (result.exit_code, result.output, result.exception)
    assert result.stdout == ""
    sentence, *help_lines = result.stderr.splitlines()
    assert all(line.startswith("  ") for line in help_lines), result.stderr
    assert sentence.startswith("tracker: ")
    assert sentence.endswith((".", "…"))
    return sentence.removeprefix("tracker: ")
