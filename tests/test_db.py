"""Engines, sessions and the unit of work."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tracker.db import Database
from tracker.errors import WrongSetting


def test_a_unit_of_work_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'new.sqlite'}")
    with database.unit_of_work() as session:
        session.execute(text("CREATE TABLE notes (words TEXT)"))
    with pytest.raises(DBAPIError):
        insert_and_fail(database)

    with database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM notes")) == 0
    database.engine.dispose()


def insert_and_fail(database: Database) -> None:
    with database.unit_of_work() as session:
        session.execute(text("INSERT INTO notes VALUES ('kept?')"))
        session.execute(text("INSERT INTO nowhere VALUES (1)"))


def test_letters_beyond_ascii_are_made_small_as_postgresql_does(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'new.sqlite'}")
    with database.reading() as session:
        assert session.scalar(text("SELECT lower('ÉLYSÉE')")) == "élysée"
        assert session.scalar(text("SELECT reading_key('Cease-fire')")) == "ceasefire"
    database.engine.dispose()


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("mysql://somebody@host/name", "keeps its ledger in SQLite or PostgreSQL"),
        ("not an address", "cannot be read"),
        ("sqlite://", "names no file"),
        ("sqlite:////nowhere/at/all/tracker.sqlite", "There is no folder"),
    ],
)
def test_an_address_that_cannot_be_meant_is_refused_in_a_sentence(url: str, sentence: str) -> None:
    with pytest.raises(WrongSetting, match=sentence):
        Database(url)


def test_a_file_that_must_be_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(WrongSetting, match="There is no database at"):
        Database(f"sqlite:///{tmp_path / 'missing.sqlite'}", must_exist=True)

    assert list(tmp_path.iterdir()) == []
