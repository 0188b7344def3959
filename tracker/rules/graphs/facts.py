"""What goes into the graph of a claim, and what comes out of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from tracker.language.dates import PartialDate
from tracker.language.kinds import EdgeKind, SourceKind
from tracker.rules.attribution import Link
from tracker.rules.belonging import Belongings
from tracker.rules.origins import Count, Graph, OriginKind
from tracker.rules.owners import Tenure
from tracker.rules.sources import label


@dataclass(frozen=True)
class SourceFacts:
    """What the graph needs to know of a source; `organisation_id` is whom it speaks for.

    `owners` are its own, else those of the outlet or organisation it belongs to; `owners_above` has the owners of
    owners by whom they own. `belongings` says of it and of all above it whom each belongs to. `recorded_as` is the
    merged source that evidence names in its place, `other_events` the occasions of what was merged into it.
    """

    id: int
    name: str
    kind: SourceKind
    outlet_id: int | None = None
    outlet_name: str = ""
    organisation_id: int | None = None
    owners: tuple[Tenure, ...] = ()
    event: str = ""
    retracted: bool = False
    owners_above: Mapping[int, Sequence[Tenure]] = field(default_factory=dict, compare=False)
    belongings: Mapping[int, Belongings] = field(default_factory=dict, compare=False)
    recorded_as: int | None = None
    other_events: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """As people read it."""
        return label(self.name, self.kind, self.outlet_name)


@dataclass(frozen=True)
class Publication:
    """A publication that carries the claim; `retracted` is its own, that of its publisher comes on top."""

    carrier_id: int
    publisher: SourceFacts
    published_on: PartialDate | None = None
    title: str = ""
    address: str = ""
    retracted: bool = False

    @property
    def is_retracted(self) -> bool:
        """Whether it no longer counts."""
        return self.retracted or self.publisher.retracted


@dataclass(frozen=True)
class Item:
    """A live item of evidence with its publication; `links` lead from the origin to it, its publisher left out."""

    publication: Publication
    stance: str
    links: Sequence[Link] = ()
    evidence_id: int | None = None


@dataclass(frozen=True)
class Proof:
    """A proven edge: from a publication to another one, or to a source."""

    edge_id: int
    start: Publication
    end: Publication | SourceFacts
    kind: EdgeKind


class NodeKind(StrEnum):
    """What a node of a claim's graph is."""

    CARRIER = "carrier"  # a publication that is evidence
    RELAY = "relay"  # a publication that others name and nobody recorded
    ORIGIN = "origin"


@dataclass(frozen=True)
class NodeFacts:
    """What people want to know of a node; `stance` is that of the evidence, `source_id` the publisher or origin."""

    kind: NodeKind
    label: str
    source_id: int
    stance: str = ""
    carrier_id: int | None = None
    published_on: PartialDate | None = None
    title: str = ""
    address: str = ""
    evidence_ids: tuple[int, ...] = ()
    origin_kind: OriginKind | None = None
    retracted: bool = False


@dataclass(frozen=True)
class ClaimGraph:
    """The graph of one claim with its counts, and its nodes in words by id; `proven` has the edges people proved,
    `ties` what the organisations and owners of origins are called by the ids that the origins name them with,
    `recordings` what further recordings of a publication count as.

    The ids of nodes are stable: `supports 12` is publication 12 as evidence that supports, `supports via 7` a relay by
    source 7 on that side, `source 3` an origin.
    """

    graph: Graph = field(default_factory=lambda: Graph((), (), ()))
    nodes: Mapping[str, NodeFacts] = field(default_factory=dict)
    proven: Mapping[tuple[str, str], int] = field(default_factory=dict)
    supports: Count = field(default_factory=Count)
    conflicts: Count = field(default_factory=Count)
    ties: Mapping[str, str] = field(default_factory=dict)
    recordings: Mapping[int, int] = field(default_factory=dict)

    @property
    def names(self) -> dict[str, str]:
        """The label of each node by its id."""
        return {node: facts.label for node, facts in self.nodes.items()}
