"""The tables together: what is history can only be added to."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person, a_source, an_article
from tracker import models
from tracker.models import HISTORY, Base, Grade
from tracker.rules.sources import Reliability


def test_history_names_tables_that_are_there_in_order() -> None:
    assert set(HISTORY) <= set(Base.metadata.tables)
    assert list(HISTORY) == sorted(set(HISTORY))


def test_every_table_has_a_class_that_the_package_hands_on() -> None:
    classes = {mapper.class_.__name__ for mapper in Base.registry.mappers}

    assert classes <= set(models.__all__)


def test_a_row_of_history_is_neither_changed_nor_deleted(session: Session) -> None:
    by = a_person(session)
    grade = Grade(
        source_id=a_source(session, by).id,
        reliability=Reliability.B,
        from_on=NOW.date(),
        why="It corrects itself.",
        recorded_at=NOW,
        recorded_by_id=by.id,
    )
    session.add(grade)
    session.flush()

    for statement in ("UPDATE grades SET why = ''", "DELETE FROM grades"):
        with pytest.raises(DBAPIError), session.begin_nested():
            session.execute(text(statement))

    assert session.get(Grade, grade.id) is grade


def test_what_is_no_history_may_be_changed(session: Session) -> None:
    desk = a_desk(session)
    article = an_article(session, desk, a_person(session, desk))

    article.address = "https://example.org/deal"
    session.flush()

    assert session.execute(text("SELECT address FROM articles")).scalar() == "https://example.org/deal"
