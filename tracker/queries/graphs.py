"""The graphs of publications and origins behind claims, for many claims at once, in a constant number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from tracker.models import Carrier, Evidence, ProvenEdge
from tracker.queries.attribution import evidence_chains
from tracker.queries.graph_background import Background, GraphMaterial, background_of
from tracker.queries.merges import counting_as_another
from tracker.queries.publications import publications_apart
from tracker.rules.attribution import Link
from tracker.rules.evidence import Stance, counted_as
from tracker.rules.graphs import ClaimGraph, Item, NodeFacts, NodeKind, Proof, graph_of
from tracker.rules.publications import of_one_address, standing_for

__all__ = ["ClaimGraph", "NodeFacts", "NodeKind", "evidence_of_claims", "graphs", "graphs_of"]


def graphs(session: Session, claim_ids: Collection[int]) -> dict[int, ClaimGraph]:
    """The graph of each of these claims; one without evidence has an empty one."""
    return graphs_of(session, claim_ids, evidence_of_claims(session, claim_ids), counting_as_another(session))


def evidence_of_claims(session: Session, claim_ids: Collection[int]) -> list[Evidence]:
    """Every item of these claims in the order of recording, with what tells whether it is live."""
    if not claim_ids:
        return []
    pieces = session.scalars(
        select(Evidence)
        .where(Evidence.claim_id.in_(claim_ids))
        .order_by(Evidence.id)
        .options(
            joinedload(Evidence.carrier).joinedload(Carrier.publisher),
            joinedload(Evidence.superseded_by).joinedload(Evidence.carrier),
            joinedload(Evidence.withdrawal),
        )
        # The caller may have withdrawn an item in this very transaction.
        .execution_options(populate_existing=True)
    )
    return list(pieces)


def graphs_of(
    session: Session,
    claim_ids: Collection[int],
    evidence: Iterable[Evidence],
    merged: Mapping[int, int],
    chains: Mapping[int, Sequence[Link]] | None = None,
) -> dict[int, ClaimGraph]:
    """The same from what was read already: the evidence, its chains if they were, and what merged sources count as."""
    if not claim_ids:
        return {}
    material: dict[int, GraphMaterial] = defaultdict(GraphMaterial)
    for piece in evidence:
        claim_material = material[piece.claim_id]
        if piece.is_live:
            claim_material.live.append(piece)
        # An edge names the publication of the old item: it moves along to the one that took its place.
        elif piece.superseded_by and piece.superseded_by.carrier and piece.carrier_id:
            claim_material.stand_ins[piece.carrier_id] = piece.superseded_by.carrier
    for edge in _edges(session, claim_ids):
        material[edge.claim_id].edges.append(edge)
    # The page of a claim has read them already.
    if chains is None:
        chains = evidence_chains(session, [piece.id for claim in material.values() for piece in claim.live])
    _tie_publications(session, material.values())
    background = background_of(session, material.values(), merged, chains)
    return {claim_id: _graph(material[claim_id], background) for claim_id in claim_ids}


def _graph(material: GraphMaterial, background: Background) -> ClaimGraph:
    graph_items = [
        Item(
            background.publication(piece.carrier, material),
            _stance(piece, background),
            background.chains[piece.id],
            piece.id,
        )
        for piece in material.live
        if piece.carrier
    ]
    proofs = [
        Proof(
            edge_id=edge.id,
            start=background.publication(_corrected_publication(material, edge.from_carrier), material),
            end=background.publication(_corrected_publication(material, edge.to_carrier), material)
            if edge.to_carrier
            else background.sources[edge.to_source_id or 0],
            kind=edge.kind,
        )
        for edge in material.edges
    ]
    recordings = {carrier_id: carrier.id for carrier_id, carrier in material.counts_as.items()}
    claim_graph = graph_of(graph_items, background.sources, proofs, background.near)
    return replace(claim_graph, ties=background.ties, recordings=recordings)


def _stance(piece: Evidence, background: Background) -> Stance:
    return counted_as(piece.stance, (link.attitude for link in background.chains[piece.id]))


def _corrected_publication(material: GraphMaterial, carrier: Carrier) -> Carrier:
    """The publication as it stands after corrections of the items that name it."""
    live = {piece.carrier_id for piece in material.live}
    # Corrections of corrections are followed; a circle ends.
    visited: set[int] = set()
    while carrier.id not in live | visited and carrier.id in material.stand_ins:
        visited.add(carrier.id)
        carrier = material.stand_ins[carrier.id]
    return carrier


def _tie_publications(session: Session, material: Iterable[GraphMaterial]) -> None:
    """Note which publications of a claim are one: those of one address, unless somebody said that they are two."""
    of_claims = [(claim_material, _publications(claim_material)) for claim_material in material]
    doubled = [
        (claim_material, carriers)
        for claim_material, carriers in of_claims
        if of_one_address({carrier_id: carrier.address for carrier_id, carrier in carriers.items()})
    ]
    # Hardly any claim has two of one address, and then nobody has to be asked for what was said of them.
    apart = publications_apart(session) if doubled else ()
    for claim_material, carriers in doubled:
        addresses = {carrier_id: carrier.address for carrier_id, carrier in carriers.items()}
        counts_as = standing_for(addresses, apart)
        claim_material.counts_as = {carrier_id: carriers[first] for carrier_id, first in counts_as.items()}


def _publications(material: GraphMaterial) -> dict[int, Carrier]:
    ends = [end for edge in material.edges for end in (edge.from_carrier, edge.to_carrier) if end]
    carriers = [piece.carrier for piece in material.live if piece.carrier]
    carriers += [_corrected_publication(material, carrier) for carrier in ends]
    return {carrier.id: carrier for carrier in carriers}


def _edges(session: Session, claim_ids: Collection[int]) -> Iterable[ProvenEdge]:
    return session.scalars(
        select(ProvenEdge)
        .where(ProvenEdge.claim_id.in_(claim_ids), ~ProvenEdge.withdrawal.has())
        .order_by(ProvenEdge.id)
        .options(joinedload(ProvenEdge.from_carrier), joinedload(ProvenEdge.to_carrier))
    )
