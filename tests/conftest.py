"""Databases to test on: every test that takes `database` or `session` runs on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

from tests.postgres import start_postgres
from tracker import schema
from tracker.db import Database

BACKENDS = ("sqlite", "postgres")


@pytest.fixture(scope="session")
def postgres_url() -> str:
    """The address of a PostgreSQL server of this test process."""
    return start_postgres()


@pytest.fixture(scope="session", params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> str:
    """`sqlite` or `postgres`."""
    return str(request.param)


def fresh_url(backend: str, folder: Path, request: pytest.FixtureRequest, name: str) -> str:
    """The address of a new, empty database."""
    if backend == "sqlite":
        return f"sqlite:///{folder / name}.sqlite"
    server = request.getfixturevalue("postgres_url")
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}"'))
    engine.dispose()
    return str(server).replace("/postgres?", f"/{name}?")


@pytest.fixture(scope="session")
def shared_database(
    backend: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """One database per backend, for tests that leave nothing behind."""
    database = Database(fresh_url(backend, tmp_path_factory.mktemp("db"), request, "shared"))
    schema.upgrade(database.engine)
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
