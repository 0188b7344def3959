"""The shell of Python on the ledger."""

import pytest
from sqlalchemy.exc import DBAPIError

from tests.conftest import BACKENDS
from tests.dev.shell import opened
from tests.web.newsroom import Newsroom
from tracker.db import Database
from tracker.models import Claim

on_both = pytest.mark.parametrize("backend", BACKENDS, indirect=True)


def address_of(database: Database) -> str:
    return database.engine.url.render_as_string(hide_password=False)


@on_both
def test_it_only_looks_unless_it_is_asked_to_write(database: Database, newsroom: Newsroom) -> None:
    with opened(address_of(database), writes=False) as names:
        claim = names["session"].get(names["Claim"], newsroom.army_id)
        claim.statement = "Another."
        with pytest.raises(DBAPIError, match=r"readonly|read-only"):
            names["session"].flush()

    with opened(address_of(database), writes=True) as names:
        names["session"].get(names["Claim"], newsroom.army_id).statement = "Another."
        names["session"].commit()

    with database.reading() as session:
        assert session.get_one(Claim, newsroom.army_id).statement == "Another."


def test_models_services_and_queries_are_loaded(database: Database) -> None:
    with opened(address_of(database), writes=False) as names:
        assert callable(names["services"].claims.make_claim)
        assert names["queries"].ledger.__name__ == "tracker.queries.ledger"
        assert names["select"](names["Claim"]) is not None
