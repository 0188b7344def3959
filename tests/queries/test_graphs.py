"""The graphs behind claims, read from the tables."""

from typing import NamedTuple

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article, an_item
from tests.counting import statements
from tracker.language.dates import PartialDate
from tracker.language.kinds import EdgeKind, SourceKind
from tracker.models import (
    Claim,
    EdgeWithdrawal,
    Evidence,
    Ownership,
    Person,
    ProvenEdge,
    Retraction,
    RetractionEnd,
    Source,
    Taken,
    Withdrawal,
)
from tracker.queries.graphs import ClaimGraph, graphs
from tracker.rules.evidence import Stance
from tracker.rules.graphs import way_back
from tracker.services.publications import keep_publications_apart


class Scene(NamedTuple):
    claim: Claim
    person: Person
    nyt: Source
    officials: Source
    paper: Evidence  # from the officials
    echo: Evidence  # names nobody


@pytest.fixture
def scene(session: Session) -> Scene:
    desk = a_desk(session)
    person = a_person(session, desk)
    claim = a_claim(session, an_article(session, desk, person), person)
    nyt = a_source(session, person, name="The New York Times")
    officials = a_source(
        session, person, name="unnamed officials", kind=SourceKind.UNNAMED, outlet_id=nyt.id, descriptor="officials"
    )
    paper = an_item(session, claim, person, publisher=nyt, chain=[officials])
    return Scene(claim, person, nyt, officials, paper, an_item(session, claim, person))


def an_edge(session: Session, scene: Scene, start: Evidence, end: Evidence | Source) -> ProvenEdge:
    edge = ProvenEdge(
        claim_id=scene.claim.id,
        from_carrier_id=start.carrier_id,
        to_carrier_id=end.carrier_id if isinstance(end, Evidence) else None,
        to_source_id=end.id if isinstance(end, Source) else None,
        kind=EdgeKind.CITES,
        sentence="As The New York Times reported.",
        recorded_at=NOW,
        recorded_by_id=scene.person.id,
    )
    session.add(edge)
    session.flush()
    return edge


def a_retraction(session: Session, scene: Scene, outcome: Taken = Taken.RETRACTED, **of: int | None) -> Retraction:
    retraction = Retraction(taken=outcome, why="It was wrong.", recorded_at=NOW, recorded_by_id=scene.person.id, **of)
    session.add(retraction)
    session.flush()
    return retraction


def graph(session: Session, scene: Scene) -> ClaimGraph:
    return graphs(session, [scene.claim.id])[scene.claim.id]


def interval(session: Session, scene: Scene) -> tuple[int, int]:
    count = graph(session, scene).supports
    return count.k_min, count.k_max


def test_a_proven_edge_joins_an_echo_to_its_paper_until_it_is_withdrawn(session: Session, scene: Scene) -> None:
    before = interval(session, scene)
    edge = an_edge(session, scene, scene.echo, scene.paper)
    joined = interval(session, scene)

    session.add(EdgeWithdrawal(edge_id=edge.id, why="No.", recorded_at=NOW, recorded_by_id=scene.person.id))
    session.flush()

    assert (before, joined, interval(session, scene)) == ((1, 2), (1, 1), (1, 2))


def test_a_retraction_counts_until_it_is_undone(session: Session, scene: Scene) -> None:
    an_edge(session, scene, scene.echo, scene.paper)
    retraction = a_retraction(session, scene, carrier_id=scene.paper.carrier_id)
    fallen = graph(session, scene).supports

    session.add(RetractionEnd(retraction_id=retraction.id, why="No.", recorded_at=NOW, recorded_by_id=scene.person.id))
    session.flush()

    assert (fallen.carriers, fallen.k_max, len(fallen.rootless)) == (1, 0, 1)
    assert interval(session, scene) == (1, 1)


def test_a_corrected_publication_still_counts(session: Session, scene: Scene) -> None:
    a_retraction(session, scene, Taken.CORRECTED, carrier_id=scene.paper.carrier_id)

    assert interval(session, scene) == (1, 2)


def test_a_retracted_source_takes_its_publications_out(session: Session, scene: Scene) -> None:
    a_retraction(session, scene, source_id=scene.nyt.id)

    assert graph(session, scene).supports.carriers == 1
    assert interval(session, scene) == (0, 1)


def test_a_retracted_outlet_takes_along_the_unnamed_sources_that_only_it_has(session: Session, scene: Scene) -> None:
    an_item(session, scene.claim, scene.person, chain=[scene.officials])
    a_retraction(session, scene, source_id=scene.nyt.id)

    count = graph(session, scene).supports

    assert (count.origins, len(count.rootless), count.k_max) == ((), 1, 1)


def test_the_retraction_of_a_merged_source_is_that_of_the_one_it_counts_as(session: Session, scene: Scene) -> None:
    twin = a_source(session, scene.person, merged_into_id=scene.nyt.id)
    a_retraction(session, scene, source_id=twin.id)

    assert graph(session, scene).supports.carriers == 1


def test_chains_of_merges_are_followed(session: Session, scene: Scene) -> None:
    middle = a_source(session, scene.person, kind=SourceKind.UNNAMED, merged_into_id=scene.officials.id)
    twin = a_source(session, scene.person, kind=SourceKind.UNNAMED, merged_into_id=middle.id)
    an_item(session, scene.claim, scene.person, chain=[twin])

    assert graph(session, scene).supports.origins == (f"source {scene.officials.id}",)


def test_an_edge_moves_along_when_its_item_is_corrected(session: Session, scene: Scene) -> None:
    an_edge(session, scene, scene.echo, scene.paper)

    an_item(
        session,
        scene.claim,
        scene.person,
        publisher=scene.nyt,
        chain=[scene.officials],
        supersedes_id=scene.paper.id,
    )

    assert interval(session, scene) == (1, 1)
    assert graph(session, scene).supports.unknown == ()


def test_an_edge_to_what_is_no_evidence_any_more_ends_in_the_unknown(session: Session, scene: Scene) -> None:
    an_edge(session, scene, scene.echo, scene.paper)
    session.add(Withdrawal(evidence_id=scene.paper.id, why="Wrong.", recorded_at=NOW, recorded_by_id=scene.person.id))
    session.flush()

    assert graph(session, scene).supports.unknown == (f"carrier {scene.paper.carrier_id}",)


def test_an_observation_has_the_owner_of_its_outlet_on_that_day(session: Session, scene: Scene) -> None:
    owner = a_source(session, scene.person, kind=SourceKind.ORGANISATION)
    for until_on in (PartialDate(2025), PartialDate(2024)):
        outlet = a_source(session, scene.person)
        session.add(
            Ownership(
                source_id=outlet.id,
                owner_id=owner.id,
                until_on=until_on,
                recorded_at=NOW,
                recorded_by_id=scene.person.id,
            )
        )
        observation = a_source(session, scene.person, kind=SourceKind.OBSERVATION, outlet_id=outlet.id)
        an_item(session, scene.claim, scene.person, publisher=outlet, chain=[observation])

    owners = [origin.owner for origin in graph(session, scene).graph.origins]

    assert owners == [None, str(owner.id), None]


def test_owners_two_levels_up_tie_their_papers(session: Session, scene: Scene) -> None:
    top, *groups = (a_source(session, scene.person, kind=SourceKind.ORGANISATION) for _ in range(3))
    papers = [a_source(session, scene.person) for _ in groups]
    for owned, owner in [*zip(papers, groups, strict=True), *((group, top) for group in groups)]:
        row = Ownership(source_id=owned.id, owner_id=owner.id, recorded_at=NOW, recorded_by_id=scene.person.id)
        session.add(row)
    for paper in papers:
        seen = a_source(session, scene.person, kind=SourceKind.OBSERVATION, outlet_id=paper.id)
        an_item(session, scene.claim, scene.person, publisher=paper, chain=[seen])

    origins = [origin for origin in graph(session, scene).graph.origins if origin.owner]

    assert [origin.owners_above for origin in origins] == [(str(top.id),)] * 2


def test_each_node_says_what_it_is(session: Session, scene: Scene) -> None:
    node = graph(session, scene).nodes[f"supports {scene.paper.carrier_id}"]

    assert (node.label, node.carrier_id, node.evidence_ids) == (
        "The New York Times",
        scene.paper.carrier_id,
        (scene.paper.id,),
    )


def test_a_claim_without_evidence_has_an_empty_graph(session: Session, scene: Scene) -> None:
    bare_claim = a_claim(session, scene.claim.article, scene.person)

    graph_of_claim = graphs(session, [scene.claim.id, bare_claim.id])

    assert graph_of_claim[bare_claim.id].supports.carriers == 0
    assert graphs(session, []) == {}


def test_many_claims_take_as_many_queries_as_one(session: Session, scene: Scene) -> None:
    claims = [scene.claim]
    for _ in range(5):
        claims.append(a_claim(session, scene.claim.article, scene.person))
        an_item(session, claims[-1], scene.person, chain=[scene.officials], stance=Stance.CONFLICTS)
    session.expire_all()
    ids = [claim.id for claim in claims]

    with statements(session) as for_one:
        graphs(session, ids[:1])
    session.expire_all()
    with statements(session) as for_many:
        graphs(session, ids)

    assert len(for_one) == len(for_many) <= 9


def an_address(session: Session, evidence: Evidence, address: str) -> Evidence:
    """A further item for the same claim, published by somebody else at that address."""
    person = session.get_one(Person, evidence.recorded_by_id)
    claim = session.get_one(Claim, evidence.claim_id)
    return an_item(session, claim, person, address=address)


def test_two_recordings_of_one_address_are_one_carrier_until_somebody_says_otherwise(
    session: Session, scene: Scene
) -> None:
    older = an_address(session, scene.paper, "https://www.paper.example/a?utm_source=x")
    before = graph(session, scene).supports.carriers
    newer = an_address(session, scene.paper, "http://paper.example/a/")

    as_one = graph(session, scene).supports
    keep_publications_apart(
        session,
        carrier_id=newer.carrier_id or 0,
        other_id=older.carrier_id or 0,
        why="Two.",
        by=scene.person,
        now=NOW,
    )

    assert as_one.carriers == before
    assert graph(session, scene).supports.carriers == before + 1


def test_one_recording_that_is_retracted_takes_the_other_with_it(session: Session, scene: Scene) -> None:
    an_address(session, scene.paper, "https://paper.example/a")
    newer = an_address(session, scene.paper, "http://paper.example/a")
    before = graph(session, scene).supports.carriers

    a_retraction(session, scene, carrier_id=newer.carrier_id)

    assert graph(session, scene).supports.carriers == before - 1


def test_a_loop_through_a_further_recording_is_seen(session: Session, scene: Scene) -> None:
    older = an_address(session, scene.paper, "https://paper.example/a")
    newer = an_address(session, scene.paper, "http://www.paper.example/a")
    an_edge(session, scene, newer, scene.echo)

    loop = way_back(graph(session, scene), scene.echo.carrier_id or 0, to_carrier_id=newer.carrier_id)

    assert older.carrier is not None
    assert loop[1] == older.carrier.publisher.name


@pytest.mark.parametrize("names", [("Tarn PD", "Tarn Police Department"), ("Quay City Council", "Council of Quay")])
def test_two_spellings_to_which_edges_lead_are_one_origin_for_certain(
    session: Session, scene: Scene, names: tuple[str, str]
) -> None:
    for name in names:
        body = a_source(session, scene.person, name=name, kind=SourceKind.GOVERNMENT)
        an_edge(session, scene, an_item(session, scene.claim, scene.person), body)

    doubts = graph(session, scene).supports.doubts

    assert [(doubt.sentence, doubt.one) for doubt in doubts] == [
        (f"{names[0]} and {names[1]} may be one source.", True)
    ]
    assert interval(session, scene)[0] == 1
