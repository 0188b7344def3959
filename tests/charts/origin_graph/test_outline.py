"""The graph as a list: everything is named once, and what was named is referred to."""

from hypothesis import given, settings

from tests.charts.graphs import counts, faces, graphs
from tracker.charts.origin_graph.outline import outline
from tracker.charts.origin_graph.plan import plan
from tracker.rules.origins import Carrier, Edge, Graph, Origin, OriginKind


@settings(max_examples=80)
@given(graphs())
def test_the_list_names_every_carrier_of_a_stance(graph: Graph) -> None:
    planned = plan(graph, counts(graph), faces(graph), "This article", most_single=10_000)

    for stance in ("supports", "conflicts", "context"):
        listed_ids = {box.id for line in outline(planned, stance) for box in line.boxes}
        assert {carrier.id for carrier in graph.carriers if carrier.stance == stance} <= listed_ids


def test_the_list_says_a_shared_source_once_and_refers_to_it() -> None:
    carriers = [Carrier(name, None, "supports") for name in ("A", "B", "paper")]
    edges = [Edge("A", "paper"), Edge("B", "paper", "rewrites"), Edge("paper", "o", "quotes")]
    graph = Graph(carriers, [Origin("o", OriginKind.UNNAMED)], edges)

    lines = outline(plan(graph, counts(graph), {}, "This article"), "supports")

    assert [(line.depth, line.text) for line in lines] == [
        (0, "A"),
        (1, "cites paper"),
        (2, "quotes o"),
        (0, "B"),
        (1, "rewrites paper (as above)"),
    ]


def test_the_list_says_carriers_that_are_alike_together_and_names_where_a_loop_closes() -> None:
    carriers = [Carrier(name, None, "supports") for name in ("A", "B", "X", "Y")]
    graph = Graph(carriers, (), [Edge("A", "X"), Edge("B", "X"), Edge("X", "Y"), Edge("Y", "X")])

    lines = outline(plan(graph, counts(graph), {}, "This article"), "supports")

    assert [(line.depth, line.text) for line in lines] == [
        (0, "A; B"),
        (1, "cites X, in a loop"),
        (2, "cites Y, in a loop"),
        (3, "cites X, in a loop (which closes a loop)"),
    ]
