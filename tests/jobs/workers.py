"""A worker on a database of a test's own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.worker_scenes import Worker
from tracker import schema
from tracker.db import Database


@contextmanager
def a_worker(folder: Path) -> Iterator[Worker]:
    """A worker whose database is closed at the end."""
    database = Database(f"sqlite:///{folder / 'worker.sqlite'}")
    schema.upgrade(database.engine)
    try:
        yield Worker(database)
    finally:
        database.engine.dispose()
