"""The publications of a claim, and what is proven about who took it from whom."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_source, an_item
from tests.queries.scenes import a_scene
from tracker.language.kinds import EdgeKind
from tracker.models import ProvenEdge
from tracker.queries.edges import edges_of, publications, publications_among, taken_from
from tracker.queries.graphs import graphs


def test_an_edge_is_told_with_both_its_ends(session: Session) -> None:
    scene = a_scene(session)
    tass = an_item(session, scene.claim, scene.checker, publisher=a_source(session, scene.checker, name="TASS"))
    paper = an_item(session, scene.claim, scene.checker, publisher=a_source(session, scene.checker, name="The Paper"))
    edge = ProvenEdge(
        claim_id=scene.claim.id,
        from_carrier_id=tass.carrier_id,
        to_carrier_id=paper.carrier_id,
        kind=EdgeKind.CITES,
        sentence="It says so.",
        recorded_at=NOW,
        recorded_by_id=scene.checker.id,
    )
    session.add(edge)
    session.flush()

    [row] = edges_of(session, scene.claim.id, graphs(session, [scene.claim.id])[scene.claim.id])

    assert (row.words, row.left_out) == ("TASS cites The Paper", False)
    assert row.source is taken_from(edge)
    assert row.source.name == "The Paper"


def test_a_claim_has_the_publications_of_its_live_evidence(session: Session) -> None:
    scene = a_scene(session)
    old = an_item(session, scene.claim, scene.checker)
    new = an_item(session, scene.claim, scene.checker, supersedes_id=old.id)
    session.expire_all()

    assert list(publications(session, scene.claim.id)) == [new.carrier_id]
    assert list(publications_among([old, new])) == [new.carrier_id]
