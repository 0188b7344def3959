"""What goes wrong around a command is one sentence that says what to do next, and leaves nothing behind."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command, refused
from tests.web.newsroom import Newsroom
from tracker import schema
from tracker.cli import COMMANDS
from tracker.db import Database

ROOT = Path(__file__).parent.parent.parent
ASKING = [  # a way to call every command that opens the database
    ("approvals",),
    ("attitude", "C01", "denies"),
    ("changes", "--since", "2025-12-18"),
    ("claim", "C01"),
    ("claims",),
    ("doctor",),
    ("echoes", "C01"),
    ("edge", "list", "C01"),
    ("evidence", "add", "C01", "--stance", "supports", "--publisher", "The Paper"),
    ("examine", "1"),
    ("finding", "1", "accept", "--why", "x"),
    ("ingest", str(ROOT / "seeds/berlin/article.txt")),
    ("origins", "--claim", "C01"),
    ("overdue",),
    ("people", "list"),
    ("policy", "show"),
    ("recount",),
    ("reinstate", "The Paper", "--why", "x"),
    ("report", "list"),
    ("reread", "1", "--try"),
    ("retract", "The Paper", "--try"),
    ("desks", "list"),
    ("sources", "pairs"),
    ("serve", "--port", "1"),
    ("status", "C01", "unverified", "--why", "x"),
    ("token", "list"),
    ("worker", "--once"),
]

NO_DATA = {"serve", "worker", "doctor"}  # the first two answer nothing; the doctor answers what is wrong


def run(*words: str, cwd: Path, redirected: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """The command as a shell runs it, with what stands behind it there, such as `| head -1`."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    environment |= {"PYTHONPATH": str(ROOT)} | settings
    command = [sys.executable, "-W", "ignore", "-m", "tracker.cli", *words]
    shell = ["bash", "-c", f'set -o pipefail; "$@" {redirected}', "shell", *command]
    return subprocess.run(shell, env=environment, cwd=cwd, capture_output=True, text=True, check=False)


def test_every_command_that_opens_a_database_is_tried_here() -> None:
    assert {words[0] for words in ASKING} == set(COMMANDS) - {"check", "demo", "init", "read"}


@pytest.mark.parametrize("words", ASKING, ids=lambda words: words[0])
def test_a_mistyped_path_is_named_and_nothing_is_made_of_it(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    mistyped = f"sqlite:///{tmp_path}/instanec/tracker.sqlite"

    result = command("--database", mistyped, *words)

    assert result.exit_code == 1
    printed = " ".join(result.output.split())  # where a line ends depends on how long the path is
    assert f"There is no database at {tmp_path}/instanec/tracker.sqlite; " in printed
    assert "run `tracker init`" in printed
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["init", "demo"])
def test_a_folder_that_is_not_there_is_refused_even_to_those_who_make_databases(
    command: Command, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    options = ["--no-serve"] if name == "demo" else []

    message = refused(command("--database", f"sqlite:///{tmp_path}/instanec/x.sqlite", name, *options))

    assert message == f"There is no folder {tmp_path}/instanec for the database; make it first, or name another file."
    assert list(tmp_path.iterdir()) == []


def test_the_usual_folder_is_made(tmp_path: Path) -> None:
    assert run("init", cwd=tmp_path).returncode == 0
    assert (tmp_path / "instance" / "tracker.sqlite").exists()


@pytest.mark.parametrize("words", [("init",), *ASKING], ids=lambda words: words[0])
def test_a_newer_database_asks_for_the_newer_version(command: Command, tmp_path: Path, words: tuple[str, ...]) -> None:
    command("init")
    with sqlite3.connect(tmp_path / "tracker.sqlite") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()

    result = command(*words)

    assert result.exit_code == 1
    assert f"is at revision 9999, this version knows up to {schema.head()}; install the newer version" in result.output


def test_a_locked_database_is_busy(command: Command, tmp_path: Path, furnished: Newsroom) -> None:
    holder = sqlite3.connect(tmp_path / "tracker.sqlite", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        message = refused(command("init"))
    finally:
        holder.close()

    assert message == "The database is busy with what others record and nothing was saved; try again in a moment."


def test_a_database_that_is_damaged_says_so(command: Command, tmp_path: Path, furnished: Newsroom) -> None:
    file = tmp_path / "tracker.sqlite"
    content = bytearray(file.read_bytes())
    content[8_192:] = b"\xff" * (len(content) - 8_192)
    file.write_bytes(content)

    assert "malformed" in refused(command("claims"))


@pytest.mark.parametrize("words", [("--help",), ("check", "--help"), ("read", "text.txt"), ("people", "list")])
def test_a_full_disk_behind_standard_output_is_one_sentence(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "text.txt").write_text("The mayor said on Monday that crime fell.")
    run("init", cwd=tmp_path)

    result = run(*words, cwd=tmp_path, redirected="> /dev/full")

    assert result.returncode == 1
    assert result.stderr.startswith("tracker: The answer could not be written (no space left on device); make room")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("words", [("--help",), ("check", "article.txt", "--json")])
def test_a_pipe_that_closes_early_is_left_without_a_word(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "article.txt").write_bytes((ROOT / "seeds/berlin/article.txt").read_bytes())

    result = run(*words, cwd=tmp_path, redirected="| true")

    assert result.stderr == ""


def test_letters_that_an_output_lacks_do_not_end_a_command(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("„Größe“, said the mayor of Łódź on Monday. „Größe“ counts.", encoding="utf-8")

    plain = run("read", "text.txt", cwd=tmp_path, PYTHONIOENCODING="ascii")
    answer = run("read", "text.txt", "--json", cwd=tmp_path, PYTHONIOENCODING="ascii")

    assert (plain.returncode, answer.returncode) == (0, 0)
    assert json.loads(answer.stdout)["text"].startswith("„Größe“")


def test_a_service_that_closed_its_output_is_served_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("The mayor said on Monday that crime fell.")

    result = run("read", "text.txt", cwd=tmp_path, redirected=">&-")

    assert (result.returncode, result.stderr) == (0, "")


def test_a_queue_that_cannot_be_reached_is_one_sentence(command: Command, furnished: Newsroom) -> None:
    message = refused(command("worker", TRACKER_QUEUE="postgresql://127.0.0.1:1/x", TRACKER_SECRET_KEY="k" * 40))

    assert message.startswith("The queue cannot be reached")


def test_a_wrong_setting_does_not_pass_for_a_wrong_database(command: Command, furnished: Newsroom) -> None:
    assert "TRACKER_SMTP_CA_FILE" in refused(command("doctor", TRACKER_SMTP_CA_FILE="/nothing"))


@pytest.mark.parametrize("words", [("read",), ("read", "--jsonl"), ("check", "--jsonl"), ("origins",)])
def test_a_file_that_is_not_there_is_named(command: Command, words: tuple[str, ...]) -> None:
    assert "nothing.txt" in refused(command(*words, "nothing.txt"))


def test_a_refusal_of_data_is_data_with_every_reason(command: Command, furnished: Newsroom) -> None:
    result = command("status", "C02", "corroborated", "--why", "x", "--by", "checker@example.org", "--json")

    error = json.loads(result.stdout)["error"]
    assert (result.exit_code, result.stderr) == (1, "")
    assert error["code"] == "refused"
    assert error["message"].startswith("It cannot be corroborated yet")
    assert [set(reason) for reason in error["reasons"]] == [{"code", "text"}] * len(error["reasons"])
    assert error["reasons"]


@pytest.mark.parametrize("words", [words for words in ASKING if words[0] not in NO_DATA], ids=lambda words: words[0])
def test_every_command_refuses_in_data_where_data_was_asked_for(
    command: Command, words: tuple[str, ...], tmp_path: Path
) -> None:
    result = command(*words, "--json")

    error = json.loads(result.stdout)["error"]
    assert result.exit_code == 1
    assert (error["code"], error["reasons"]) == ("wrong_setting", [])
    assert error["message"].startswith("There is no database at")


def test_a_database_can_be_read_again_after_all_this(command: Command, url: str) -> None:
    command("init")

    database = Database(url)
    assert schema.is_current(database.engine)
    database.engine.dispose()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("claims", "--status", "sure", "--json"), "Invalid value for '--status': 'sure' is not one of"),
        (("claims", "--json", "--nothing"), "No such option '--nothing'."),
        (("claim", "--json"), "Missing argument 'ID|KEY'."),
    ],
)
def test_a_line_that_cannot_be_read_is_refused_as_json_where_json_was_asked_for(
    command: Command, words: tuple[str, ...], message: str
) -> None:
    result = command(*words)

    assert result.exit_code == 2
    assert json.loads(result.stdout)["error"]["message"].startswith(message)


def test_a_line_that_cannot_be_read_is_a_sentence_on_standard_error_for_people(command: Command) -> None:
    result = command("claims", "--nothing")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "No such option '--nothing'." in result.stderr


def test_an_option_that_sqlite_does_not_know_is_named(command: Command, tmp_path: Path) -> None:
    result = command("--database", f"sqlite:///{tmp_path}/x.sqlite?tiemout=3", "init")

    assert refused(result) == "SQLite knows no option “tiemout”; leave it out of the database address."
    assert list(tmp_path.iterdir()) == []
