"""The claims that reading proposes, as data."""

from sqlalchemy.orm import Session

from tests.builders import NOW
from tests.queries.scenes import a_scene
from tests.queries.test_candidates import ARMY, a_candidate, dismissed
from tracker.models import CandidateDecision, Claim
from tracker.queries.proposal_records import confidential_among, proposals_record
from tracker.rules.findings import Decision


def test_proposals_are_told_with_their_place_and_what_people_said(session: Session) -> None:
    scene = a_scene(session)
    [version] = scene.article.versions
    army = a_candidate(session, scene, ARMY, rank=0)
    deal = a_candidate(session, scene, "a deal in Berlin", rank=1)
    dismissed(session, scene, deal, "No claim.")

    record = proposals_record(session, version)

    assert (record["article"], record["version"], record["title"]) == (scene.article.id, 1, version.title)
    assert record["read_at"] == NOW.isoformat()
    (told,) = record["claims"]
    assert (told["id"], told["sentence"], told["rank"], told["decision"]) == (deal.id, 1, 1, Decision.DISMISSED)
    assert [(word["by"], word["why"], word["claim"]) for word in told["decisions"]] == [
        (scene.checker.name, "No claim.", None)
    ]
    (passage,) = record["others"]
    assert (passage["id"], passage["sentence"], passage["decision"]) == (army.id, 2, None)
    assert passage["attribution"] == {"text": "own voice", "links": []}


def test_what_became_a_confidential_claim_is_not_told(session: Session) -> None:
    scene = a_scene(session)
    claim = session.get_one(Claim, scene.claim.id)
    deal = a_candidate(session, scene, "U.S. and EU", rank=1)
    word = CandidateDecision(
        candidate_id=deal.id,
        decision=Decision.ACCEPTED,
        claim_id=claim.id,
        recorded_at=NOW,
        recorded_by_id=scene.checker.id,
    )
    session.add(word)
    session.flush()
    session.expire_all()

    [version] = scene.article.versions
    assert [told["decision"] for told in proposals_record(session, version)["claims"]] == [Decision.ACCEPTED]
    claim.confidential = True
    session.flush()
    assert proposals_record(session, version)["claims"] == []
    assert confidential_among(session, {claim.id}) == {claim.id}
    assert confidential_among(session, set()) == set()
