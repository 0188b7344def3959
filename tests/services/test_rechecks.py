"""A person's word that a claim was looked at again."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW
from tests.services.refusals import refused
from tests.services.scenes import Scene, a_scene
from tracker.errors import Refused, WrongInput
from tracker.models import Cause, Change, Recheck
from tracker.rules.statuses import Status
from tracker.services.rechecks import answer_recheck


def a_recheck(session: Session, scene: Scene) -> Recheck:
    recheck = Recheck(
        claim_id=scene.claim.id,
        cause=Cause.RETRACTION,
        status=scene.claim.status,
        holds=scene.claim.status,
        reasons=["The Paper was retracted."],
        change_id=session.scalar(select(func.max(Change.id))),
        recorded_at=NOW,
    )
    session.add(recheck)
    session.flush()
    return recheck


def test_a_claim_stands_with_a_reason_and_nothing_asks_any_more(session: Session) -> None:
    scene = a_scene(session)
    recheck = a_recheck(session, scene)
    arguments = {"claim_id": scene.claim.id, "by": scene.checker, "now": NOW}

    with refused(session, WrongInput, field="why"):
        answer_recheck(session, why="", **arguments)
    answer = answer_recheck(session, why="It stands without it.", **arguments)

    assert answer.recheck_id == recheck.id
    with refused(session, Refused, "Nothing asks for a second look", field="why"):
        answer_recheck(session, why="It stands.", **arguments)


def test_a_status_that_no_longer_holds_cannot_stand(session: Session) -> None:
    scene = a_scene(session)
    scene.claim.status = Status.SINGLE_SOURCE
    a_recheck(session, scene)

    with refused(session, Refused, "It cannot stand as single source", field="why"):
        answer_recheck(session, claim_id=scene.claim.id, why="It stands.", by=scene.checker, now=NOW)
