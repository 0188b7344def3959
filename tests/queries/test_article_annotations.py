"""What stands beside the text of an article."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_finding
from tests.queries.scenes import a_scene
from tracker.models import Anchor, AnchorState
from tracker.queries.article_annotations import article_findings, claim_annotations
from tracker.rules.statuses import Status


def test_claims_stand_in_the_order_of_the_text(session: Session) -> None:
    scene = a_scene(session)
    later = a_claim(session, scene.article, scene.checker, quote="The army would grow to 800,000 troops.")
    finding = a_finding(session, later)
    [version] = scene.article.versions

    findings = article_findings(session, scene.article.id)
    first, second = claim_annotations(session, version, findings)

    assert findings == [finding]
    assert (first.claim, second.claim) == (scene.claim, later)
    assert (list(first.findings), list(second.findings)) == ([], [finding])


def test_a_quote_whose_place_is_lost_is_unsettled_unless_the_claim_is_overtaken(session: Session) -> None:
    scene = a_scene(session)
    [version] = scene.article.versions
    session.add(
        Anchor(
            claim_id=scene.claim.id,
            article_version_id=version.id,
            exact="Gone.",
            state=AnchorState.GONE,
            recorded_at=NOW,
            recorded_by_id=scene.checker.id,
        )
    )
    session.flush()

    [annotation] = claim_annotations(session, version, [])
    before = annotation.is_unsettled
    scene.claim.status = Status.SUPERSEDED

    assert before
    assert not annotation.is_unsettled
