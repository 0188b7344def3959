"""Whether the second person that a policy asks for counts in this installation."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from tracker.db import Database
from tracker.queries.policy import asks_two_people

NOW = datetime(2026, 11, 25, 14, 30, tzinfo=UTC)


@pytest.mark.parametrize("two_person", [True, False])
def test_every_session_knows_it_from_the_database_that_opened_it(tmp_path: Path, two_person: bool) -> None:
    database = Database(f"sqlite:///{tmp_path / 'ledger.sqlite'}", two_person=two_person)

    with database.reading() as today, database.reading(NOW) as earlier, database.snapshot() as still:
        assert {asks_two_people(session) for session in (today, earlier, still)} == {two_person}
    with database.unit_of_work() as writing:
        assert asks_two_people(writing) is two_person
    database.engine.dispose()


def test_a_session_that_knows_nothing_asks_for_the_second_person() -> None:
    engine = create_engine("sqlite://")

    with Session(engine) as session:
        assert asks_two_people(session)
    engine.dispose()
