"""From the evidence of a claim, and what is proven about it, to its graph of publications and origins.

Evidence names a publication and the chain it had the claim from. Steps of a chain that are publications of somebody
whose own publication is recorded for the same claim lead on through that one, so that a relay and the paper it relays
end in the same origin. A proven edge says directly what a publication took the claim from.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from tracker.language.dates import PartialDate
from tracker.language.kinds import EdgeKind, Role, SourceKind
from tracker.rules.attribution import Link
from tracker.rules.evidence import Stance
from tracker.rules.graphs.doubts import Near, doubts_between
from tracker.rules.graphs.facts import ClaimGraph, Item, NodeFacts, NodeKind, Proof, Publication, SourceFacts
from tracker.rules.graphs.nodes import ORIGIN_KINDS, counted_carrier, counted_origin, first_day
from tracker.rules.origins import Edge, Graph, Origin, count


def graph_of(
    evidence_items: Sequence[Item],
    sources: Mapping[int, SourceFacts],
    proofs: Sequence[Proof] = (),
    near: Near = MappingProxyType({}),
) -> ClaimGraph:
    """The graph of one claim's live evidence; `sources` holds all of the chains, a merged one as what it counts as.

    `near` has for each source those that may be it, with the sentence that says so.
    """
    builder = _GraphBuilder(sources)
    for evidence in evidence_items:
        builder.add_publication(evidence)
    for proof in proofs:
        builder.add_proof(proof)
    # First every publication, then every proof, then the chains: a relay leads on through a publication that is there,
    # and a chain adds no second edge where one is proven.
    chained = {builder.node_of(evidence) for evidence in evidence_items if evidence.links}
    proved = {proof.start.carrier_id for proof in proofs}
    for evidence in evidence_items:
        node = builder.node_of(evidence)
        builder.follow_chain(evidence)
        if node not in chained and evidence.publication.carrier_id not in proved:
            builder.quote_publisher(evidence)
    return builder.build(near)


class _GraphBuilder:
    """The graph while it is made."""

    def __init__(self, sources: Mapping[int, SourceFacts]) -> None:
        self.sources = sources
        self.nodes: dict[str, NodeFacts] = {}
        self.edges: dict[tuple[str, str], Edge] = {}
        self.proven: dict[tuple[str, str], int] = {}
        self.of_carrier: dict[int, list[str]] = {}
        self.of_publisher: dict[int, list[str]] = {}
        self.published_days: dict[int, tuple[SourceFacts, dict[int | None, list[PartialDate]]]] = {}

    @staticmethod
    def node_of(evidence: Item) -> str:
        return f"{evidence.stance} {evidence.publication.carrier_id}"

    def add_publication(self, evidence: Item) -> None:
        """Put a publication in, once for each stance."""
        node = self.node_of(evidence)
        before = self.nodes.get(node)
        evidence_ids = before.evidence_ids if before else ()
        if evidence.evidence_id:
            evidence_ids = (*evidence_ids, evidence.evidence_id)
        self._add_node(node, evidence.publication, NodeKind.CARRIER, stance=evidence.stance, evidence_ids=evidence_ids)
        # Once only, though several items of evidence quote the same publication.
        if before is None:
            self.of_publisher.setdefault(evidence.publication.publisher.id, []).append(node)

    def _add_node(
        self,
        node: str,
        publication: Publication,
        kind: NodeKind,
        *,
        stance: str = "",
        evidence_ids: tuple[int, ...] = (),
    ) -> None:
        if node not in self.nodes:
            self.of_carrier.setdefault(publication.carrier_id, []).append(node)
        self.nodes[node] = NodeFacts(
            kind=kind,
            label=publication.publisher.label,
            source_id=publication.publisher.id,
            stance=stance,
            carrier_id=publication.carrier_id,
            published_on=publication.published_on,
            title=publication.title,
            address=publication.address,
            evidence_ids=evidence_ids,
            retracted=publication.is_retracted,
        )

    def add_proof(self, proof: Proof) -> None:
        """Lead from every node of a publication to what it was proven to have the claim from."""
        for start in self._nodes_of(proof.start):
            for end in self._ends(proof, start):
                if end != start:
                    self.edges[start, end] = Edge(start, end, proof.kind)
                    self.proven[start, end] = proof.edge_id

    def _nodes_of(self, publication: Publication) -> list[str]:
        """The nodes of a publication; one that is evidence no longer still stands between others."""
        if publication.carrier_id not in self.of_carrier:
            # Withdrawn as evidence, yet a proven edge names it: without a node the edge would end in nothing.
            self._add_node(f"carrier {publication.carrier_id}", publication, NodeKind.RELAY)
        return list(self.of_carrier[publication.carrier_id])

    def _ends(self, proof: Proof, start: str) -> list[str]:
        stance = self.nodes[start].stance
        if isinstance(proof.end, Publication):
            return self._prefer_stance(self._nodes_of(proof.end), stance)
        if proof.end.kind is SourceKind.OUTLET:
            # An outlet that is named as the source only passed it on; what it saw itself is an own observation.
            return [self._add_relay(proof.end, stance)]
        return [self._add_origin(proof.end, proof.start.published_on)]

    def _prefer_stance(self, nodes: Sequence[str], stance: str) -> list[str]:
        return [node for node in nodes if self.nodes[node].stance == stance] or list(nodes)

    def follow_chain(self, evidence: Item) -> None:
        """Follow a chain from its end to its origin."""
        node, publisher = self.node_of(evidence), evidence.publication.publisher
        first, relays = self._origin_and_relays(evidence)
        # The nearest first: a chain is kept from its origin on, and here it is walked back to it.
        for link in reversed(relays):
            step = self.sources[link.source_id]
            relay = f"{evidence.stance} via {step.id}"
            if step.id == publisher.id or relay == node:
                continue  # “TASS → TASS” would be a loop of its own and leave the publication unfounded
            self._add_relay(step, evidence.stance)
            self.edges.setdefault((node, relay), Edge(node, relay))
            node = relay
        if first is not None:
            self._add_quotation(node, self._add_origin(first, evidence.publication.published_on))

    def quote_publisher(self, evidence: Item) -> None:
        """A publisher that is no outlet speaks for itself."""
        publisher = evidence.publication.publisher
        if publisher.kind is not SourceKind.OUTLET:
            self._add_quotation(self.node_of(evidence), self._add_origin(publisher, evidence.publication.published_on))

    def _add_quotation(self, start: str, end: str) -> None:
        self.edges.setdefault((start, end), Edge(start, end, EdgeKind.QUOTES))

    def _origin_and_relays(self, evidence: Item) -> tuple[SourceFacts | None, Sequence[Link]]:
        """The source a chain begins with, if that is an origin, and the relays after it, origin first.

        An outlet that is only called a carrier is no origin.
        """
        if not evidence.links:
            return None, ()
        first = self.sources[evidence.links[0].source_id]
        # “LIGA.net, as the origin” saw it itself; “LIGA.net” as a carrier only passed it on.
        if evidence.links[0].role is Role.ORIGIN or first.kind is not SourceKind.OUTLET:
            return first, evidence.links[1:]
        return None, evidence.links

    def _add_relay(self, step: SourceFacts, stance: str) -> str:
        relay = f"{stance} via {step.id}"
        if relay not in self.nodes:
            self.nodes[relay] = NodeFacts(NodeKind.RELAY, step.label, step.id, stance, retracted=step.retracted)
            # A relay of what this outlet published leads on through it, so that both end in the same origin.
            for publication in self._prefer_stance(self.of_publisher.get(step.id, ()), stance):
                self.edges[relay, publication] = Edge(relay, publication)
        return relay

    def _add_origin(self, facts: SourceFacts, on: PartialDate | None) -> str:
        origin = f"source {facts.id}"
        # Every day is kept until the end: the owner is that of the first publication, which may come last here.
        _, days = self.published_days.setdefault(facts.id, (facts, {}))
        days.setdefault(facts.recorded_as, []).extend([on] if on else [])
        self.nodes[origin] = NodeFacts(
            NodeKind.ORIGIN, facts.label, facts.id, origin_kind=ORIGIN_KINDS[facts.kind], retracted=facts.retracted
        )
        return origin

    def build(self, near: Near) -> ClaimGraph:
        """The graph with its counts."""
        origins = [_as_counted(facts, days) for facts, days in self.published_days.values()]
        graph = Graph(
            [counted_carrier(node, facts) for node, facts in self.nodes.items() if facts.kind is not NodeKind.ORIGIN],
            [origin for _, origin, _ in origins],
            list(self.edges.values()),
            doubts_between(origins, near),
        )
        return ClaimGraph(
            graph=graph,
            nodes=self.nodes,
            proven=self.proven,
            supports=count(graph, Stance.SUPPORTS),
            conflicts=count(graph, Stance.CONFLICTS),
        )


def _as_counted(
    facts: SourceFacts, days: Mapping[int | None, Sequence[PartialDate]]
) -> tuple[SourceFacts, Origin, Sequence[PartialDate | None]]:
    """The origin that a source is, and the days on which each name it was recorded under was first published."""
    every_day = [day for of_name in days.values() for day in of_name]
    firsts = [min(of_name, key=first_day, default=None) for of_name in days.values()]
    origin = counted_origin(facts, min(every_day, key=first_day, default=None), *firsts)
    return facts, origin, firsts
