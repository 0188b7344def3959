"""How a claim's status came about; the words of statuses in the database are those of the table in the code."""

import pytest
from sqlalchemy import delete, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_proposal, an_article
from tests.web.newsroom import open_newsroom
from tracker.models import Approval, Base, Claim, Proposal, StatusWord, Verdict
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


def proposed(session: Session) -> Proposal:
    desk = a_desk(session)
    by = a_person(session, desk)
    return a_proposal(session, a_claim(session, an_article(session, desk, by), by), by)


def a_word_on(proposal: Proposal, verdict: Verdict) -> Approval:
    return Approval(
        proposal_id=proposal.id,
        verdict=verdict,
        why="It is there.",
        recorded_at=NOW,
        recorded_by_id=proposal.recorded_by_id,
    )


def test_a_proposal_is_open_until_somebody_answers(session: Session) -> None:
    proposal = proposed(session)
    before = proposal.approval
    session.add(a_word_on(proposal, Verdict.APPROVED))
    session.flush()
    session.expire_all()

    assert before is None
    assert proposal.approval
    assert proposal.approval.verdict is Verdict.APPROVED


def test_a_proposal_is_answered_once(session: Session) -> None:
    proposal = proposed(session)
    session.add(a_word_on(proposal, Verdict.APPROVED))
    session.flush()

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(a_word_on(proposal, Verdict.REJECTED))
