"""A small newsroom on a migrated database of its own, and its people in front of a browser without scripting.

Tests run on SQLite; one that is worth it on PostgreSQL as well says `@on_both` (see `tests.web.newsroom`).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from config import Config
from tests.databases import Shelf
from tests.instants import at_noon
from tests.web.newsroom import (
    THEN,
    Newsroom,
    furnish,
    keep_echo,
    keep_edge,
    keep_entry,
    keep_report,
    keep_retraction,
    keep_token,
    keep_view,
    propose,
)
from tests.web.pages import Pages
from tracker.app import create_app, work_with
from tracker.db import Database
from tracker.language.analysis import Analyzer
from tracker.language.analyzer import ANALYZER
from tracker.models import WebSession
from tracker.rules.tokens import hashed
from tracker.web.sessions import KEY

SECRET = "x" * 40
_APPS: dict[tuple[Config, Analyzer], Flask] = {}
_SIGNED_IN: dict[int, dict[str, "SignedIn"]] = {}


@pytest.fixture(scope="session")
def backend(request: pytest.FixtureRequest) -> str:
    """`sqlite`, unless a test asks for more."""
    return str(getattr(request, "param", "sqlite"))


@pytest.fixture
def furnished(shelf: Shelf) -> Newsroom:
    """The newsroom in a database that is copied and left alone; furnished once per process."""
    made: Newsroom = shelf.original("newsroom", furnish)
    return made


@pytest.fixture
def newsroom(furnished: Newsroom) -> Newsroom:
    """Who and what is there, by id."""
    return furnished


@pytest.fixture
def database(shelf: Shelf, furnished: Newsroom) -> Iterator[Database]:
    """A database of this test's own with the newsroom in it."""
    opened = shelf.restored("newsroom")
    yield opened
    opened.engine.dispose()


@pytest.fixture
def proposal_id(database: Database, newsroom: Newsroom) -> int:
    """What the checker proposed about the claim on the army; it waits for an editor."""
    with database.unit_of_work() as session:
        return propose(session, newsroom)


@pytest.fixture
def view_id(database: Database, newsroom: Newsroom) -> int:
    """A view that the checker keeps and shares."""
    with database.unit_of_work() as session:
        return keep_view(session, newsroom)


@pytest.fixture
def edge_id(database: Database, newsroom: Newsroom) -> int:
    """What the checker proved about the publication of the deal."""
    with database.unit_of_work() as session:
        return keep_edge(session, newsroom)


@pytest.fixture
def token_id(database: Database, newsroom: Newsroom) -> int:
    """A token of the checker."""
    with database.unit_of_work() as session:
        return keep_token(session, newsroom)


@pytest.fixture
def echo_id(database: Database, newsroom: Newsroom) -> int:
    """An edge that the texts of the deal propose."""
    with database.unit_of_work() as session:
        return keep_echo(session, newsroom)


@pytest.fixture
def retraction_id(database: Database, newsroom: Newsroom) -> int:
    """The retraction of the publication that carries the deal."""
    with database.unit_of_work() as session:
        return keep_retraction(session, newsroom)


@pytest.fixture
def slug(database: Database, newsroom: Newsroom) -> str:
    """The short name of a report of the politics desk that goes to an address and to its editor."""
    with database.unit_of_work() as session:
        return keep_report(session, newsroom, "ana@example.net", newsroom.email("editor"))


@pytest.fixture
def entry_key(database: Database) -> str:
    """The key of an entry of the calendar."""
    with database.unit_of_work() as session:
        return keep_entry(session)


@pytest.fixture
def config(database: Database) -> Config:
    """The settings of the installation under test."""
    return Config(database_url=database.engine.url.render_as_string(hide_password=False), secret_key=SECRET)


@pytest.fixture
def app(config: Config, database: Database) -> Iterator[Flask]:
    """The whole application on that database."""
    with an_app(config, database) as made:
        yield made


@contextmanager
def an_app(config: Config, database: Database, analyzer: Analyzer = ANALYZER) -> Iterator[Flask]:
    """An application as `create_app` makes it, kept for later tests unless this one changes it.

    Its routes, its description and its templates are made once; its database, worker and counters are each test's own.
    """
    key = (replace(config, database_url=""), analyzer)
    app = _APPS.pop(key, None) or create_app(config, database, analyzer)
    app.extensions["tracker.config"] = config
    work_with(app, database)
    for limiter in app.extensions["limiter"]:
        limiter.reset()
    before = _parts(app)
    yield app
    if _parts(app) == before:
        _APPS[key] = app


def _parts(app: Flask) -> object:
    return dict(app.config), dict(app.extensions), dict(app.view_functions), len(list(app.url_map.iter_rules()))


@pytest.fixture
def noon() -> Iterator[None]:
    """It is noon of `TODAY`, and stays so."""
    with at_noon():
        yield


Enter = Callable[[str], Pages]


@dataclass(frozen=True)
class SignedIn:
    """The cookie of somebody who signed in, and what is kept of their session."""

    cookie: str
    sha256: str
    person_id: int


@pytest.fixture
def cookies(furnished: Newsroom) -> dict[str, SignedIn]:
    """Who signed in before at this newsroom, by e-mail address; the people of another original are others."""
    return _SIGNED_IN.setdefault(id(furnished), {})


@pytest.fixture
def enter(app: Flask, database: Database, newsroom: Newsroom, cookies: dict[str, SignedIn]) -> Enter:
    """Let somebody of the newsroom sign in, by their role: `enter("editor")`."""

    def let_in(member: str) -> Pages:
        pages, email = Pages(app), newsroom.email(member)
        if email in cookies and not time_machine.escape_hatch.is_travelling():  # a cookie of another day is none
            carry_on(database, cookies[email])
            pages.http.set_cookie("session", cookies[email].cookie)
            return pages
        pages.sign_in(email)
        cookie = pages.http.get_cookie("session")
        assert cookie
        if time_machine.escape_hatch.is_travelling():
            return pages
        with pages.http.session_transaction() as carried:
            sha256 = hashed(carried[KEY])
        cookies[email] = SignedIn(cookie.value, sha256, newsroom.people[member])
        return pages

    return let_in


def carry_on(database: Database, signed_in: SignedIn) -> None:
    """Let a session that was begun on another copy of the newsroom hold on this one too."""
    with database.unit_of_work() as session:
        if not session.scalar(select(WebSession.id).where(WebSession.sha256 == signed_in.sha256)):
            session.add(WebSession(sha256=signed_in.sha256, person_id=signed_in.person_id, begun_at=THEN))


@pytest.fixture
def anonymous(app: Flask) -> Pages:
    """Somebody who has not signed in."""
    return Pages(app)


@pytest.fixture
def viewer(enter: Enter) -> Pages:
    """Who may only look at the politics desk."""
    return enter("viewer")


@pytest.fixture
def checker(enter: Enter) -> Pages:
    """A fact-checker of the politics desk."""
    return enter("checker")


@pytest.fixture
def editor(enter: Enter) -> Pages:
    """An editor of the politics desk."""
    return enter("editor")


@pytest.fixture
def second_editor(enter: Enter) -> Pages:
    """Another editor of the politics desk."""
    return enter("second_editor")


@pytest.fixture
def administrator(enter: Enter) -> Pages:
    """Who runs the installation."""
    return enter("administrator")


@pytest.fixture
def outsider(enter: Enter) -> Pages:
    """A fact-checker of the economy desk, and of no other."""
    return enter("outsider")
