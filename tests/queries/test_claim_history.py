"""The anchors, changes, proposals and revisions of one claim."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_proposal
from tests.queries.scenes import a_scene
from tracker.models import Anchor, AnchorState, Revision
from tracker.queries.claim_history import anchors_of, changes_of, passage_of, proposals_of, revisions_of
from tracker.rules.statuses import Status


def test_a_quote_is_shown_with_the_text_around_it_even_when_it_is_gone_since(session: Session) -> None:
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

    anchors = anchors_of(session, scene.claim.id)

    assert [anchor.state for anchor in anchors] == [AnchorState.EXACT, AnchorState.GONE]
    assert passage_of(anchors).quote == scene.claim.statement
    assert passage_of(anchors[1:]).quote == "Gone."


def test_a_claim_has_its_changes_proposals_and_revisions_in_order(session: Session) -> None:
    scene = a_scene(session)
    first, second = (a_proposal(session, scene.claim, scene.checker) for _ in range(2))
    revision = Revision(claim_id=scene.claim.id, fields={}, recorded_at=NOW, recorded_by_id=scene.checker.id)
    session.add(revision)
    session.flush()

    assert [change.to_status for change in changes_of(session, scene.claim.id)] == [Status.UNREVIEWED]
    assert proposals_of(session, scene.claim.id) == [first, second]
    assert revisions_of(session, scene.claim.id) == [revision]
