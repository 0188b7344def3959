"""From the evidence of a claim, and what is proven about it, to its graph of publications and origins.

Evidence names a publication and the chain it had the claim from. Steps of a chain that are publications of somebody
whose own publication is recorded for the same claim lead on through that one, so that a relay and the paper it relays
end in the same origin. A proven edge says directly what a publication took the claim from.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from tracker.language.dates import PartialDate
from tracker.language.kinds import EdgeKind, Role, SourceKind
from tracker.rules.attribution import Link
from tracker.rules.evidence import Stance
from tracker.rules.graphs.facts import ClaimGraph, Item, NodeFacts, NodeKind, Proof, Publication, SourceFacts
from tracker.rules.origins import Carrier, Edge, Graph, Origin, OriginKind, count
from tracker.rules.owners import owner_on


def graph_of(items: Sequence[Item], sources: Mapping[int, SourceFacts], proofs: Sequence[Proof] = ()) -> ClaimGraph:
    """The graph of one claim's live evidence; `sources` holds all of the chains, a merged one as what it counts as."""
    weaving = _GraphBuilder(sources)
    for item in items:
        weaving.publish(item)
    for proof in proofs:
        weaving.prove(proof)
    chained = {weaving.key(item) for item in items if item.links}
    proved = {proof.start.carrier_id for proof in proofs}
    for item in items:
        here = weaving.key(item)
        weaving.trace(item)
        if here not in chained and item.publication.carrier_id not in proved:
            weaving.speak(item)
    return weaving.done()


_KINDS = {
    SourceKind.PERSON: OriginKind.NAMED,
    SourceKind.ORGANISATION: OriginKind.NAMED,
    SourceKind.GOVERNMENT: OriginKind.NAMED,
    SourceKind.DOCUMENT: OriginKind.DOCUMENT,
    SourceKind.DATASET: OriginKind.DOCUMENT,
    SourceKind.OBSERVATION: OriginKind.OBSERVATION,
    SourceKind.OUTLET: OriginKind.OBSERVATION,
    SourceKind.UNNAMED: OriginKind.UNNAMED,
}
_STANDS_FOR_ITSELF = frozenset({SourceKind.ORGANISATION, SourceKind.GOVERNMENT, SourceKind.OUTLET})


class _GraphBuilder:
    """The graph while it is made."""

    def __init__(self, sources: Mapping[int, SourceFacts]) -> None:
        self.sources = sources
        self.nodes: dict[str, NodeFacts] = {}
        self.edges: dict[tuple[str, str], Edge] = {}
        self.proven: dict[tuple[str, str], int] = {}
        self.of_carrier: dict[int, list[str]] = {}
        self.of_publisher: dict[int, list[str]] = {}
        self.said: dict[int, tuple[SourceFacts, list[PartialDate]]] = {}

    @staticmethod
    def key(item: Item) -> str:
        return f"{item.stance} {item.publication.carrier_id}"

    def publish(self, item: Item) -> None:
        """Put a publication in, once for each stance."""
        here, known = self.key(item), self.nodes.get(self.key(item))
        evidence = (*(known.evidence_ids if known else ()), *([item.evidence_id] if item.evidence_id else ()))
        self._place(here, item.publication, NodeKind.CARRIER, stance=item.stance, evidence=evidence)
        if known is None:
            self.of_publisher.setdefault(item.publication.publisher.id, []).append(here)

    def _place(
        self, here: str, publication: Publication, kind: NodeKind, *, stance: str = "", evidence: tuple[int, ...] = ()
    ) -> None:
        if here not in self.nodes:
            self.of_carrier.setdefault(publication.carrier_id, []).append(here)
        self.nodes[here] = NodeFacts(
            kind=kind,
            label=publication.publisher.label,
            source_id=publication.publisher.id,
            stance=stance,
            carrier_id=publication.carrier_id,
            published_on=publication.published_on,
            title=publication.title,
            address=publication.address,
            evidence_ids=evidence,
            retracted=publication.is_retracted,
        )

    def prove(self, proof: Proof) -> None:
        """Lead from every node of a publication to what it was proven to have the claim from."""
        for here in self._at(proof.start):
            for there in self._ends(proof, here):
                if there != here:
                    self.edges[here, there] = Edge(here, there, proof.kind)
                    self.proven[here, there] = proof.edge_id

    def _at(self, publication: Publication) -> list[str]:
        """The nodes of a publication; one that is evidence no longer still stands between others."""
        if publication.carrier_id not in self.of_carrier:
            self._place(f"carrier {publication.carrier_id}", publication, NodeKind.RELAY)
        return list(self.of_carrier[publication.carrier_id])

    def _ends(self, proof: Proof, here: str) -> list[str]:
        stance = self.nodes[here].stance
        if isinstance(proof.end, Publication):
            return self._of_stance(self._at(proof.end), stance)
        if proof.end.kind is SourceKind.OUTLET:
            return [self._relay(proof.end, stance)]
        return [self._origin(proof.end, proof.start.published_on)]

    def _of_stance(self, nodes: Sequence[str], stance: str) -> list[str]:
        return [each for each in nodes if self.nodes[each].stance == stance] or list(nodes)

    def trace(self, item: Item) -> None:
        """Follow a chain from its end to its origin."""
        here, publisher = self.key(item), item.publication.publisher
        first, relays = self._parted(item)
        for link in reversed(relays):
            step = self.sources[link.source_id]
            there = f"{item.stance} via {step.id}"
            if step.id == publisher.id or there == here:
                continue
            self._relay(step, item.stance)
            self.edges.setdefault((here, there), Edge(here, there))
            here = there
        if first is not None:
            self._quote(here, self._origin(first, item.publication.published_on))

    def speak(self, item: Item) -> None:
        """A publisher that is no outlet speaks for itself."""
        publisher = item.publication.publisher
        if publisher.kind is not SourceKind.OUTLET:
            self._quote(self.key(item), self._origin(publisher, item.publication.published_on))

    def _quote(self, here: str, there: str) -> None:
        self.edges.setdefault((here, there), Edge(here, there, EdgeKind.QUOTES))

    def _parted(self, item: Item) -> tuple[SourceFacts | None, Sequence[Link]]:
        """The source a chain begins with, if that is an origin, and the relays after it, origin first.

        An outlet that is only called a carrier is no origin.
        """
        if not item.links:
            return None, ()
        first = self.sources[item.links[0].source_id]
        if item.links[0].role is Role.ORIGIN or first.kind is not SourceKind.OUTLET:
            return first, item.links[1:]
        return None, item.links

    def _relay(self, step: SourceFacts, stance: str) -> str:
        here = f"{stance} via {step.id}"
        if here not in self.nodes:
            self.nodes[here] = NodeFacts(NodeKind.RELAY, step.label, step.id, stance, retracted=step.retracted)
            for there in self._of_stance(self.of_publisher.get(step.id, ()), stance):
                self.edges[here, there] = Edge(here, there)
        return here

    def _origin(self, facts: SourceFacts, on: PartialDate | None) -> str:
        here = f"source {facts.id}"
        _, days = self.said.setdefault(facts.id, (facts, []))
        days += [on] if on else []
        self.nodes[here] = NodeFacts(
            NodeKind.ORIGIN, facts.label, facts.id, origin_kind=_KINDS[facts.kind], retracted=facts.retracted
        )
        return here

    def done(self) -> ClaimGraph:
        """The graph with its counts."""
        graph = Graph(
            [_carrier(each, facts) for each, facts in self.nodes.items() if facts.kind is not NodeKind.ORIGIN],
            [_origin(facts, min(days, key=_first_day, default=None)) for facts, days in self.said.values()],
            list(self.edges.values()),
        )
        return ClaimGraph(
            graph=graph,
            nodes=self.nodes,
            proven=self.proven,
            supports=count(graph, Stance.SUPPORTS),
            conflicts=count(graph, Stance.CONFLICTS),
        )


def _carrier(here: str, facts: NodeFacts) -> Carrier:
    """Only evidence for or against is counted; relays and context may stand between others."""
    counts = facts.kind is NodeKind.CARRIER and facts.stance != Stance.CONTEXT
    return Carrier(here, facts.published_on, facts.stance if counts else "", facts.retracted)


def _origin(facts: SourceFacts, on: PartialDate | None) -> Origin:
    """A source as an origin, with the owner it had when it was first published."""
    itself = facts.id if facts.kind in _STANDS_FOR_ITSELF else None
    organisation = facts.organisation_id or itself or facts.outlet_id
    owner = owner_on(facts.owners, on)
    return Origin(
        id=f"source {facts.id}",
        kind=_KINDS[facts.kind],
        organisation=str(organisation) if organisation and facts.kind is not SourceKind.UNNAMED else None,
        owner=str(owner) if owner else None,
        event=" ".join(facts.event.split()).casefold() or None,
        retracted=facts.retracted,
    )


def _first_day(each: PartialDate) -> date:
    return each.first_day
