"""A small newsroom on a migrated database of its own, and its people in front of a browser without scripting.

Tests run on SQLite; one that is worth it on PostgreSQL as well says `@on_both` (see `tests.web.newsroom`).
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import create_engine, select, text

from config import Config
from tests.conftest import fresh_url
from tests.web.newsroom import (
    THEN,
    Newsroom,
    keep_echo,
    keep_edge,
    keep_entry,
    keep_report,
    keep_retraction,
    keep_token,
    keep_view,
    open_newsroom,
    propose,
)
from tests.web.pages import Pages
from tracker import schema
from tracker.app import create_app
from tracker.db import Database
from tracker.models import WebSession
from tracker.rules.tokens import hashed
from tracker.web.sessions import KEY

SECRET = "x" * 40
_FURNISHED: dict[str, tuple[str, Newsroom]] = {}  # pytest makes a fixture anew whenever the backend changes


@pytest.fixture(scope="session")
def backend(request: pytest.FixtureRequest) -> str:
    """`sqlite`, unless a test asks for more."""
    return str(getattr(request, "param", "sqlite"))


@pytest.fixture(scope="session")
def furnished(
    backend: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Newsroom]:
    """The address of a database with the newsroom in it, to be copied and left alone; furnished once per process."""
    if backend not in _FURNISHED:
        _FURNISHED[backend] = _furnish(backend, request, tmp_path_factory.mktemp("newsroom"))
    return _FURNISHED[backend]


def _furnish(backend: str, request: pytest.FixtureRequest, folder: Path) -> tuple[str, Newsroom]:
    url = fresh_url(backend, folder, request, "newsroom")
    database = Database(url)
    schema.upgrade(database.engine)
    with database.unit_of_work() as session:
        newsroom = open_newsroom(session)
    if backend == "sqlite":
        with database.engine.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA journal_mode=DELETE")  # one file to copy
    database.engine.dispose()
    return url, newsroom


@pytest.fixture
def newsroom(furnished: tuple[str, Newsroom]) -> Newsroom:
    """Who and what is there, by id."""
    return furnished[1]


@pytest.fixture
def database(
    furnished: tuple[str, Newsroom], backend: str, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Database]:
    """A database of this test's own with the newsroom in it."""
    original, _ = furnished
    if backend == "sqlite":
        url = f"sqlite:///{tmp_path / 'web.sqlite'}"
        shutil.copy(original.removeprefix("sqlite:///"), tmp_path / "web.sqlite")
    else:
        url = copied(original, str(request.getfixturevalue("postgres_url")), f"web_{abs(hash(tmp_path)) % 10**12}")
    opened = Database(url)
    yield opened
    opened.engine.dispose()


def copied(original: str, server: str, name: str) -> str:
    """The address of a copy of a PostgreSQL database."""
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE newsroom'))
    engine.dispose()
    return original.replace("/newsroom?", f"/{name}?")


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
def app(config: Config, database: Database) -> Flask:
    """The whole application on that database."""
    return create_app(config, database)


Enter = Callable[[str], Pages]


@dataclass(frozen=True)
class SignedIn:
    """The cookie of somebody who signed in, and what is kept of their session."""

    cookie: str
    sha256: str
    person_id: int


@pytest.fixture(scope="session")
def cookies(furnished: tuple[str, Newsroom]) -> dict[str, SignedIn]:
    """Who signed in before at this newsroom, by e-mail address: checking a password is slow."""
    return {}


@pytest.fixture
def enter(app: Flask, database: Database, newsroom: Newsroom, cookies: dict[str, SignedIn]) -> Enter:
    """Let somebody of the newsroom sign in, by their role: `enter("editor")`."""

    def let_in(member: str) -> Pages:
        pages, email = Pages(app), newsroom.email(member)
        if email in cookies:
            carry_on(database, cookies[email])
            pages.http.set_cookie("session", cookies[email].cookie)
            return pages
        pages.sign_in(email)
        cookie = pages.http.get_cookie("session")
        assert cookie
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
