"""The words of statuses in the database are those of the table in the code."""

import pytest
from sqlalchemy import delete, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tests.web.newsroom import open_newsroom
from tracker.models import Base, Claim, StatusWord
from tracker.rules.statuses import STATUSES

HOLD_A_STATUS = {
    "approvals.second_status",
    "changes.from_status",
    "changes.to_status",
    "claims.status",
    "proposals.from_status",
    "proposals.to_status",
    "rechecks.holds",
    "rechecks.status",
}


def test_the_database_knows_every_status_as_the_code_does(session: Session) -> None:
    rows = session.execute(select(StatusWord.word, StatusWord.position, StatusWord.is_open))

    assert {tuple(row) for row in rows} == {(row.status.value, row.order, row.is_open) for row in STATUSES}


def test_every_column_with_a_status_points_to_its_words() -> None:
    columns = {
        f"{table.name}.{column.name}"
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if any(key.column is Base.metadata.tables["statuses"].c.word for key in column.foreign_keys)
    }

    assert columns == HOLD_A_STATUS


def test_a_word_that_is_no_status_is_refused(session: Session) -> None:
    open_newsroom(session)

    with pytest.raises(DBAPIError, match=r"(?i)foreign key"):
        session.execute(text("UPDATE claims SET status = 'rumoured'"))


def test_a_word_that_is_used_cannot_be_taken_away(session: Session) -> None:
    newsroom = open_newsroom(session)
    used = session.get_one(Claim, newsroom.deal_id).status

    with pytest.raises(DBAPIError, match=r"(?i)foreign key"):
        session.execute(delete(StatusWord).where(StatusWord.word == used.value))
