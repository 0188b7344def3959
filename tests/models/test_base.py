"""The column types that every table is written in."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Session

from tests.builders import a_desk, a_person, an_article
from tracker.language.dates import PartialDate
from tracker.models import Base, Dating


def test_an_instant_comes_back_in_utc_whatever_zone_it_was_given_in(session: Session) -> None:
    berlin = timezone(timedelta(hours=1))
    person = a_person(session, created_at=datetime(2025, 12, 18, 10, tzinfo=berlin))
    session.expire(person)

    assert person.created_at == datetime(2025, 12, 18, 9, tzinfo=UTC)
    assert person.created_at.tzinfo is UTC


def test_an_instant_without_a_zone_is_refused(session: Session) -> None:
    with pytest.raises(StatementError, match="needs its time zone"):
        a_person(session, created_at=datetime(2025, 12, 18, 10))  # noqa: DTZ001


def test_a_partial_date_keeps_its_precision(session: Session) -> None:
    desk = a_desk(session)
    article = an_article(session, desk, a_person(session, desk))
    [dating] = article.datings
    session.add(
        Dating(
            article_id=article.id,
            published_on=PartialDate(2025, 12),
            basis=dating.basis,
            recorded_at=dating.recorded_at,
            recorded_by_id=dating.recorded_by_id,
        )
    )
    session.flush()
    session.expire_all()

    assert [dating.published_on for dating in article.datings] == [PartialDate(2025, 12, 17), PartialDate(2025, 12)]


def test_a_word_that_is_no_choice_is_refused(session: Session) -> None:
    desk = a_desk(session)
    article = an_article(session, desk, a_person(session, desk))
    row = {"article": article.id, "at": "2025-12-18 09:00:00", "by": article.created_by_id}

    with pytest.raises(IntegrityError), session.begin_nested():
        session.execute(
            text(
                "INSERT INTO datings (article_id, basis, reasoning, recorded_at, recorded_by_id)"
                " VALUES (:article, 'guessed', '', :at, :by)"
            ),
            row,
        )


def test_a_key_leads_to_a_row_that_is_there(session: Session) -> None:
    with pytest.raises(IntegrityError), session.begin_nested():
        session.execute(text("INSERT INTO topics (claim_id, name) VALUES (1000000, 'berlin')"))


def test_every_constraint_has_a_name_by_which_a_revision_can_drop_it() -> None:
    nameless = [
        f"{table.name}: {constraint}"
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
        if not constraint.name
    ]

    assert nameless == []
