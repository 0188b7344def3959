"""`tracker people`: accounts and desks from the shell."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command, refused
from tests.web.newsroom import Newsroom

PASSWORD = ("--password", "a-first-password")
ADA = ("people", "add", "Ada@Example.org", "--name", "Ada", "--role", "administrator", *PASSWORD)


@pytest.fixture
def initialised(command: Command) -> Command:
    """The command on an empty database that is set up."""
    assert command("init").exit_code == 0
    return command


def everybody(command: Command) -> dict[str, str]:
    """Who is there, and what they are."""
    answer = json.loads(command("people", "list", "--json").stdout)
    return {person["email"]: person["role"] for person in answer["people"]}


def test_nobody_yet_says_what_to_do(initialised: Command) -> None:
    assert "Next: `tracker people add EMAIL" in initialised("people", "list").stdout


def test_the_first_account_needs_nobody_and_the_next_its_desk(initialised: Command) -> None:
    assert initialised(*ADA).stdout == "Added Ada <ada@example.org>, administrator.\n"

    result = initialised("people", "add", "carl@example.org", "--name", "Carl", "--desk", "Night Desk", *PASSWORD)

    assert result.stdout == "Added Carl <carl@example.org>, fact-checker at Night Desk.\n"
    assert everybody(initialised) == {
        "ada@example.org": "administrator",
        "carl@example.org": "fact-checker at Night Desk",
    }


def test_a_desk_is_found_by_its_name_and_its_short_name(initialised: Command) -> None:
    initialised(*ADA)
    for number, desk in enumerate(("Night Desk", "night-desk", "Night Desk")):
        initialised("people", "add", f"p{number}@example.org", "--name", "P", "--desk", desk, *PASSWORD)

    assert set(everybody(initialised).values()) == {"administrator", "fact-checker at Night Desk"}


def test_a_password_that_was_not_given_is_asked_for(initialised: Command) -> None:
    words = [word for word in ADA if word not in PASSWORD]

    result = initialised(*words, typed="a-first-password\na-first-password\n")

    assert result.exit_code == 0
    assert "a-first-password" not in result.output


def test_a_password_comes_by_the_pipe_and_is_never_shown(initialised: Command) -> None:
    words = [word for word in ADA if word not in PASSWORD]

    result = initialised(*words, "--password-stdin", typed="a-first-password\nand what stands behind it\n")

    assert result.stdout == "Added Ada <ada@example.org>, administrator.\n"
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("", "There is no password on standard input"), ("short\n", "take at least 12")],
)
def test_a_pipe_without_a_good_password_is_refused(initialised: Command, typed: str, sentence: str) -> None:
    words = [word for word in ADA if word not in PASSWORD]

    assert sentence in refused(initialised(*words, "--password-stdin", typed=typed))


def test_a_password_is_given_one_way(initialised: Command) -> None:
    result = initialised(*ADA, "--password-stdin", typed="a-first-password\n")

    assert result.exit_code == 2
    assert "leave out --password." in result.stderr


def test_a_password_is_not_read_where_typing_would_show_it(tmp_path: Path) -> None:
    ours, far_end = pty.openpty()
    words = ["people", "add", "a@example.org", "--name", "A", "--role", "administrator", "--password-stdin"]
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tracker.cli", *words],
        stdin=far_end,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)},
        cwd=tmp_path,
    )
    os.close(ours)
    os.close(far_end)

    assert run.returncode == 2
    assert "leave it out to be asked for the password here" in " ".join(run.stderr.split())


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("a@example.org", "--name", "A", *PASSWORD), "Say at which desk with --desk NAME"),
        (("a@example.org", "--name", "A", "--desk", "D", "--password", "short"), "take at least 12"),
        (("nobody", "--name", "A", "--desk", "D", *PASSWORD), "This is no e-mail address"),
        (("ada@example.org", "--name", "A", "--desk", "D", *PASSWORD), "has an account with this address already"),
        (("a@example.org", "--name", " ", "--desk", "D", *PASSWORD), "The name is missing"),
    ],
)
def test_an_account_that_cannot_be_is_refused_and_leaves_nothing(
    initialised: Command, words: tuple[str, ...], sentence: str
) -> None:
    initialised(*ADA)

    assert sentence in refused(initialised("people", "add", *words))
    assert list(everybody(initialised)) == ["ada@example.org"]


def test_an_account_is_closed_and_opened(command: Command, furnished: Newsroom) -> None:
    assert command("people", "disable", "EDITOR@example.org").stdout == "Edith Editor can no longer sign in.\n"
    assert "(disabled)" in command("people", "list").stdout

    assert command("people", "enable", "editor@example.org").stdout == "Edith Editor can sign in again.\n"


def test_the_last_administrator_stays(command: Command, furnished: Newsroom) -> None:
    assert "is the last administrator" in refused(command("people", "disable", "administrator@example.org"))


def test_only_an_administrator_sets_people_up(command: Command, furnished: Newsroom) -> None:
    message = refused(command("people", "disable", "viewer@example.org", "--by", "editor@example.org"))

    assert "needs the role administrator" in message


def test_nobody_of_that_name_is_a_sentence(command: Command, furnished: Newsroom) -> None:
    assert "There is no account x@example.org" in refused(command("people", "disable", "x@example.org"))
