"""The blocks of the front page."""

from datetime import timedelta

from sqlalchemy import func, select, true
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_finding, a_proposal
from tests.queries.scenes import a_scene
from tracker.models import Cause, Change, Claim, Recheck
from tracker.queries.dashboard_blocks import due_block, recheck_block, undecided_block, waiting_block
from tracker.rules.statuses import Status


def test_what_waits_for_an_answer_is_listed_with_who_proposed_it(session: Session) -> None:
    scene = a_scene(session)
    a_proposal(session, scene.claim, scene.checker)

    block = waiting_block(session, scene.desk_ids)

    [waiting] = block.rows
    assert (block.total, waiting.by, waiting.before, waiting.to) == (1, "Carl", Status.UNREVIEWED, Status.CONFIRMED)


def test_an_open_claim_says_how_late_it_is_and_a_closed_one_is_not_listed(session: Session) -> None:
    scene = a_scene(session)
    scene.claim.due_on = (NOW - timedelta(days=3)).date()
    a_claim(session, scene.article, scene.checker, status=Status.CONFIRMED, due_on=scene.claim.due_on)
    session.flush()

    [due] = due_block(session, scene.desk_ids, true(), Claim.id, now=NOW).rows

    assert (due.claim_id, due.late, due.soon) == (scene.claim.id, 3, "3 days late")


def test_an_undecided_finding_is_listed_unless_its_claim_is_overtaken(session: Session) -> None:
    scene = a_scene(session)
    finding = a_finding(session, scene.claim)

    [undecided] = undecided_block(session, scene.desk_ids).rows
    scene.claim.status = Status.SUPERSEDED
    session.flush()

    assert undecided.finding_id == finding.id
    assert undecided_block(session, scene.desk_ids).total == 0


def test_what_needs_a_second_look_says_why(session: Session) -> None:
    scene = a_scene(session)
    session.add(
        Recheck(
            claim_id=scene.claim.id,
            cause=Cause.RETRACTION,
            status=scene.claim.status,
            holds=scene.claim.status,
            reasons=["The Paper was retracted."],
            change_id=session.scalar(select(func.max(Change.id))),
            recorded_at=NOW,
        )
    )
    session.flush()

    [row] = recheck_block(session, scene.desk_ids).rows

    assert (row.claim_id, row.because) == (scene.claim.id, "The Paper was retracted.")
