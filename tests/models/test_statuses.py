"""How a claim's status came about."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_proposal, an_article
from tracker.models import Approval, Proposal, Verdict


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
