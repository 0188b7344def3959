"""The claims that reading proposes of an article."""

from sqlalchemy.orm import Session

from tests.builders import NOW, TEXT
from tests.queries.scenes import Scene, a_scene
from tracker.language.kinds import ClaimType
from tracker.models import Because, Candidate, CandidateDecision, Examination
from tracker.models.candidates import NOT_PROPOSED
from tracker.queries.candidates import Order, candidates_of, dismissed_quotes
from tracker.rules.findings import Decision

ARMY = "The army would grow to 800,000 troops."


def a_candidate(
    session: Session, scene: Scene, quote: str, *, checkable: bool = True, rank: int | None = None
) -> Candidate:
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
        rank=rank,
        recorded_at=NOW,
    )
    session.add(candidate)
    session.flush()
    return candidate


def dismissed(session: Session, scene: Scene, candidate: Candidate, why: str = "") -> None:
    word = CandidateDecision(
        candidate_id=candidate.id,
        decision=Decision.DISMISSED,
        why=why,
        recorded_at=NOW,
        recorded_by_id=scene.checker.id,
    )
    session.add(word)
    session.flush()
    session.expire_all()


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
    dismissed(session, scene, army)

    proposed = candidates_of(session, scene.article.versions[0].id)

    assert (list(proposed.open), list(proposed.dismissed)) == ([], [army])
    assert dismissed_quotes(session, scene.article.id) == {ARMY}


def test_what_only_stands_in_the_text_is_apart_and_the_rest_comes_by_weight_if_asked(session: Session) -> None:
    scene = a_scene(session)
    quotes = {"Officials have": 3, "in Berlin": None, "The Paper": 1, ARMY: 0}
    weighed = {quote: a_candidate(session, scene, quote, rank=rank) for quote, rank in quotes.items()}
    version_id = scene.article.versions[0].id

    in_order = candidates_of(session, version_id)
    by_weight = candidates_of(session, version_id, Order.WEIGHT)

    assert [candidate.rank for candidate in in_order.open] == [3, None, 1]
    assert [candidate.rank for candidate in by_weight.open] == [1, 3, None]
    assert list(in_order.others) == list(by_weight.others) == [weighed[ARMY]]
    assert (in_order.is_weighed, in_order.is_decided) == (True, False)
    assert in_order.undecided(weighed[ARMY].id) is weighed[ARMY]
    assert in_order.undecided(10**6) is None


def test_of_words_read_twice_the_newer_reading_counts_unless_a_person_spoke(session: Session) -> None:
    scene = a_scene(session)
    version_id = scene.article.versions[0].id
    army = a_candidate(session, scene, ARMY)
    dismissed(session, scene, army, NOT_PROPOSED)
    again = a_candidate(session, scene, ARMY, rank=0)

    withdrawn = candidates_of(session, version_id)
    assert (list(withdrawn.open), list(withdrawn.others), list(withdrawn.dismissed)) == ([], [again], [])
    assert dismissed_quotes(session, scene.article.id) == set()

    dismissed(session, scene, again, "No claim.")
    newest = a_candidate(session, scene, ARMY, rank=1)
    read_again = candidates_of(session, version_id)
    assert (list(read_again.open), list(read_again.dismissed)) == ([newest], [again])
