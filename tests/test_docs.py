"""The examples of docs/reference/api.md, run as they stand."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from flask import Flask
from werkzeug.test import TestResponse

from tests.api import conftest as programs
from tests.api.conftest import Client, Program
from tests.web.newsroom import Newsroom
from tracker.db import Database
from tracker.models import Claim

backend, furnished, newsroom, database = programs.backend, programs.furnished, programs.newsroom, programs.database
config, app, program = programs.config, programs.app, programs.program
TEXT = (Path(__file__).parent.parent / "docs" / "reference" / "api.md").read_text(encoding="utf-8")


@dataclass
class Asked:
    """One example, taken apart; `status` is what the text says it answers."""

    status: int
    address: str = ""
    method: str = "GET"
    body: str | None = None
    headers: dict[str, str] = field(default_factory=dict)


def examples(text: str, **variables: object) -> Iterator[Asked]:
    """Every example of a text, with what its variables stand for."""
    for line in re.findall(r"^curl .*$", text, re.MULTILINE):
        words, _, status = line.rpartition("  # ")
        for name, value in variables.items():
            words = words.replace(f"${name}", str(value))
        example, (_, *parts) = Asked(int(status)), shlex.split(words)
        while parts:
            option = parts.pop(0)
            if option == "-X":
                example.method = parts.pop(0)
            elif option == "-H":
                name, _, value = parts.pop(0).partition(": ")
                example.headers[name] = value
            elif option == "-d":
                example.body = parts.pop(0)
            elif option != "-s":
                example.address = option
        yield example


def sent(app: Flask, example: Asked) -> TestResponse:
    return app.test_client().open(example.address, method=example.method, headers=example.headers, data=example.body)


def test_every_example_answers_as_the_text_says(
    app: Flask, program: Program, newsroom: Newsroom, database: Database
) -> None:
    with database.reading() as session:
        version = session.get_one(Claim, newsroom.deal_id).version
    assert (newsroom.deal_id, newsroom.source_id) == (1, 1)
    all_examples = list(examples(TEXT, TRACKER="http://localhost", TOKEN=program("checker").token, VERSION=version))

    answers = [(example.method, example.address, sent(app, example).status_code) for example in all_examples]

    assert answers == [(example.method, example.address, example.status) for example in all_examples]
    assert len(answers) > 10


def test_the_text_names_every_operation_and_no_other(app: Flask) -> None:
    described = {re.sub(r"\{\w+\}", "1", path) for path in Client(app).get("/openapi.json")["paths"]}

    documented = {example.address.partition("?")[0].removeprefix("$TRACKER") for example in examples(TEXT)}

    assert described - documented == {"/api/v1/proposals/1"}
    assert "POST /api/v1/proposals/ID" in TEXT
    assert documented <= described
