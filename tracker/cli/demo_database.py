"""The database of the demo: a new file, or the database that was named, as long as nobody's ledger is in it."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

import click
from sqlalchemy import inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from config import Config
from tracker import jobs, places, schema
from tracker.db import Database
from tracker.errors import Refused
from tracker.language.analyzer import ANALYZER
from tracker.language.calendar import entries_of
from tracker.outside.calendars import read_tables
from tracker.outside.passwords import hash_password
from tracker.services.demo import Loaded, Press, demo_accounts, load_berlin
from tracker.worker import worker_context

DEFAULT_URL = "sqlite:///instance/demo.sqlite"
_NO_DEMO = (
    "That database holds something that is no demo, and nothing of it was touched. "
    "Name an empty one with --database, or unset TRACKER_DATABASE_URL for {url}."
)
_FOLDER = places.SEEDS / "berlin"


def fill(config: Config, *, database_named: bool, now: datetime) -> Loaded:
    """Put a clean demo into the database of these settings, in place of an older demo; anything else is `Refused`.

    `named` says that somebody chose it: the folder of the usual file is made, any other has to be there.
    """
    if not database_named:
        Path(make_url(config.database_url).database or "").parent.mkdir(parents=True, exist_ok=True)
    if database_named and _holds_something_else(config.database_url):
        raise Refused(_NO_DEMO.format(url=DEFAULT_URL))
    demo = _Demo(config, now)
    file = _file(config.database_url)
    return demo.in_fresh_file(file) if file else demo.on_emptied_server()


def _holds_something_else(url: str) -> bool:
    """Whether anything is in it besides a demo: the accounts tell, whose password the demo says to everybody."""
    file = _file(url)
    if file and not file.exists():
        Database(url).engine.dispose()  # refuses where its folder is missing
        return False
    database = Database(url)
    try:
        schema.is_current(database.engine)  # says in a sentence what cannot be opened or is too new
        if not inspect(database.engine).get_table_names():
            return False
        with database.reading() as session:
            accounts = set(session.scalars(text("SELECT email FROM people")))
    except DBAPIError:  # tables, but none of people
        return True
    finally:
        database.engine.dispose()
    return accounts != demo_accounts(_FOLDER)


@dataclass(frozen=True)
class _Demo:
    """A demo in the making: where it goes, and the instant at which its story ends."""

    config: Config
    now: datetime

    def in_fresh_file(self, file: Path) -> Loaded:
        """Build beside the old demo and put it in its place only when it is whole."""
        draft = file.with_name(f"{file.name}.new")
        _remove(draft)
        try:
            loaded = replace(self, config=replace(self.config, database_url=f"sqlite:///{draft}")).load()
            for old in (file, _file(replace(self.config, queue="").queue_url)):
                if old:
                    _remove(old)
            draft.replace(file)
        finally:
            _remove(draft)
        return loaded

    def on_emptied_server(self) -> Loaded:
        """Take the tables of an older demo away on its server, then fill it."""
        database = Database(self.config.database_url)
        if schema.current(database.engine):
            schema.downgrade(database.engine, "base")
        database.engine.dispose()
        return self.load()

    def load(self) -> Loaded:
        """Make the tables, and fill them."""
        database = Database(self.config.database_url)
        click.echo("Setting up the tables …", err=True)
        schema.upgrade(database.engine)
        context = worker_context(self.config, database, lambda: self.now)
        click.echo("Reading the article and recording what a desk made of it …", err=True)
        with database.unit_of_work() as session:
            loaded = load_berlin(
                session,
                folder=_FOLDER,
                calendar=entries_of(read_tables(places.SEEDS / "calendar")),
                analyzer=ANALYZER,
                press=Press(partial(jobs.files_of, context), context.message_ids),
                hash_password=hash_password,
                now=self.now,
            )
        if database.engine.dialect.name == "sqlite":
            with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        database.engine.dispose()
        return loaded


def _file(url: str) -> Path | None:
    return Path(make_url(url).database or "") if url.startswith("sqlite:") else None


def _remove(file: Path) -> None:
    for path in (file, file.with_name(file.name + "-wal"), file.with_name(file.name + "-shm")):
        path.unlink(missing_ok=True)
