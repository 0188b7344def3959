"""A database that outlives its sessions, for tests in which two people write at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import fresh_url
from tracker import schema
from tracker.db import Database


@pytest.fixture
def database(backend: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Database]:
    """An empty database of this test's own."""
    opened = Database(fresh_url(backend, tmp_path, request, f"services_{abs(hash(tmp_path)) % 10**12}"))
    schema.upgrade(opened.engine)
    yield opened
    opened.engine.dispose()
