"""Sources, publications and items of evidence to make graphs of."""

from tracker.language.dates import PartialDate
from tracker.language.kinds import EdgeKind, Role, SourceKind
from tracker.rules.attribution import Link
from tracker.rules.graphs import ClaimGraph, Item, Proof, Publication, SourceFacts, graph_of
from tracker.rules.origins import Count

NYT = SourceFacts(1, "The New York Times", SourceKind.OUTLET)
OFFICIALS = SourceFacts(2, "unnamed officials", SourceKind.UNNAMED, outlet_id=1, outlet_name="The New York Times")
TASS = SourceFacts(3, "TASS", SourceKind.OUTLET)
LIGA = SourceFacts(4, "LIGA.net", SourceKind.OUTLET)
GOVERNMENT = SourceFacts(5, "gov.uk", SourceKind.GOVERNMENT)
SPEAKER = SourceFacts(6, "A speaker", SourceKind.PERSON, organisation_id=5)
STATEMENT = SourceFacts(7, "The joint statement", SourceKind.DOCUMENT)
SOURCES = {source.id: source for source in (NYT, OFFICIALS, TASS, LIGA, GOVERNMENT, SPEAKER, STATEMENT)}


def a_link(facts: SourceFacts, role: Role = Role.CARRIER) -> Link:
    return Link(facts.id, facts.name, facts.kind, role)


def a_publication(publisher: SourceFacts, *, carrier: int = 0, on: str = "", retracted: bool = False) -> Publication:
    day = PartialDate.parse(on) if on else None
    return Publication(carrier or publisher.id * 10, publisher, day, retracted=retracted)


def an_item(
    publisher: SourceFacts,
    *links: Link,
    carrier: int = 0,
    stance: str = "supports",
    on: str = "",
    retracted: bool = False,
) -> Item:
    return Item(a_publication(publisher, carrier=carrier, on=on, retracted=retracted), stance, links)


def a_proof(start: SourceFacts, end: SourceFacts | Publication, kind: EdgeKind = EdgeKind.CITES) -> Proof:
    return Proof(1, a_publication(start), end, kind)


def woven(*evidence: Item, proofs: tuple[Proof, ...] = (), sources: tuple[SourceFacts, ...] = ()) -> ClaimGraph:
    return graph_of(evidence, SOURCES | {source.id: source for source in sources}, proofs)


def counted(*evidence: Item, stance: str = "supports") -> Count:
    graph = woven(*evidence)
    return graph.supports if stance == "supports" else graph.conflicts
