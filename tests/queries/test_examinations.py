"""What examining an article needs to know, and which findings count."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_finding
from tests.queries.scenes import Scene, a_scene
from tracker.models import Because, Examination, ExaminationFinding, Finding, Made
from tracker.queries.examinations import (
    computed_findings,
    dating_of,
    findings_of,
    marked_quotes,
    newest_examination,
    that_counts,
)
from tracker.rules.statuses import Status


def examined(session: Session, scene: Scene, *findings: Finding) -> Examination:
    examination = Examination(
        article_id=scene.article.id,
        article_version_id=scene.article.versions[0].id,
        because=Because.ASKED,
        calendar="0" * 64,
        recorded_at=NOW,
    )
    session.add(examination)
    session.flush()
    session.add_all(ExaminationFinding(examination_id=examination.id, finding_id=finding.id) for finding in findings)
    session.flush()
    return examination


def test_what_the_newest_examination_found_counts_and_so_does_what_was_loaded(session: Session) -> None:
    scene = a_scene(session)
    loaded = a_finding(session, scene.claim)
    old, new = (a_finding(session, scene.claim, made=Made.COMPUTED) for _ in range(2))
    examined(session, scene, old)
    newest = examined(session, scene, new)

    assert set(session.scalars(select(Finding).where(that_counts()))) == {loaded, new}
    assert newest_examination(session, scene.article.id) is newest
    assert findings_of(session, newest.id) == [new]
    assert computed_findings(session, scene.article.id) == [new, old]


def test_quotes_of_overtaken_claims_are_not_marked(session: Session) -> None:
    scene = a_scene(session)
    a_claim(session, scene.article, scene.checker, status=Status.SUPERSEDED)

    [marked] = marked_quotes(session, scene.article.versions[0].id)

    assert (marked.claim_id, marked.start, marked.end) == (scene.claim.id, 0, len(scene.claim.statement))


def test_the_newest_dating_counts(session: Session) -> None:
    scene = a_scene(session)

    assert dating_of(session, scene.article.id) is scene.article.datings[-1]
    assert dating_of(session, 10**6) is None
