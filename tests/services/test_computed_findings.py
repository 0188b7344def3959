"""Keeping what an examination found, with the word that people gave before."""

from dataclasses import replace

from sqlalchemy.orm import Session

from tests.builders import NOW
from tests.services.scenes import Scene, a_scene
from tracker.language.findings import CheckResult, Outcome
from tracker.models import Because, Examination, Finding, FindingDecision, Made
from tracker.rules.examinations import Draft
from tracker.rules.findings import Decision
from tracker.services.computed_findings import finding_row, in_the_journal, keep_all, words_of

SLIP = CheckResult("nth_year", Outcome.INCONSISTENT, "It is the fourth year.", "its eighth year", 0, 15)


def kept(session: Session, scene: Scene, *drafts: Draft) -> list[Finding]:
    version = scene.article.versions[0]
    examination = Examination(
        article_id=scene.article.id,
        article_version_id=version.id,
        because=Because.ASKED,
        calendar="0" * 64,
        recorded_at=NOW,
    )
    session.add(examination)
    session.flush()
    return keep_all(session, examination, version, drafts, by=scene.checker, now=NOW)


def dismissed(session: Session, scene: Scene, finding: Finding) -> None:
    finding.decisions.append(
        FindingDecision(decision=Decision.DISMISSED, why="No.", recorded_at=NOW, recorded_by_id=scene.checker.id)
    )
    session.flush()


def test_the_same_finding_is_not_written_twice(session: Session) -> None:
    scene = a_scene(session)
    draft = Draft(SLIP, scene.claim.id, "basis")

    first = kept(session, scene, draft)
    again = kept(session, scene, draft)

    assert first == again


def test_a_word_stays_with_what_rests_on_the_same_and_lapses_with_it(session: Session) -> None:
    scene = a_scene(session)
    [old] = kept(session, scene, Draft(SLIP, scene.claim.id, "basis"))
    dismissed(session, scene, old)

    [moved] = kept(session, scene, Draft(replace(SLIP, start=5, end=20), scene.claim.id, "basis"))
    [departure] = kept(session, scene, Draft(SLIP, scene.claim.id, "another basis"))

    assert (moved.decision, moved.lapsed_id) == (Decision.DISMISSED, None)
    assert departure.decision is None
    assert departure.lapsed_id in {old.id, moved.id}


def test_a_row_says_what_the_check_said(session: Session) -> None:
    scene = a_scene(session)

    row = finding_row(SLIP, scene.article.versions[0].id, scene.claim.id, NOW, how_made=Made.LOADED, part_of=[])

    assert (row.check, row.outcome, row.phrase) == (SLIP.check, SLIP.outcome, SLIP.phrase)
    assert in_the_journal(row)["explanation"] == SLIP.explanation
    assert words_of("nth_year") == "nth year"
