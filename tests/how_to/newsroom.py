"""The newsroom of the web tests without pytest: one database, somebody signed in, a program, and the command."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from flask import Flask

from config import Config
from tests.api.conftest import Client
from tests.web.newsroom import Newsroom, open_newsroom
from tests.web.pages import Pages
from tracker import schema
from tracker.app import create_app
from tracker.cli import tracker
from tracker.db import Database
from tracker.models import Person
from tracker.rules.tokens import Access
from tracker.services.tokens import make_token


@dataclass(frozen=True)
class Opened:
    """What a scene looks at; `checker` is signed in, `program` has a token of hers."""

    database: Database
    newsroom: Newsroom
    app: Flask
    checker: Pages
    program: Client
    url: str

    def enter(self, member: str) -> Pages:
        """Let somebody of the newsroom sign in."""
        pages = Pages(self.app)
        pages.sign_in(self.newsroom.email(member))
        return pages

    def command(self, *words: str) -> Any:
        """What the command answers as data."""
        result = CliRunner().invoke(tracker, ["--database", self.url, *words, "--json"])
        assert result.exit_code == 0, result.output
        return json.loads(result.stdout)


@contextmanager
def opened() -> Iterator[Opened]:
    """The newsroom in an SQLite database of its own."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'newsroom.sqlite'}"
        database = Database(url)
        schema.upgrade(database.engine)
        with database.unit_of_work() as session:
            newsroom = open_newsroom(session)
            by = session.get_one(Person, newsroom.people["checker"])
            token = make_token(
                session, access=Access.WRITE, desk_id=None, name="scene", by=by, now=datetime.now(UTC)
            ).text
        app = create_app(Config(database_url=url, secret_key="x" * 40), database)
        checker = Pages(app)
        checker.sign_in(newsroom.email("checker"))
        yield Opened(database, newsroom, app, checker, Client(app, token), url)
        database.engine.dispose()
