"""A session as of a moment: only for looking, whatever the database is asked."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.sql import Executable

from tests.builders import NOW, a_desk, a_person, an_article
from tracker.db import Database
from tracker.models import Article, Desk, Withdrawal

WRITING: list[Executable] = [
    insert(Withdrawal).values(evidence_id=1, why="Because.", recorded_at=NOW, recorded_by_id=1),
    update(Desk).values(name="Another"),
    delete(Desk),
    text("CREATE TABLE more (id integer)"),
    text("DROP TABLE claims"),
    text("WITH d AS (SELECT 1) DELETE FROM desks"),
    text("INSERT INTO desks (name) VALUES ('x')"),
]


@pytest.fixture
def database(migrated: Database) -> Database:
    """A database with one desk and an article."""
    with migrated.unit_of_work() as session:
        desk = a_desk(session)
        an_article(session, desk, a_person(session, desk))
    return migrated


def test_a_reading_session_shows_what_was_there_at_its_moment(database: Database) -> None:
    with database.reading(datetime(2025, 12, 18, 8, 59, 59, tzinfo=UTC)) as session:
        before = session.scalars(select(Article.id)).all()
    with database.reading(NOW) as session:
        article_ids = session.scalars(select(Article.id)).all()

    assert (len(before), len(article_ids)) == (0, 1)


def test_a_moment_leaves_no_trace_on_the_connection_that_others_get_next(database: Database) -> None:
    with database.reading(datetime(2020, 1, 1, tzinfo=UTC)) as session:
        session.scalars(select(Article.id)).all()

    with database.reading() as session:
        assert session.scalars(select(Article.id)).all()
    with database.unit_of_work() as session:
        session.execute(update(Desk).values(name="Another"))


def test_nothing_can_be_recorded_in_the_past(database: Database) -> None:
    for statement in WRITING:
        with database.reading(NOW) as session, pytest.raises(RuntimeError, match="recorded in the past"):
            session.execute(statement)

    with database.reading() as session:
        assert session.scalars(select(Desk.name)).all() == ["Politics"]


def test_whoever_adds_to_the_past_is_stopped_at_the_flush(database: Database) -> None:
    with database.reading(NOW) as session:
        session.add(Desk(name="Late", slug="late", created_at=NOW))
        with pytest.raises(RuntimeError, match="recorded in the past"):
            session.commit()
