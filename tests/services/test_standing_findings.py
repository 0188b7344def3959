"""The findings of an article kept in step with where its quotes stand."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_finding
from tests.services.scenes import Scene, a_scene
from tracker.models import Because, Examination, ExaminationFinding, Finding, Made
from tracker.queries.examinations import findings_of, newest_examination
from tracker.services.standing_findings import claims_between, match_findings

ARMY = "The army would grow to 800,000 troops."


def examined(session: Session, scene: Scene, *findings: Finding) -> Examination:
    examination = Examination(
        article_id=scene.article.id,
        article_version_id=scene.article.versions[0].id,
        because=Because.TAKEN_IN,
        calendar="0" * 64,
        recorded_at=NOW,
    )
    session.add(examination)
    session.flush()
    session.add_all(ExaminationFinding(examination_id=examination.id, finding_id=finding.id) for finding in findings)
    session.flush()
    return examination


def test_a_finding_belongs_to_the_claim_whose_quote_it_is_in(session: Session) -> None:
    scene = a_scene(session)
    start = scene.article.versions[0].text.index("800,000")
    finding = a_finding(
        session, scene.claim, made=Made.COMPUTED, phrase="800,000", start=start, end=start + 7, basis="0" * 64
    )
    examined(session, scene, finding)
    army = a_claim(session, scene.article, scene.checker, quote=ARMY)

    changed = match_findings(session, scene.article.id, by=scene.checker, now=NOW)

    examination = newest_examination(session, scene.article.id)
    assert examination
    assert [finding.claim_id for finding in findings_of(session, examination.id)] == [army.id]
    assert changed == {scene.claim.id, army.id}


def test_a_second_look_that_finds_the_same_is_no_further_examination(session: Session) -> None:
    scene = a_scene(session)
    examination = examined(session, scene)

    assert match_findings(session, scene.article.id, by=scene.checker, now=NOW) == set()
    assert newest_examination(session, scene.article.id) is examination


def test_an_article_that_was_never_read_is_left_alone(session: Session) -> None:
    scene = a_scene(session)

    assert match_findings(session, scene.article.id, by=scene.checker, now=NOW) == set()
    assert newest_examination(session, scene.article.id) is None


def test_the_claims_between_two_lists_are_those_of_what_is_in_one_only() -> None:
    first, second, third = Finding(id=1, claim_id=7), Finding(id=2, claim_id=8), Finding(id=3, claim_id=None)

    assert claims_between([first, second], [first, third]) == {8}
