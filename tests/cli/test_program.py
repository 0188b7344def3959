"""What every command shares: settings, the database, who acts, and how it is refused."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, refused
from tests.web.newsroom import Newsroom
from tracker.cli import COMMANDS


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("mysql://localhost/x", "must begin with sqlite:/// or postgresql://"),
        ("nonsense", "must begin with sqlite:/// or postgresql://"),
        ("sqlite:////dev/null/x/y.sqlite", "There is no database at /dev/null/x/y.sqlite"),
        ("sqlite:///", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("postgresql://nobody:secret@127.0.0.1:port/x", "The database address cannot be read"),
        ("postgresql://nobody:secret@127.0.0.1:1/x", "check its address and its server"),
        ("sqlite:////proc", "cannot be opened"),
        ("postgresql://nobody:secret@/nothing?host=/nowhere", "cannot be opened"),
    ],
)
def test_a_wrong_address_of_the_database_is_one_sentence(command: Command, url: str, sentence: str) -> None:
    message = refused(command("--database", url, "people", "list"))

    assert sentence in message
    assert "secret" not in message


def test_a_file_that_is_no_database_is_one_sentence(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear all, this is a letter and no database at all.\n" * 100)

    assert "cannot be opened" in refused(command("--database", f"sqlite:///{file}", "people", "list"))
    assert file.read_text().startswith("Dear all")


@pytest.mark.parametrize(
    "words",
    [("claims",), ("claim", "C01"), ("people", "list"), ("status", "C01", "unverified", "--why", "x"), ("serve",)],
)
def test_a_database_that_was_never_set_up_says_what_to_do(command: Command, words: tuple[str, ...]) -> None:
    assert "run `tracker init` first" in refused(command(*words))


def test_a_new_database_holds_the_calendar_that_comes_with_the_program(command: Command) -> None:
    first, again = json.loads(command("init", "--json").stdout), json.loads(command("init", "--json").stdout)

    assert first["calendar"] > 100
    assert again["calendar"] == 0


def test_every_wrong_setting_is_named_at_once(command: Command) -> None:
    message = refused(command("claims", TRACKER_TIME_ZONE="Mars", TRACKER_PUBLIC_URL="x", TRACKER_SECRET_KEY="short"))

    for name in ("TRACKER_TIME_ZONE", "TRACKER_PUBLIC_URL", "TRACKER_SECRET_KEY"):
        assert name in message


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("claims", "--nonsense"),
        ("status",),
        ("status", "C01", "nonsense", "--why", "x"),
        ("evidence", "add", "C01", "--stance", "maybe"),
        ("serve", "--port", "0"),
    ],
)
def test_wrong_usage_exits_with_two(command: Command, words: tuple[str, ...]) -> None:
    result = command(*words)

    assert result.exit_code == 2
    assert "Usage: " in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_says_what_it_does_without_a_database(command: Command, name: str) -> None:
    result = command(name, "--help", TRACKER_DATABASE_URL="nonsense")

    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")


def test_the_command_lists_its_commands_and_version(command: Command) -> None:
    listed = command("--help").stdout

    assert all(f"  {name} " in listed for name in COMMANDS)
    assert command("--version").stdout.startswith("tracker, version ")


def test_the_option_goes_before_the_environment(command: Command, furnished: Newsroom, url: str) -> None:
    result = command("--database", url, "people", "list", "--json", TRACKER_DATABASE_URL="nonsense")

    assert json.loads(result.stdout)["total"] == 6


def test_who_acts_has_to_be_said_where_several_may(command: Command, furnished: Newsroom) -> None:
    message = refused(command("status", "C02", "superseded", "--why", "x"))

    assert "Say who you are with --by EMAIL" in message
    assert "checker@example.org" in message
    assert "viewer@example.org" not in message


def test_who_acts_has_to_have_an_account(command: Command, furnished: Newsroom) -> None:
    message = refused(command("status", "C02", "superseded", "--why", "x", "--by", "nobody@example.org"))

    assert message == "There is no active account nobody@example.org; `tracker people list` shows them."
