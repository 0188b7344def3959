"""Databases to test on: every test that takes `database` or `session` runs on SQLite and on PostgreSQL."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser
from sqlalchemy.orm import Session

from tests.browser.site import chromium
from tests.databases import Files, Server, Shelf
from tests.postgres import start_postgres
from tracker.db import Database
from tracker.outside import passwords

pytest_plugins = ["tests.guards"]

BACKENDS = ("sqlite", "postgres")
MEMORY = Path("/dev/shm")  # noqa: S108  (a folder in memory, where a system has one)
ROOM = 4 * 2**30

_SHELVES: dict[str, Shelf] = {}  # pytest makes a fixture anew whenever the backend changes

# Argon2 is slow on purpose. Processes that tests start hash as in production; tests/outside/test_passwords.py says how.
passwords.ROUNDS, passwords.MEMORY_KIB, passwords.LANES = 1, 8, 1


# Nothing is timed: the machine may be busy.
settings.register_profile("tracker", deadline=None)
settings.load_profile("tracker")


def pytest_configure(config: pytest.Config) -> None:
    """Keep temporary folders in memory where there is room: nothing waits for a disk then."""
    if in_memory(MEMORY):
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def in_memory(folder: Path) -> bool:
    """Whether a folder in memory can take what the tests write, programs among it."""
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        return False
    return shutil.disk_usage(folder).free >= ROOM and not os.statvfs(folder).f_flag & os.ST_NOEXEC


@pytest.fixture(scope="session")
def postgres_url() -> str:
    """The address of a PostgreSQL server of this test process."""
    return start_postgres()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium: one for a test process, which can start no second one beside it."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="session", params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> str:
    """`sqlite` or `postgres`."""
    return str(request.param)


def fresh_url(backend: str, folder: Path, request: pytest.FixtureRequest, name: str) -> str:
    """The address of a new, empty database, for tests of the schema itself; others take a copy from the `shelf`."""
    store = Files(folder) if backend == "sqlite" else Server(request.getfixturevalue("postgres_url"))
    return store.create(name)


@pytest.fixture(scope="session")
def shelf(backend: str, request: pytest.FixtureRequest) -> Shelf:
    """Originals of databases and their copies, on the backend of the test."""
    shelf_of_files: Shelf = request.getfixturevalue("files")
    if backend == "sqlite":
        return shelf_of_files
    if backend not in _SHELVES:
        _SHELVES[backend] = Shelf(Server(request.getfixturevalue("postgres_url")))
    return _SHELVES[backend]


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """The same on SQLite, whatever the test."""
    return _SHELVES.setdefault("sqlite", Shelf(Files(tmp_path_factory.mktemp("databases"))))


@pytest.fixture(scope="session")
def shared_database(shelf: Shelf) -> Iterator[Database]:
    """One database per backend, for tests that leave nothing behind."""
    database = shelf.migrated("shared")
    yield database
    database.engine.dispose()


@pytest.fixture
def session(shared_database: Database) -> Iterator[Session]:
    """A writing session on a prepared schema; what it writes is gone after the test."""
    engine = shared_database.engine.execution_options(writes=True)
    with engine.connect() as connection, connection.begin() as transaction:
        # Commits of the tested code end a savepoint only, so that one prepared schema serves all tests.
        with Session(connection, join_transaction_mode="create_savepoint", expire_on_commit=False) as session:
            yield session
        transaction.rollback()


@pytest.fixture
def migrated(shelf: Shelf) -> Iterator[Database]:
    """A database of the test's own at the newest revision, with nothing in it."""
    shelf.original("migrated")
    database = shelf.restored("migrated")
    yield database
    database.engine.dispose()
