"""`tracker init` and `tracker serve`."""

import json

from sqlalchemy import inspect

from tests.cli.conftest import Command
from tracker import schema
from tracker.db import Database


def test_a_database_is_made_and_the_next_step_named(command: Command, url: str) -> None:
    result = command("init")

    assert result.exit_code == 0
    assert f"{url} is ready (revision {schema.head()}). Next: `tracker people add`." in result.stdout
    database = Database(url)
    assert schema.current(database.engine) == schema.head()
    assert "claims" in inspect(database.engine).get_table_names()
    database.engine.dispose()


def test_a_second_time_changes_nothing(command: Command) -> None:
    command("init")
    command("people", "add", "ada@example.org", "--name", "Ada", "--role", "administrator", "--password", "x" * 12)

    result = command("init")

    assert "was already up to date" in result.stdout
    assert "ada@example.org" in command("people", "list").stdout


def test_it_answers_as_json(command: Command, url: str) -> None:
    answers = [json.loads(command("init", "--json").stdout) for _ in range(2)]

    assert [answer["from"] for answer in answers] == [None, schema.head()]
    assert [answer["to"] for answer in answers] == [schema.head()] * 2


def test_an_older_database_is_brought_forward(command: Command, url: str) -> None:
    database = Database(url)
    schema.upgrade(database.engine, "0005")
    database.engine.dispose()

    assert "run `tracker init` first" in command("claims").stderr
    assert "is ready" in command("init").stdout
    assert command("claims").exit_code == 0
