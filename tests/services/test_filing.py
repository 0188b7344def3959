"""Filing many claims at once."""

from sqlalchemy.orm import Session

from tests.builders import NOW
from tests.services.refusals import refused
from tests.services.scenes import a_scene
from tracker.errors import WrongInput
from tracker.services.filing import file_claims


def test_each_claim_has_a_result_and_a_refused_one_stops_no_other(session: Session) -> None:
    scene, foreign = a_scene(session), a_scene(session)
    ids = [foreign.claim.id, scene.claim.id]

    results = file_claims(session, claim_ids=ids, topic="Berlin", by=scene.checker, now=NOW)
    again = file_claims(session, claim_ids=ids, topic="berlin", by=scene.checker, now=NOW)

    assert [(result.claim_id, result.outcome) for result in results] == list(
        zip(ids, ["refused", "changed"], strict=True)
    )
    assert [result.outcome for result in again] == ["refused", "unchanged"]
    assert [topic.name for topic in scene.claim.topics] == ["berlin"]


def test_claims_are_given_to_somebody_and_taken_back(session: Session) -> None:
    scene = a_scene(session)
    arguments = {"claim_ids": [scene.claim.id], "by": scene.checker, "now": NOW}

    file_claims(session, assignee_id=scene.editor.id, **arguments)
    given_to = scene.claim.assignee_id
    file_claims(session, unassign=True, **arguments)

    assert (given_to, scene.claim.assignee_id) == (scene.editor.id, None)


def test_nothing_chosen_is_refused_as_a_whole(session: Session) -> None:
    scene = a_scene(session)

    with refused(session, WrongInput, "No claims are chosen", field="claims"):
        file_claims(session, claim_ids=[], topic="berlin", by=scene.checker, now=NOW)
    with refused(session, WrongInput, "Choose a person or write a topic", field="assignee"):
        file_claims(session, claim_ids=[scene.claim.id], by=scene.checker, now=NOW)
