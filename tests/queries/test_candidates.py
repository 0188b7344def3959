"""The claims that reading proposes of an article."""

from sqlalchemy.orm import Session

from tests.builders import NOW, TEXT
from tests.queries.scenes import Scene, a_scene
from tracker.language.kinds import ClaimType
from tracker.models import Because, Candidate, CandidateDecision, Examination
from tracker.queries.candidates import candidates_of, dismissed_quotes
from tracker.rules.findings import Decision

ARMY = "The army would grow to 800,000 troops."


def a_candidate(session: Session, scene: Scene, quote: str, *, checkable: bool = True) -> Candidate:
    [version] = scene.article.versions
    examination = Examination(
        article_id=scene.article.id,
        article_version_id=version.id,
        because=Because.TAKEN_IN,
        calendar="0" * 64,
        recorded_at=NOW,
    )
    session.add(examination)
    session.flush()
    start = TEXT.index(quote)
    candidate = Candidate(
        examination_id=examination.id,
        article_version_id=version.id,
        quote=quote,
        start=start,
        end=start + len(quote),
        type=ClaimType.QUANTITY,
        checkable=checkable,
        attribution="own voice",
        recorded_at=NOW,
    )
    session.add(candidate)
    session.flush()
    return candidate


def test_what_a_claim_quotes_is_no_candidate_any_more(session: Session) -> None:
    scene = a_scene(session)
    army = a_candidate(session, scene, ARMY, checkable=False)
    a_candidate(session, scene, TEXT.splitlines()[0])

    proposed = candidates_of(session, scene.article.versions[0].id)

    assert list(proposed.open) == list(proposed.shown) == [army]
    assert proposed.checkable == []


def test_what_somebody_dismissed_stays_dismissed_by_its_words(session: Session) -> None:
    scene = a_scene(session)
    army = a_candidate(session, scene, ARMY)
    session.add(
        CandidateDecision(
            candidate_id=army.id, decision=Decision.DISMISSED, recorded_at=NOW, recorded_by_id=scene.checker.id
        )
    )
    session.flush()
    session.expire_all()

    proposed = candidates_of(session, scene.article.versions[0].id)

    assert (list(proposed.open), list(proposed.dismissed)) == ([], [army])
    assert dismissed_quotes(session, scene.article.id) == {ARMY}
