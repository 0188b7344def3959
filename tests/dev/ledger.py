"""The ledger that `make run`, `make shell` and `make db` work on: the demo, and nasty texts beside it."""

import os
from datetime import UTC, datetime
from pathlib import Path

from config import Config, from_env
from tests.dev.nasty import at_the_demo_desk
from tracker import schema
from tracker.cli.demo_database import fill
from tracker.db import Database

FILE = Path("instance/dev.sqlite")
URL = f"sqlite:///{FILE}"


def config(*, port: int = 8000) -> Config:
    """The settings of the environment, but this ledger, on this machine only."""
    set_here = from_env(database_url=URL)
    return Config(**vars(set_here) | {"public_url": f"http://127.0.0.1:{port}", "demo": True})


def url() -> str:
    """The database of the setting, else this ledger, which is made where it is not there yet."""
    named = os.environ.get("TRACKER_DATABASE_URL")
    if not named:
        ensure()
    return named or URL


def ensure(*, fresh: bool = False, now: datetime | None = None) -> None:
    """Make the ledger if it is missing, of another version, or wanted afresh."""
    if not fresh and FILE.exists():
        if _is_current():
            return
        print(f"{FILE} is of another revision of the schema; it is made anew, and what was written in it goes.")
    now = now or datetime.now(UTC)
    fill(config(), database_named=False, now=now)
    database = Database(URL)
    with database.unit_of_work() as session:
        at_the_demo_desk(session, now=now)
    database.engine.dispose()


def _is_current() -> bool:
    database = Database(URL)
    try:
        return schema.current(database.engine) == schema.head()
    finally:
        database.engine.dispose()
