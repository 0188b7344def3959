"""Which claims rest on a publication or a source, and how."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_source, an_item
from tests.queries.scenes import a_scene
from tracker.language.kinds import SourceKind
from tracker.models import Ownership, Withdrawal
from tracker.queries.dependents import (
    WAYS,
    counting_as,
    dependents_of_carrier,
    dependents_of_sources,
    merged_into,
    sources_around,
)
from tracker.queries.merges import counting_as_another


def test_a_claim_rests_on_the_publication_of_its_live_evidence(session: Session) -> None:
    scene = a_scene(session)
    evidence = an_item(session, scene.claim, scene.checker)

    before = dependents_of_carrier(session, evidence.carrier_id or 0)
    session.add(Withdrawal(evidence_id=evidence.id, why="A slip.", recorded_at=NOW, recorded_by_id=scene.checker.id))
    session.flush()

    assert before == {scene.claim.id: ["publication"]}
    assert dependents_of_carrier(session, evidence.carrier_id or 0) == {}


def test_a_claim_rests_on_a_source_in_each_way_that_has_words(session: Session) -> None:
    scene = a_scene(session)
    paper = a_source(session, scene.checker)
    claim = a_claim(session, scene.article, scene.checker, chain=[paper])
    an_item(session, claim, scene.checker, publisher=paper)

    ways = dependents_of_sources(session, {paper.id: ""})[claim.id]

    assert set(ways) == {"chain", "publisher"}
    assert set(ways) <= WAYS.keys()


def test_merged_sources_and_unnamed_ones_of_an_outlet_count_along(session: Session) -> None:
    scene = a_scene(session)
    paper = a_source(session, scene.checker)
    double = a_source(session, scene.checker, merged_into_id=paper.id)
    officials = a_source(session, scene.checker, kind=SourceKind.UNNAMED, outlet_id=paper.id)

    assert merged_into(session, [paper.id]) == [paper.id, double.id]
    assert counting_as(session, paper.id) == {officials.id: "outlet", paper.id: "", double.id: ""}
    assert set(sources_around(session, [paper.id], counting_as_another(session))) == {paper.id, double.id, officials.id}


def test_what_an_owner_owns_through_another_one_is_around_it(session: Session) -> None:
    scene = a_scene(session)
    top, group, paper = (a_source(session, scene.checker) for _ in range(3))
    for owned, owner in ((paper, group), (group, top)):
        session.add(Ownership(source_id=owned.id, owner_id=owner.id, recorded_at=NOW, recorded_by_id=scene.checker.id))
    session.flush()

    assert set(sources_around(session, [top.id], counting_as_another(session))) == {top.id, group.id, paper.id}
    assert set(sources_around(session, [paper.id], counting_as_another(session))) == {paper.id}
