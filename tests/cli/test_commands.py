"""The table of commands, and that those which only read text start without the tables, pages and queues."""

import subprocess
import sys
from pathlib import Path

import click
import pytest

from tracker.cli import COMMANDS, tracker

TEXT = "The mayor said on Monday that 20 percent of residents back the plan. Police say crime fell in 2024.\n"
GRAPH = '{"carriers": [{"id": "a"}], "origins": [], "edges": []}'
HEAVY = {
    "alembic",
    "dateparser",
    "email_validator",
    "flask",
    "huey",
    "lxml",
    "marshmallow",
    "pypdfium2",
    "rich",
    "smtplib",
    "spellchecker",
    "sqlalchemy",
    "werkzeug",
    "xlsxwriter",
}
LOADED = """
import sys
from tracker.cli import tracker
try:
    tracker(sys.argv[1:], prog_name="tracker")
finally:
    print(*sorted({name.split(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def loaded_by(*words: str, typed: str = "") -> set[str]:
    """The libraries in memory after `tracker` has run with these words, which must go well."""
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", LOADED, *words],
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parent.parent.parent,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout
    return set(run.stderr.split())


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        (("--help",), ""),
        (("--version",), ""),
        (("read", "-"), TEXT),
        (("read", "--json", "-"), TEXT),
        (("check", "-", "--published-on", "2025-12-17"), TEXT),
        (("origins", "-"), GRAPH),
    ],
)
def test_what_only_reads_text_loads_neither_tables_nor_pages_nor_queues(words: tuple[str, ...], typed: str) -> None:
    assert loaded_by(*words, typed=typed) & HEAVY == set()


def test_the_list_of_commands_and_the_count_of_origins_load_no_text_machine() -> None:
    assert {"nupunkt", "rapidfuzz"} & (loaded_by("--help") | loaded_by("origins", "-", typed=GRAPH)) == set()


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_list_says_of_a_command_what_it_says_of_itself(name: str) -> None:
    command = tracker.get_command(click.Context(tracker), name)

    assert command is not None
    assert command.get_short_help_str(1_000) == COMMANDS[name].summary
