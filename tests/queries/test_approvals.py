"""What waits for a second person, what came back, and how often two people agree."""

from datetime import timedelta

from sqlalchemy.orm import Session

from tests.builders import NOW, a_proposal
from tests.queries.scenes import Scene, a_scene
from tracker.models import Approval, Person, Proposal, Verdict
from tracker.queries.approvals import agreements, answerable, approval_queue, came_back, together
from tracker.rules.approvals import Agreement


def answered(session: Session, proposal: Proposal, by: Person, verdict: Verdict) -> None:
    session.add(Approval(proposal_id=proposal.id, verdict=verdict, why="So.", recorded_at=NOW, recorded_by_id=by.id))
    session.flush()


def queued(session: Session, scene: Scene, reader: Person | None) -> tuple[int, int]:
    queue = approval_queue(session, desk_ids=scene.desk_ids, reader=reader, now=NOW + timedelta(days=2))
    return queue.total, queue.answerable


def test_an_editor_may_answer_what_somebody_else_proposed(session: Session) -> None:
    scene = a_scene(session)
    a_proposal(session, scene.claim, scene.checker)

    queue = approval_queue(session, desk_ids=scene.desk_ids, reader=scene.editor, now=NOW + timedelta(days=2))

    [row] = queue.rows
    assert (row.by, row.days, row.may_answer) == ("Carl", 2, True)
    assert answerable(session, desk_ids=scene.desk_ids, reader=scene.editor) == 1


def test_nobody_answers_their_own_and_a_report_answers_nothing(session: Session) -> None:
    scene = a_scene(session)
    a_proposal(session, scene.claim, scene.editor)

    assert queued(session, scene, scene.editor) == (1, 0)
    assert queued(session, scene, None) == (1, 0)
    assert answerable(session, desk_ids=scene.desk_ids, reader=scene.editor) == 0


def test_what_was_rejected_comes_back_until_something_follows(session: Session) -> None:
    scene = a_scene(session)
    answered(session, a_proposal(session, scene.claim, scene.checker), scene.editor, Verdict.REJECTED)

    [back] = came_back(session, desk_ids=scene.desk_ids, person_id=scene.checker.id)
    a_proposal(session, scene.claim, scene.checker)

    assert back.answered_by == "Edith"
    assert came_back(session, desk_ids=scene.desk_ids, person_id=scene.checker.id) == []


def test_agreement_is_counted_by_desk_and_what_lapsed_is_not(session: Session) -> None:
    scene = a_scene(session)
    for verdict in (Verdict.APPROVED, Verdict.REJECTED, Verdict.LAPSED):
        answered(session, a_proposal(session, scene.claim, scene.checker), scene.editor, verdict)

    counted = agreements(session, desk_ids=scene.desk_ids)

    assert counted == {"Politics": Agreement(1, 2)}
    assert together(counted) == Agreement(1, 2)
