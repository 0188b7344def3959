"""The newsroom of the pages, with the nasty texts in it."""

import pytest

from tests.dev.nasty import add_nasty
from tests.web import conftest as pages
from tests.web.newsroom import THEN, Newsroom
from tracker.db import Database
from tracker.models import Desk, Person

backend, furnished, newsroom, database = pages.backend, pages.furnished, pages.newsroom, pages.database
config, app, cookies, enter, checker = pages.config, pages.app, pages.cookies, pages.enter, pages.checker


@pytest.fixture
def nasty_id(database: Database, newsroom: Newsroom) -> int:
    """The article of nasty texts, at the politics desk."""
    with database.unit_of_work() as session:
        desk = session.get_one(Desk, newsroom.politics_id)
        by = session.get_one(Person, newsroom.people["checker"])
        return add_nasty(session, desk=desk, by=by, now=THEN)
