"""The origin graph as numbers: boxes that do not touch, lines that end where they should, whatever the graph."""

import sys
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.charts.graphs import chain, counts, drawn, graphs, star
from tests.counting import calls_of
from tracker.charts.origin_graph import ARTICLE, NARROW, Line, Node, Shape, State, draw
from tracker.charts.origin_graph.outline import DEEPEST, outline
from tracker.charts.origin_graph.plan import plan
from tracker.language.dates import PartialDate
from tracker.rules.origins import Carrier, Edge, Graph, Origin, OriginKind


@settings(max_examples=80)
@given(graph=graphs(), width=st.sampled_from([NARROW, 744]))
def test_no_two_boxes_touch_and_none_leaves_the_picture(graph: Graph, width: int) -> None:
    picture = drawn(graph, width=width)

    assert not [pair for pair in combinations(picture.nodes, 2) if overlap(*pair)]
    assert all(node.x >= 0 and node.x + node.width <= picture.width for node in picture.nodes)
    assert all(node.y >= 0 and node.y + node.height <= picture.height for node in picture.nodes)


def overlap(first: Node, second: Node) -> bool:
    beside = first.x + first.width <= second.x or second.x + second.width <= first.x
    return not beside and not (first.y + first.height <= second.y or second.y + second.height <= first.y)


@settings(max_examples=80)
@given(graphs())
def test_every_line_begins_and_ends_at_its_boxes(graph: Graph) -> None:
    picture = drawn(graph)
    nodes = {node.box.id: node for node in picture.nodes}

    assert [line for line in picture.lines if not on_the_edge(line.corners[0], nodes[line.arrow.start])] == []
    assert [line for line in picture.lines if not on_the_edge(line.corners[-1], nodes[line.arrow.end])] == []


def on_the_edge(point: tuple[float, float], node: Node) -> bool:
    x, y = point
    at_top_or_bottom = min(abs(y - node.y), abs(y - node.y - node.height)) < 0.3
    return node.x < x < node.x + node.width and at_top_or_bottom


@settings(max_examples=80)
@given(graphs())
def test_no_line_runs_through_a_box(graph: Graph) -> None:
    picture = drawn(graph)

    assert [line.says for line in picture.lines for node in picture.nodes if runs_through(line, node)] == []


def runs_through(line: Line, node: Node) -> bool:
    return any(
        max(start[0], end[0]) > node.x + 0.5
        and min(start[0], end[0]) < node.x + node.width - 0.5
        and max(start[1], end[1]) > node.y + 0.5
        and min(start[1], end[1]) < node.y + node.height - 0.5
        for start, end in zip(line.corners, line.corners[1:], strict=False)
    )


@settings(max_examples=80)
@given(graphs())
def test_every_node_and_every_edge_is_drawn_once_below_the_article(graph: Graph) -> None:
    picture = drawn(graph)

    boxes = [node.box.id for node in picture.nodes if node.box.shape is not Shape.NOTHING]
    arrows = [(line.arrow.start, line.arrow.end) for line in picture.lines]
    assert sorted(boxes) == sorted(
        [ARTICLE, *(node.id for node in graph.carriers), *(node.id for node in graph.origins)]
    )
    assert len(arrows) == len(set(arrows))
    assert {(edge.start, edge.end) for edge in graph.edges if edge.start != edge.end} <= set(arrows)
    assert min(picture.nodes, key=lambda node: node.y).box.id == ARTICLE


@settings(max_examples=100)
@given(graphs())
def test_the_same_graph_gives_the_same_picture(graph: Graph) -> None:
    assert drawn(graph) == drawn(graph)


@pytest.mark.parametrize("carriers", [0, 1, 40, 120, 500])
def test_any_number_of_carriers_is_drawn_no_wider_than_asked_for(carriers: int) -> None:
    picture = drawn(star(carriers, hubs=3), most_single=10_000)

    assert picture.width <= 750
    assert len(picture.nodes) == carriers + 5


def test_twice_as_many_carriers_take_about_twice_the_work() -> None:
    def calls(carriers: int) -> int:
        return calls_of(lambda: drawn(star(carriers, hubs=3), most_single=10_000))

    fewer, more = calls(125), calls(250)

    assert 1 < more / fewer < 2.6


def test_a_chain_of_five_hundred_needs_no_recursion() -> None:
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(160)
    try:
        picture = drawn(chain(500))
        lines = outline(plan(chain(500), counts(chain(500)), {}, "This article", most_single=10_000), "supports")
    finally:
        sys.setrecursionlimit(limit)

    assert len(picture.nodes) == 502  # with the article, and with no source named at the end
    assert max(line.depth for line in lines) == DEEPEST


def test_nothing_but_the_article_is_drawn_of_an_empty_graph() -> None:
    picture = drawn(Graph((), (), ()))

    assert [node.box.id for node in picture.nodes] == [ARTICLE]
    assert picture.lines == []


def test_the_article_stands_above_carriers_and_those_above_what_they_cite_and_origins_at_the_bottom() -> None:
    picture = drawn(star(3))

    height = {node.box.id: node.y for node in picture.nodes}
    assert height[ARTICLE] < height["carrier 0"] < height["hub 0"] < height["officials"]


def test_a_large_picture_draws_carriers_that_are_alike_as_one_stack_with_all_their_names() -> None:
    graph = star(120, hubs=2)

    picture = drawn(graph)

    stacks = [node.box for node in picture.nodes if node.box.shape is Shape.STACK]
    assert [len(box.names) for box in stacks] == [60, 60]
    assert stacks[0].label.startswith("60 carriers: ")
    assert len(picture.nodes) == 6


def test_a_stack_of_carriers_without_a_source_points_at_one_box_that_says_each() -> None:
    graph = Graph([Carrier(f"c{number}", None, "supports") for number in range(50)], (), ())

    picture = drawn(graph)

    assert [node.box.label for node in picture.nodes if node.box.shape is Shape.NOTHING] == ["each: no source named"]


def test_a_loop_is_drawn_with_a_line_that_leads_back_up() -> None:
    carriers = [Carrier(name, None, "supports") for name in "ABC"]
    graph = Graph(carriers, (), [Edge("A", "B"), Edge("B", "C"), Edge("C", "A")])

    picture = drawn(graph)

    back = [line for line in picture.lines if line.is_loop]
    assert [(line.arrow.start, line.arrow.end) for line in back] == [("C", "A")]
    assert back[0].corners[0][1] > back[0].corners[-1][1]
    assert all(node.box.looped for node in picture.nodes if node.box.id != ARTICLE)


def test_an_edge_into_the_future_is_crossed_out_and_the_carrier_names_no_other_source() -> None:
    carriers = [
        Carrier("early", PartialDate(2025, 12, 1), "supports"),
        Carrier("late", PartialDate(2025, 12, 9), "supports"),
    ]
    graph = Graph(carriers, [Origin("o", OriginKind.NAMED)], [Edge("early", "late"), Edge("late", "o")])

    picture = draw(graph, counts(graph), {}, article="This article")

    dropped = next(line for line in picture.lines if line.arrow.state is State.DROPPED)
    assert dropped.cross is not None
    assert dropped.says == "early cites late (published later, not counted)"
    assert "no other source named" in [node.box.label for node in picture.nodes]


def test_what_is_retracted_stays_in_the_picture_and_its_lines_are_gone() -> None:
    carriers = [Carrier("paper", None, "supports", retracted=True), Carrier("echo", None, "supports")]
    graph = Graph(carriers, [Origin("o", OriginKind.UNNAMED)], [Edge("echo", "paper"), Edge("paper", "o")])

    picture = draw(graph, counts(graph), {}, article="This article")

    boxes = {node.box.id: node.box for node in picture.nodes}
    assert boxes["paper"].notes == ("retracted",)
    assert boxes["echo"].notes == ("no source left",)
    assert {line.arrow.state for line in picture.lines} == {State.GONE, State.FOUND}
