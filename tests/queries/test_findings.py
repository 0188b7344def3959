"""What the checks say at some desks."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_finding
from tests.queries.scenes import a_scene
from tracker.language.findings import Outcome
from tracker.models import Finding, Made
from tracker.queries.findings import findings_list


def test_findings_of_claims_come_before_those_of_the_article(session: Session) -> None:
    scene, foreign = a_scene(session), a_scene(session, name="Economy")
    whole = Finding(
        article_version_id=scene.article.versions[0].id,
        check="joint_anachronism",
        outcome=Outcome.INCONSISTENT,
        explanation="Both were true once.",
        made=Made.LOADED,
        recorded_at=NOW,
    )
    session.add(whole)
    session.flush()
    of_claim = a_finding(session, scene.claim)
    a_finding(session, foreign.claim)

    first, second = findings_list(session, desk_ids=scene.desk_ids)

    assert (first.finding, first.key, first.statement) == (of_claim, scene.claim.key, scene.claim.statement)
    assert (second.finding, second.key) == (whole, "")
