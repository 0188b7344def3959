"""Engines, sessions and the unit of work, which holds the only commit in the program."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.orm import Session, sessionmaker

from tracker.as_of import show_as_of
from tracker.errors import WrongSetting
from tracker.language.search_key import fold

_PRAGMAS = (
    "journal_mode=WAL",  # whoever reads does not wait for who writes
    "synchronous=FULL",  # a committed row survives a power cut: mails are sent on its word
    "foreign_keys=ON",
    "recursive_triggers=ON",  # without it INSERT OR REPLACE deletes history past the triggers
    "secure_delete=ON",  # what is deleted is gone from the file too
    "trusted_schema=OFF",
    "busy_timeout=5000",
)


_PATIENCE = 10  # seconds for a server that does not answer; the system would wait for minutes
_SQLITE_OPTIONS = {"cached_statements", "check_same_thread", "detect_types", "isolation_level", "timeout", "uri"}
_SHAPES = "write sqlite:///FILE or postgresql://USER@HOST/NAME."


class Database:
    """One database: `reading()` and `snapshot()` for looking, `unit_of_work()` for a session that commits.

    With `must_exist`, a file that is not there is `WrongSetting` instead of made. `two_person` is whether its desks'
    policies may ask for a second person; `queries.policy` reads it off the session. `holidays` is the place whose
    public holidays are free at desks that chose none; `queries.free_days` reads it.
    """

    def __init__(self, url: str, *, must_exist: bool = False, two_person: bool = True, holidays: str = "") -> None:
        self.engine = make_engine(url, must_exist=must_exist)
        self.two_person = two_person
        self._info = {"two_person": two_person, "holidays": holidays}  # every session that is opened here carries it
        self._reading = sessionmaker(self.engine, autoflush=False, info=self._info)
        # Services hand out objects that pages read after the commit, so these must not expire with it.
        writing = self.engine.execution_options(writes=True)
        self._writing = sessionmaker(writing, expire_on_commit=False, info=self._info)

    def reading_session(self, as_of: datetime | None = None) -> Session:
        """A session for looking; its owner closes it. With `as_of`, everything reads as it stood at that instant."""
        if as_of is None:
            return self._reading()
        as_of_engine = self.engine.execution_options(as_of=as_of, postgresql_readonly=True)
        return Session(as_of_engine, autoflush=False, info=self._info)

    @contextmanager
    def reading(self, as_of: datetime | None = None) -> Iterator[Session]:
        """A session for looking, now or as of an instant; closed at the end of the block."""
        with self.reading_session(as_of) as session:
            yield session

    @contextmanager
    def snapshot(self) -> Iterator[Session]:
        """A session for looking in which every statement sees the database as the first one did."""
        # In SQLite a transaction is a snapshot from its first statement on; PostgreSQL has to be asked for one.
        postgres = self.engine.dialect.name == "postgresql"
        engine = self.engine.execution_options(isolation_level="REPEATABLE READ") if postgres else self.engine
        with Session(engine, autoflush=False, info=self._info) as session:
            yield session

    @contextmanager
    def unit_of_work(self) -> Iterator[Session]:
        """A session that commits when its block ends well, and leaves nothing behind when it does not."""
        with self._writing() as session, session.begin():
            yield session


def make_engine(url: str, *, must_exist: bool = False) -> Engine:
    """An engine set up as the tracker needs it; refuses other dialects, and never makes a folder."""
    parsed = _parsed(url)
    if parsed.get_backend_name() == "postgresql":
        engine = _postgres_engine(parsed)
    elif parsed.get_backend_name() == "sqlite":
        _check_options(parsed)
        _check_file(parsed.database or "", must_exist=must_exist)
        engine = _sqlite_engine(parsed)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        raise WrongSetting(f"The tracker keeps its ledger in SQLite or PostgreSQL: {_SHAPES}")
    show_as_of(engine)
    return engine


def _parsed(url: str) -> URL:
    try:
        return make_url(url)
    except (ArgumentError, ValueError) as error:  # not shown: what cannot be read may still hold a password
        raise WrongSetting(f"The database address cannot be read: {_SHAPES}") from error


def _postgres_engine(url: URL) -> Engine:
    waits = {} if "connect_timeout" in url.query else {"connect_timeout": _PATIENCE}
    try:
        return create_engine(url, pool_pre_ping=True, connect_args=waits)
    except (ImportError, NoSuchModuleError) as error:
        raise WrongSetting("PostgreSQL needs the extra “postgres”; install tracker[postgres].") from error


def _sqlite_engine(url: URL) -> Engine:
    try:
        return create_engine(url)
    except (TypeError, ValueError) as error:
        options = ", ".join(f"{name}={value}" for name, value in url.query.items())
        raise WrongSetting(f"SQLite cannot use the option {options}; correct it or leave it out.") from error


def _check_options(url: URL) -> None:
    """Refuse what SQLite's driver would leave out with a mere warning: a mistyped option."""
    unknown = sorted(set(url.query) - _SQLITE_OPTIONS)
    if unknown:
        raise WrongSetting(f"SQLite knows no option “{unknown[0]}”; leave it out of the database address.")


def _check_file(name: str, *, must_exist: bool) -> None:
    """Refuse what names no file, and a mistyped path before a file or folder is made of it."""
    file = Path(name)
    if name in {"", ":memory:"}:
        raise WrongSetting("The database address names no file; write sqlite:///instance/tracker.sqlite.")
    if must_exist and not file.exists():
        raise WrongSetting(f"There is no database at {file}; name another, or run `tracker init` first to make it.")
    if not file.parent.is_dir():
        raise WrongSetting(f"There is no folder {file.parent} for the database; make it first, or name another file.")


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # the driver must not open transactions of its own
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.create_function("lower", 1, _lower, deterministic=True)  # SQLite's own knows ASCII only
    connection.create_function("reading_key", 1, _reading_key, deterministic=True)  # see `queries/folding.py`


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    # A deferred transaction that has read and then writes fails at once where somebody else wrote in between,
    # without the wait that `busy_timeout` grants; so who writes takes the lock at the start.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _lower(text: str | None) -> str | None:
    return None if text is None else text.lower()


def _reading_key(text: str | None) -> str | None:
    return None if text is None else fold(text)
