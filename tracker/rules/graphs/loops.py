"""Whether an edge would lead in a circle."""

from collections import defaultdict

from tracker.rules.graphs.facts import ClaimGraph
from tracker.rules.walks import shortest_way


def way_back(
    graph: ClaimGraph, from_carrier_id: int, *, to_carrier_id: int | None = None, to_outlet_id: int | None = None
) -> list[str]:
    """The loop that an edge from one publication to another, or to what an outlet published, would close, by names.

    Begins and ends with the publication the edge starts from; empty where it closes none.
    """
    # A further recording of a publication has no node of its own.
    from_carrier_id = graph.recordings.get(from_carrier_id, from_carrier_id)
    to_carrier_id = graph.recordings.get(to_carrier_id or 0, to_carrier_id)
    goals = {node for node, facts in graph.nodes.items() if facts.carrier_id == from_carrier_id}
    # An edge to an outlet may end in any publication of it, and also in a relay that nobody recorded.
    begin = [
        node
        for node, facts in graph.nodes.items()
        if (facts.carrier_id is not None and facts.carrier_id == to_carrier_id)
        or (facts.origin_kind is None and to_outlet_id is not None and facts.source_id == to_outlet_id)
    ]
    outward = defaultdict(list)
    for edge in graph.graph.edges:
        outward[edge.start].append(edge.end)
    way = shortest_way(begin, outward, goals)
    return _labels_on(graph, way) if way else []


def _labels_on(graph: ClaimGraph, way: tuple[str, ...]) -> list[str]:
    names = [graph.nodes[node].label for node in (way[-1], *way)]
    # A publication and its outlet as a relay have one label; side by side it is said once.
    return [name for at, name in enumerate(names) if at in {0, len(names) - 1} or name != names[at - 1]]
