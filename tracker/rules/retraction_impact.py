"""What would fall if a publication or a source no longer counted, worked out on the graph of a claim."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from tracker.rules.evidence import Stance
from tracker.rules.graphs import ClaimGraph
from tracker.rules.origins import Count, Graph, count
from tracker.rules.walks import shortest_way

MOST_STEPS = 6  # of a path that is shown


@dataclass(frozen=True)
class Without:
    """The counts of a claim without some of its nodes, the evidence that goes with them, and a path that leads there.

    `path` names the publications from one that is evidence to the one that goes, itself included.
    """

    supports: Count
    conflicts: Count
    evidence_ids: frozenset[int]
    path: tuple[str, ...]


def without(graph: ClaimGraph, *, carrier_ids: Collection[int], source_ids: Collection[int]) -> Without:
    """Count a claim as if these publications, and everything of these sources, were retracted."""
    struck = {
        node
        for node, facts in graph.nodes.items()
        if facts.carrier_id in carrier_ids or facts.source_id in source_ids
        # What was retracted before counts no longer, so nothing more falls with it.
        if not facts.retracted
    }
    # The same count as ever on a changed graph: a second way to count could disagree with the first.
    struck_graph = Graph(
        [replace(carrier, retracted=True) if carrier.id in struck else carrier for carrier in graph.graph.carriers],
        [replace(origin, retracted=True) if origin.id in struck else origin for origin in graph.graph.origins],
        graph.graph.edges,
    )
    return Without(
        supports=count(struck_graph, Stance.SUPPORTS),
        conflicts=count(struck_graph, Stance.CONFLICTS),
        evidence_ids=frozenset(evidence_id for node in struck for evidence_id in graph.nodes[node].evidence_ids),
        path=_path(graph, struck),
    )


def _path(graph: ClaimGraph, struck: Collection[str]) -> tuple[str, ...]:
    """The longest of the shortest ways from a publication that is evidence to one that goes, as far as one reads."""
    onward: dict[str, list[str]] = {}
    for edge in graph.graph.edges:
        onward.setdefault(edge.start, []).append(edge.end)
    # The longest of them shows that a claim rests on it through others, which nobody sees at once.
    ways = [shortest_way([carrier.id], onward, struck) for carrier in graph.graph.carriers if carrier.stance]
    longest = max(ways, key=len, default=())
    labels = [graph.nodes[node].label for node in longest if node in graph.nodes]
    # The end stays: it is what would be retracted.
    return tuple(labels if len(labels) <= MOST_STEPS else [*labels[: MOST_STEPS - 1], labels[-1]])
