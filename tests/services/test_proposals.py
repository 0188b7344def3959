"""The second person's word."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_person, a_proposal
from tests.services.refusals import refused
from tests.services.scenes import a_scene
from tracker.errors import NotAllowed, NotFound, Refused, WrongInput
from tracker.models import Approval, Verdict
from tracker.queries.dossiers import dossiers
from tracker.rules.roles import RoleName
from tracker.rules.statuses import Status
from tracker.services.proposals import answer_proposal, lapse, propose


def test_a_proposal_moves_nothing_by_itself(session: Session) -> None:
    scene = a_scene(session)
    dossier = dossiers(session, [scene.claim.id])[scene.claim.id]

    proposal = propose(
        session, scene.claim, dossier, to=Status.CONFIRMED, why="The document.", by=scene.checker, now=NOW
    )

    assert (proposal.to_status, proposal.approval, scene.claim.status) == (Status.CONFIRMED, None, Status.UNREVIEWED)


def test_rejecting_needs_a_reason_and_keeps_where_else_it_would_go(session: Session) -> None:
    scene = a_scene(session)
    proposal = a_proposal(session, scene.claim, scene.checker)
    arguments = {"proposal_id": proposal.id, "verdict": Verdict.REJECTED, "by": scene.editor, "now": NOW}

    with refused(session, WrongInput, field="why"):
        answer_proposal(session, why=" ", **arguments)
    with refused(session, WrongInput, "That is what you reject", field="second_status"):
        answer_proposal(session, why="No.", second_status=Status.CONFIRMED, **arguments)
    approval = answer_proposal(session, why="Not yet.", second_status=Status.DISPUTED, **arguments)

    assert (approval.verdict, approval.second_status) == (Verdict.REJECTED, Status.DISPUTED)
    assert scene.claim.status is Status.UNREVIEWED


def test_nobody_answers_their_own_nor_twice_nor_against_the_rules(session: Session) -> None:
    scene = a_scene(session)
    own_proposal = a_proposal(session, scene.claim, scene.editor)
    second = a_person(session, scene.desk, RoleName.EDITOR)

    with refused(session, NotAllowed, "You proposed this yourself"):
        answer_proposal(
            session, proposal_id=own_proposal.id, verdict=Verdict.APPROVED, why="", by=scene.editor, now=NOW
        )
    with refused(session, Refused, "It cannot be confirmed yet", field="to"):
        answer_proposal(session, proposal_id=own_proposal.id, verdict=Verdict.APPROVED, why="", by=second, now=NOW)
    answer_proposal(session, proposal_id=own_proposal.id, verdict=Verdict.REJECTED, why="No.", by=second, now=NOW)
    with refused(session, Refused, "was rejected already"):
        answer_proposal(session, proposal_id=own_proposal.id, verdict=Verdict.REJECTED, why="No.", by=second, now=NOW)
    with refused(session, NotFound):
        answer_proposal(session, proposal_id=10**6, verdict=Verdict.REJECTED, why="No.", by=second, now=NOW)


def test_what_nobody_answered_lapses_when_the_claim_moves_otherwise(session: Session) -> None:
    scene = a_scene(session)
    proposal = a_proposal(session, scene.claim, scene.checker)

    lapse(session, scene.claim, by=scene.checker, now=NOW)

    [approval] = session.scalars(select(Approval).where(Approval.proposal_id == proposal.id))
    assert approval.verdict is Verdict.LAPSED
