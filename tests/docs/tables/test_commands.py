"""The page of the commands has every one of them, and says truly what they answer as JSON."""

import json
import re
from collections.abc import Iterator

from docs.tables.commands import commands, overview, runnable
from docs.tables.pages import FOLDER
from tests.cli import conftest as shell
from tests.cli.conftest import Command
from tests.web.newsroom import Newsroom

url, command, furnished = shell.url, shell.command, shell.furnished
PAGE = (FOLDER / "commands.md").read_text("utf-8")
WITHOUT_JSON = {"tracker serve", "tracker worker"}
RUN = {
    "tracker claim": "{claim}",
    "tracker claims": "",
    "tracker origins": "--claim {claim}",
    "tracker overdue": "",
    "tracker policy show": "--desk Politics",
    "tracker report list": "",
    "tracker report run": "unverified",
}
"""Some of those that only look, with what they are given."""


def answers() -> Iterator[tuple[str, list[str]]]:
    """The commands that the page says to answer as JSON, with the fields it names."""
    section = PAGE.partition("## What `--json` answers")[2].partition("\n## ")[0]
    for name, cells in re.findall(r"^\| `(tracker [\w ]+)` \| (.*) \|$", section, re.MULTILINE):
        yield name, re.findall(r"`(\w+)`", re.split(r"; (?:with|of) ", cells)[0])


def test_every_command_has_its_line_and_its_section() -> None:
    for name in runnable():
        assert f"](#{name.replace(' ', '-')})" in overview()
        assert re.search(rf"^#+ {name}$", commands(), re.MULTILINE), name


def test_every_option_says_what_it_means() -> None:
    rows = re.findall(r"^\| `--.*\|$", commands(), re.MULTILINE)

    assert [row for row in rows if row.endswith("|  |")] == []
    assert len(rows) > 100


def test_options_that_people_do_not_type_are_left_out() -> None:
    assert "--with-parent" not in commands()


def test_the_page_says_of_every_command_what_it_answers_as_json() -> None:
    assert [name for name, _ in answers()] == sorted(set(runnable()) - WITHOUT_JSON)


def test_commands_answer_the_fields_that_the_page_names(command: Command, furnished: Newsroom) -> None:
    claim_id = str(furnished.deal_id)
    fields = dict(answers())

    for name, words in RUN.items():
        answer = command(*name.split()[1:], *(words.format(claim=claim_id).split()), "--json")

        assert set(fields[name]) <= set(json.loads(answer.stdout)), answer.output
