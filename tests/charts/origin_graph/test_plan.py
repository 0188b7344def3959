"""What is drawn of a graph, before anything has a place."""

from tests.charts.graphs import counts, star
from tracker.charts.origin_graph.boxes import ARTICLE, Arrow, Face, Plan, Shape, State
from tracker.charts.origin_graph.plan import plan
from tracker.language.dates import PartialDate
from tracker.rules.origins import Carrier, Edge, Graph, Origin, OriginKind


def planned(graph: Graph, most_single: int = 40) -> Plan:
    return plan(graph, counts(graph), {"a": Face("TASS", "undated")}, "This article", most_single=most_single)


def test_the_article_leads_to_every_carrier_that_no_other_leads_to() -> None:
    graph = planned(Graph([Carrier("a", None, "supports"), Carrier("b", None, "supports")], (), [Edge("a", "b")]))

    assert [arrow.end for arrow in graph.arrows if arrow.start == ARTICLE] == ["a"]
    assert graph.layers[0] == [ARTICLE]


def test_a_carrier_without_a_source_leads_to_an_empty_box_that_says_so() -> None:
    boxes = planned(Graph([Carrier("a", None, "supports")], (), ())).boxes

    assert (boxes["a"].label, boxes["a"].notes) == ("TASS", ("undated",))
    assert (boxes["nothing a"].shape, boxes["nothing a"].label) == (Shape.NOTHING, "no source named")


def test_an_arrow_into_the_future_does_not_count() -> None:
    early, late = (Carrier(name, PartialDate(2025, 12, day), "supports") for name, day in (("a", 1), ("b", 9)))
    graph = Graph([early, late], [Origin("o", OriginKind.NAMED)], [Edge("a", "b", "quotes"), Edge("b", "o")])

    assert Arrow("a", "b", "quotes", State.DROPPED) in planned(graph).arrows


def test_many_carriers_that_are_alike_share_a_box() -> None:
    boxes = planned(star(9), most_single=5).boxes

    assert [box.shape for box in boxes.values()].count(Shape.STACK) == 1
