"""The chains of claims and of evidence."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_source, an_item
from tests.queries.scenes import a_scene
from tracker.models import Attribution
from tracker.queries.attribution import chains, evidence_chains


def test_the_newest_chain_of_a_claim_counts_from_its_origin_on(session: Session) -> None:
    scene = a_scene(session)
    first, second = a_source(session, scene.checker, name="First"), a_source(session, scene.checker, name="Second")
    claim = a_claim(session, scene.article, scene.checker, chain=[first, second])

    before = chains(session, [claim.id])
    session.add(Attribution(claim_id=claim.id, recorded_at=NOW, recorded_by_id=scene.checker.id))
    session.flush()

    assert [link.name for link in before[claim.id]] == ["First", "Second"]
    assert chains(session, [claim.id]) == {claim.id: []}


def test_evidence_has_a_chain_of_its_own(session: Session) -> None:
    scene = a_scene(session)
    evidence = an_item(session, scene.claim, scene.checker, chain=[a_source(session, scene.checker, name="A speaker")])

    assert [link.name for link in evidence_chains(session, [evidence.id])[evidence.id]] == ["A speaker"]
    assert evidence_chains(session, []) == {}
