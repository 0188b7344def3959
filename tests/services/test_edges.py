"""Recording who took a claim from whom: proven, refused where it cannot be, taken back with a reason."""

import json
from typing import Any, NamedTuple

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article, an_item
from tests.services.refusals import refused
from tracker.errors import NotAllowed, NotFound, Refused, WrongInput
from tracker.language.dates import PartialDate
from tracker.language.kinds import EdgeKind, SourceKind
from tracker.models import Carrier, Claim, Entry, OriginCount, Person, ProvenEdge
from tracker.queries.edges import edges_of
from tracker.queries.graphs import graphs
from tracker.rules.roles import RoleName
from tracker.services.edges import record_edge, withdraw_edge
from tracker.services.sources import SourceDraft

PROOF = "As The Paper reported on Monday, a deal was reached."


class Scene(NamedTuple):
    claim: Claim
    by: Person
    paper: Carrier
    echo: Carrier
    third: Carrier


@pytest.fixture
def scene(session: Session) -> Scene:
    desk = a_desk(session)
    by = a_person(session, desk)
    claim = a_claim(session, an_article(session, desk, by), by)
    names = ("The Paper", "The Echo", "The Third")
    evidence = [an_item(session, claim, by, publisher=a_source(session, by, name=name)) for name in names]
    carriers = [session.get_one(Carrier, row.carrier_id) for row in evidence]
    return Scene(claim, by, *carriers)


def edge(session: Session, scene: Scene, **fields: Any) -> ProvenEdge:
    arguments = {
        "claim_id": scene.claim.id,
        "from_carrier_id": scene.echo.id,
        "to_carrier_id": scene.paper.id,
        "kind": EdgeKind.CITES,
        "sentence": PROOF,
        "by": scene.by,
        "now": NOW,
    }
    if fields.keys() & {"to_source", "to_source_id"}:
        del arguments["to_carrier_id"]
    return record_edge(session, **arguments | fields)


def publish(session: Session, scene: Scene, on: PartialDate) -> int:
    """One more publication for the claim, of that day."""
    carrier = Carrier(
        publisher_id=a_source(session, scene.by).id,
        published_on=on,
        fingerprint=f"{on!s:>64}",
        recorded_at=NOW,
        recorded_by_id=scene.by.id,
    )
    session.add(carrier)
    session.flush()
    an_item(session, scene.claim, scene.by, carrier_id=carrier.id)
    return carrier.id


def test_an_edge_is_kept_with_its_proof_and_counted(session: Session, scene: Scene) -> None:
    before = graphs(session, [scene.claim.id])[scene.claim.id].supports.k_max
    version = scene.claim.version

    proven = edge(session, scene)

    entry = session.scalars(select(Entry).where(Entry.type == "edge:record")).one()
    tally = session.scalars(select(OriginCount).order_by(OriginCount.id.desc())).first()
    assert (proven.sentence, proven.kind) == (PROOF, EdgeKind.CITES)
    assert (before, graphs(session, [scene.claim.id])[scene.claim.id].supports.k_max) == (3, 2)
    assert tally
    assert tally.k_max == 2
    assert entry.summary == "Recorded that The Echo cites The Paper."
    assert json.loads(entry.payload)["sentence"] == PROOF
    assert entry.seq == version + 1


def test_an_edge_can_end_in_a_source_that_is_made_with_it(session: Session, scene: Scene) -> None:
    speaker = SourceDraft(name="A speaker", kind=SourceKind.PERSON)

    edge(session, scene, to_source=speaker, kind=EdgeKind.QUOTES)

    assert graphs(session, [scene.claim.id])[scene.claim.id].supports.attributable == 1


def test_an_edge_that_was_taken_back_counts_no_more_and_may_come_again(session: Session, scene: Scene) -> None:
    proven = edge(session, scene)

    withdraw_edge(session, edge_id=proven.id, why="It was another paper.", by=scene.by, now=NOW)

    graph = graphs(session, [scene.claim.id])[scene.claim.id]
    entry = session.scalars(select(Entry).where(Entry.type == "edge:withdraw")).one()
    assert graph.supports.k_max == 3
    assert (entry.summary, entry.why) == ("Took back that The Echo cites The Paper.", "It was another paper.")
    assert edge(session, scene).id != proven.id


def test_an_edge_is_taken_back_once_and_with_a_reason(session: Session, scene: Scene) -> None:
    proven = edge(session, scene)

    with refused(session, WrongInput, "The reason is missing", field="why"):
        withdraw_edge(session, edge_id=proven.id, why=" ", by=scene.by, now=NOW)
    withdraw_edge(session, edge_id=proven.id, why="No.", by=scene.by, now=NOW)

    with refused(session, Refused, "taken back already"):
        withdraw_edge(session, edge_id=proven.id, why="No.", by=scene.by, now=NOW)


def test_a_publication_has_nothing_from_itself(session: Session, scene: Scene) -> None:
    with refused(session, WrongInput, "cannot have it from itself", field="to_carrier_id"):
        edge(session, scene, to_carrier_id=scene.echo.id)
    with refused(session, WrongInput, "The Echo cannot have it from itself", field="to_source"):
        edge(session, scene, to_source_id=scene.echo.publisher_id)


@pytest.mark.parametrize("end", ["from_carrier_id", "to_carrier_id"])
def test_both_ends_are_publications_of_this_claim(session: Session, scene: Scene, end: str) -> None:
    another_claim = a_claim(session, scene.claim.article, scene.by)
    elsewhere = an_item(session, another_claim, scene.by)

    with refused(session, WrongInput, "no publication of this claim’s evidence", field=end):
        edge(session, scene, **{end: elsewhere.carrier_id})
    with refused(session, WrongInput, "no publication of this claim’s evidence", field=end):
        edge(session, scene, **{end: 999_999})


def test_an_edge_has_exactly_one_end(session: Session, scene: Scene) -> None:
    for ends in ({"to_carrier_id": None}, {"to_source_id": scene.paper.publisher_id, "to_carrier_id": scene.paper.id}):
        with refused(session, WrongInput, "choose a publication or name a source", field="to_carrier_id"):
            edge(session, scene, **ends)


def test_an_edge_needs_its_proof(session: Session, scene: Scene) -> None:
    with refused(session, WrongInput, "needs its proof", field="sentence"):
        edge(session, scene, sentence=" \n")
    with refused(session, WrongInput, "shorten it", field="sentence"):
        edge(session, scene, sentence="x" * 2001)


def test_the_same_edge_is_not_recorded_twice(session: Session, scene: Scene) -> None:
    edge(session, scene)

    with refused(session, Refused, "recorded already that The Echo cites The Paper"):
        edge(session, scene, kind=EdgeKind.REWRITES)


def test_a_loop_is_refused_with_its_names_unless_it_is_meant(session: Session, scene: Scene) -> None:
    edge(session, scene)
    edge(session, scene, from_carrier_id=scene.paper.id, to_carrier_id=scene.third.id)
    closing = {"from_carrier_id": scene.third.id, "to_carrier_id": scene.echo.id}

    with refused(session, Refused, "a loop: The Third → The Echo → The Paper → The Third", field="loop_is_meant"):
        edge(session, scene, **closing)
    edge(session, scene, **closing, loop_is_meant=True)

    support = graphs(session, [scene.claim.id])[scene.claim.id].supports
    assert (support.k_max, len(support.loops)) == (0, 1)


def test_a_loop_through_a_named_outlet_is_seen_as_well(session: Session, scene: Scene) -> None:
    edge(session, scene)

    with refused(session, Refused, "The Paper → The Echo → The Paper", field="loop_is_meant"):
        edge(session, scene, from_carrier_id=scene.paper.id, to_source_id=scene.echo.publisher_id)


def test_an_edge_to_what_appeared_later_is_kept_and_left_out_of_the_count(session: Session, scene: Scene) -> None:
    late = publish(session, scene, PartialDate(2025, 12, 20))

    proven = edge(session, scene, to_carrier_id=late)

    graph = graphs(session, [scene.claim.id])[scene.claim.id]
    rows = edges_of(session, scene.claim.id, graph)
    entry = session.scalars(select(Entry).where(Entry.type == "edge:record")).one()
    assert [(row.edge.id, row.left_out) for row in rows] == [(proven.id, True)]
    assert graph.supports.k_max == 4
    assert entry.summary.endswith("It appeared later and is left out of the count.")


def test_a_merged_source_points_to_the_one_it_became(session: Session, scene: Scene) -> None:
    twin = a_source(session, scene.by, name="The Papre", merged_into_id=scene.paper.publisher_id)

    with refused(session, WrongInput, "The Papre was merged into The Paper", field="to_source"):
        edge(session, scene, to_source_id=twin.id)
    with refused(session, WrongInput, "no such source", field="to_source"):
        edge(session, scene, to_source_id=999_999)


def test_only_those_who_record_evidence_at_the_desk_may(session: Session, scene: Scene) -> None:
    reader = a_person(session, scene.claim.desk, RoleName.VIEWER)
    stranger = a_person(session)
    proven = edge(session, scene)

    with refused(session, NotAllowed):
        edge(session, scene, by=reader, to_carrier_id=scene.third.id)
    with refused(session, NotFound):
        edge(session, scene, by=stranger, to_carrier_id=scene.third.id)
    with refused(session, NotFound, "no such edge"):
        withdraw_edge(session, edge_id=proven.id, why="No.", by=stranger, now=NOW)
    with refused(session, NotFound, "no such edge"):
        withdraw_edge(session, edge_id=999_999, why="No.", by=scene.by, now=NOW)
