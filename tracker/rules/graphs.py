"""From the evidence of a claim to its graph of publications and origins.

Evidence names a publication and the chain it had the claim from. Steps of a chain that are publications of somebody
whose own publication is recorded for the same claim lead on through that one, so that a relay and the paper it relays
end in the same origin.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.rules.attribution import Link, Role
from tracker.rules.dates import PartialDate
from tracker.rules.origins import Carrier, Edge, Graph, Origin, OriginKind
from tracker.rules.sources import SourceKind, label


@dataclass(frozen=True)
class SourceFacts:
    """What the graph needs to know of a source; `organisation_id` is whom it speaks for."""

    id: int
    name: str
    kind: SourceKind
    outlet_id: int | None = None
    outlet_name: str = ""
    organisation_id: int | None = None
    owner_id: int | None = None
    event: str = ""


@dataclass(frozen=True)
class Item:
    """A live item of evidence with its publication; `links` lead from the origin to it, its publisher left out."""

    carrier_id: int
    publisher: SourceFacts
    published_on: PartialDate | None
    stance: str
    links: Sequence[Link]


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


def graph_of(items: Sequence[Item], sources: Mapping[int, SourceFacts]) -> tuple[Graph, dict[str, str]]:
    """The graph of one claim's evidence, and the names of its origins by id; `sources` holds all of the chains."""
    published: dict[int, list[str]] = {}
    for item in items:
        published.setdefault(item.publisher.id, []).append(_key(item))
    carriers = {_key(item): Carrier(_key(item), item.published_on, item.stance) for item in items}
    origins: dict[str, Origin] = {}
    edges: dict[Edge, None] = {}
    for item in items:
        here = _key(item)
        first, relays = _parted(item)
        for step in reversed(relays):
            if step.source_id == item.publisher.id:
                continue
            there = f"via {step.source_id}"
            carriers.setdefault(there, Carrier(there))
            edges |= dict.fromkeys(Edge(there, known) for known in published.get(step.source_id, ()))
            edges[Edge(here, there)] = None
            here = there
        if first is not None:
            origin = _origin(sources.get(first) or item.publisher)
            origins[origin.id] = origin
            edges[Edge(here, origin.id, "quotes")] = None
    facts_of = {**{item.publisher.id: item.publisher for item in items}, **sources}
    names = {_origin_key(each): label(each.name, each.kind, each.outlet_name) for each in facts_of.values()}
    return Graph(list(carriers.values()), list(origins.values()), list(edges)), names


def _parted(item: Item) -> tuple[int | None, Sequence[Link]]:
    """The source a chain begins with, if that is an origin, and the relays after it, origin first.

    An outlet that is only called a carrier is no origin; a publisher that is no outlet speaks for itself.
    """
    if not item.links:
        return (None if item.publisher.kind is SourceKind.OUTLET else item.publisher.id), ()
    first = item.links[0]
    if first.role is Role.ORIGIN or first.kind is not SourceKind.OUTLET:
        return first.source_id, item.links[1:]
    return None, item.links


def _key(item: Item) -> str:
    return f"{item.stance} {item.carrier_id}"


def _origin_key(facts: SourceFacts) -> str:
    return f"source {facts.id}"


def _origin(facts: SourceFacts) -> Origin:
    stands_for_itself = facts.kind in {SourceKind.ORGANISATION, SourceKind.GOVERNMENT, SourceKind.OUTLET}
    organisation = facts.organisation_id or (facts.id if stands_for_itself else None) or facts.outlet_id
    return Origin(
        id=_origin_key(facts),
        kind=_KINDS[facts.kind],
        organisation=str(organisation) if organisation and facts.kind is not SourceKind.UNNAMED else None,
        owner=str(facts.owner_id) if facts.owner_id else None,
        event=facts.event or None,
    )
