"""A desk with a fact-checker; and a database that outlives its sessions, for tests in which two write at once."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import a_desk, a_person
from tracker.db import Database
from tracker.models import Desk, Person


@pytest.fixture
def database(migrated: Database) -> Database:
    """An empty database of this test's own."""
    return migrated


@pytest.fixture
def desk(session: Session) -> Desk:
    return a_desk(session)


@pytest.fixture
def by(session: Session, desk: Desk) -> Person:
    return a_person(session, desk)
