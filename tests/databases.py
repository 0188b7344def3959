"""Databases for tests: an original is made once in each test process, tests write on copies of it."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import create_engine, text

from tracker import schema
from tracker.db import Database

Fill = Callable[[Database], Any]


class Store(Protocol):
    """Where the databases of one backend are, by name."""

    def create(self, name: str) -> str:
        """The address of a new, empty database."""
        ...

    def copy(self, name: str, to: str) -> str:
        """The address of a copy, which takes the place of an older database of that name; nobody is connected."""
        ...


@dataclass(frozen=True)
class Files:
    """SQLite databases in a folder."""

    folder: Path

    def create(self, name: str) -> str:
        return f"sqlite:///{self.file(name)}"

    def copy(self, name: str, to: str) -> str:
        for old in self.folder.glob(f"{to}.*sqlite*"):  # the file, its log and the queue beside it
            old.unlink()
        shutil.copyfile(self.file(name), self.file(to))
        return f"sqlite:///{self.file(to)}"

    def file(self, name: str) -> Path:
        """Where a database is."""
        return self.folder / f"{name}.sqlite"


@dataclass(frozen=True)
class Server:
    """PostgreSQL databases on a server, whose own database is named `postgres`."""

    url: str

    def create(self, name: str) -> str:
        return self._run(name, f'CREATE DATABASE "{name}"')

    def copy(self, name: str, to: str) -> str:
        return self._run(to, f'DROP DATABASE IF EXISTS "{to}"', f'CREATE DATABASE "{to}" TEMPLATE "{name}"')

    def _run(self, name: str, *statements: str) -> str:
        engine = create_engine(self.url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            for statement in statements:
                connection.execute(text(statement))
        engine.dispose()
        return self.url.replace("/postgres?", f"/{name}?")


@dataclass
class Shelf:
    """The originals of one backend by name, what filling them answered, and the copies in use."""

    store: Store
    _filled: dict[str, Any] = field(default_factory=dict)
    _restored: dict[str, Database] = field(default_factory=dict)

    def original(self, name: str, fill: Fill | None = None) -> Any:
        """What filling an original answers; it is migrated and filled when it is first asked for."""
        if name not in self._filled:
            database = self._begun(name, fill)
            self._filled[name] = fill(database) if fill else None
            database.engine.dispose()  # the last connection puts the log of SQLite into the one file
        return self._filled[name]

    def copy(self, name: str, to: str) -> Database:
        """A new database with what the original holds."""
        return Database(self.store.copy(name, to))

    def migrated(self, name: str) -> Database:
        """A new database at the newest revision, with nothing in it."""
        self.original("migrated")
        return self.copy("migrated", name)

    def restored(self, name: str) -> Database:
        """The copy that tests use one after another, as the original is; what it compiled before is kept.

        SQLAlchemy keeps compiled statements with the engine, so one engine for all these tests saves most of the work.
        """
        if name in self._restored:
            self._restored[name].engine.dispose()
            self.store.copy(name, f"{name}_restored")
        else:
            self._restored[name] = self.copy(name, f"{name}_restored")
        return self._restored[name]

    def _begun(self, name: str, fill: Fill | None) -> Database:
        """A migrated database; what is to be filled begins as a copy of the one that is only migrated."""
        if fill:
            return self.migrated(name)
        database = Database(self.store.create(name))
        schema.upgrade(database.engine)
        return database


def copy_to(file: Path, shelf: Shelf, name: str) -> None:
    """Put a copy of an original of SQLite where a command looks for its database."""
    assert isinstance(shelf.store, Files)
    shutil.copyfile(shelf.store.file(name), file)
