"""A database that outlives its sessions, for tests in which two people write at once."""

import pytest

from tracker.db import Database


@pytest.fixture
def database(migrated: Database) -> Database:
    """An empty database of this test's own."""
    return migrated
