"""The origin graph as numbers: boxes that do not touch, lines that end where they should, whatever the graph."""

import sys
import time
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.charts.evidence_timeline import SLIM, Dated, times
from tracker.charts.origin_graph import ARTICLE, NARROW, Drawing, Face, Line, Node, Shape, State, draw
from tracker.charts.origin_graph.outline import DEEPEST, outline
from tracker.charts.origin_graph.plan import plan
from tracker.charts.origin_graph.sentences import explained, listed
from tracker.charts.text_metrics import lines_of, width_of
from tracker.language.dates import PartialDate
from tracker.rules.origins import Carrier, Count, Edge, Graph, Origin, OriginKind, count

# Words that do not break, run from the right, have no width of their own, are wide, are markup, or are not there.
HOSTILE = (
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle" * 3,
    "العربية الجديدة صحيفة يومية",
    "👨‍👩‍👧‍👦 📰 🇺🇦",
    "日本経済新聞社の長い名前の編集部",
    '<script>alert("1")</script> & sons',
    "e\u0301\u0301\u0301",
    "",
    " ",
)


@st.composite
def graphs(draw_one: st.DrawFn) -> Graph:
    """Any graph of up to 14 carriers and 5 origins, loops, retractions and edges into the future included."""
    carriers = [
        Carrier(
            f"c{number}",
            draw_one(st.sampled_from([None, PartialDate(2025, 12, 14), PartialDate(2025, 12, 16)])),
            draw_one(st.sampled_from(["supports", "supports", "conflicts", "context", ""])),
            draw_one(st.sampled_from([False, False, False, True])),
        )
        for number in range(draw_one(st.integers(0, 14)))
    ]
    origins = [
        Origin(f"o{number}", draw_one(st.sampled_from(OriginKind)), retracted=draw_one(st.booleans()))
        for number in range(draw_one(st.integers(0, 5)))
    ]
    starts = [carrier.id for carrier in carriers]
    ends = starts + [origin.id for origin in origins]
    pairs = draw_one(st.lists(st.tuples(st.sampled_from(starts), st.sampled_from(ends)), max_size=40)) if starts else []
    kinds = st.sampled_from(["cites", "quotes", "rewrites"])
    return Graph(carriers, origins, [Edge(start, end, draw_one(kinds)) for start, end in pairs])


def drawn(graph: Graph, *, width: int = 744, most_single: int = 40) -> Drawing:
    return draw(graph, counts(graph), faces(graph), article="This article", width=width, most_single=most_single)


def counts(graph: Graph) -> list[Count]:
    return [count(graph, stance) for stance in ("supports", "conflicts", "context")]


def faces(graph: Graph) -> dict[str, Face]:
    ids = [node.id for node in graph.carriers] + [node.id for node in graph.origins]
    return {node_id: Face(HOSTILE[number % len(HOSTILE)], "17 Dec 2025") for number, node_id in enumerate(ids)}


def star(rewriting: int, *, hubs: int = 1) -> Graph:
    """Carriers that all cite one of some papers, each of which quotes one unnamed source."""
    papers = [Carrier(f"hub {number}", None, "supports") for number in range(hubs)]
    rewrites = [Carrier(f"carrier {number}", None, "supports") for number in range(rewriting)]
    edges = [Edge(rewrite.id, f"hub {number % hubs}") for number, rewrite in enumerate(rewrites)]
    edges += [Edge(paper.id, "officials", "quotes") for paper in papers]
    return Graph([*papers, *rewrites], [Origin("officials", OriginKind.UNNAMED)], edges)


def chain(length: int) -> Graph:
    carriers = [Carrier(f"c{number}", None, "supports") for number in range(length)]
    return Graph(carriers, (), [Edge(f"c{number}", f"c{number + 1}") for number in range(length - 1)])


@settings(max_examples=80, deadline=None)
@given(graph=graphs(), width=st.sampled_from([NARROW, 744]))
def test_no_two_boxes_touch_and_none_leaves_the_picture(graph: Graph, width: int) -> None:
    picture = drawn(graph, width=width)

    assert not [pair for pair in combinations(picture.nodes, 2) if overlap(*pair)]
    assert all(node.x >= 0 and node.x + node.width <= picture.width for node in picture.nodes)
    assert all(node.y >= 0 and node.y + node.height <= picture.height for node in picture.nodes)


def overlap(first: Node, second: Node) -> bool:
    beside = first.x + first.width <= second.x or second.x + second.width <= first.x
    return not beside and not (first.y + first.height <= second.y or second.y + second.height <= first.y)


@settings(max_examples=80, deadline=None)
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


@settings(max_examples=80, deadline=None)
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


@settings(max_examples=80, deadline=None)
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


@settings(max_examples=100, deadline=None)
@given(graphs())
def test_the_same_graph_gives_the_same_picture(graph: Graph) -> None:
    assert drawn(graph) == drawn(graph)


@settings(max_examples=80, deadline=None)
@given(graphs())
def test_the_list_names_every_carrier_of_a_stance(graph: Graph) -> None:
    planned = plan(graph, counts(graph), faces(graph), "This article", most_single=10_000)

    for stance in ("supports", "conflicts", "context"):
        listed_ids = {box.id for line in outline(planned, stance) for box in line.boxes}
        assert {carrier.id for carrier in graph.carriers if carrier.stance == stance} <= listed_ids


@pytest.mark.parametrize("carriers", [0, 1, 40, 120, 500])
def test_any_number_of_carriers_is_drawn_quickly_and_no_wider_than_asked_for(carriers: int) -> None:
    begun = time.perf_counter()

    picture = drawn(star(carriers, hubs=3), most_single=10_000)

    assert time.perf_counter() - begun < 3
    assert picture.width <= 750
    assert len(picture.nodes) == carriers + 5


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


@pytest.mark.parametrize("label", HOSTILE)
def test_text_is_broken_so_that_it_fits(label: str) -> None:
    lines = lines_of(label, 12, 120, 3)

    assert 1 <= len(lines) <= 3
    assert all(width_of(line, 12) <= 120 for line in lines)


def test_wide_letters_count_more_and_marks_on_letters_nothing() -> None:
    assert width_of("日", 10) > width_of("a", 10) > width_of("i", 10)
    assert width_of("e\u0301", 10) == width_of("e", 10)


def test_a_text_that_does_not_fit_ends_in_an_ellipsis() -> None:
    assert lines_of("one two three four five six seven eight nine ten eleven", 12, 60, 2)[-1].endswith("…")


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


def test_one_origin_is_explained_by_where_all_carriers_lead() -> None:
    graph = star(12)

    sentences = explained(count(graph, "supports"), graph, {"officials": "unnamed officials"}, "supports")

    assert sentences == ["One origin for certain: every carrier goes back to it."]


def test_two_unnamed_sources_are_explained_by_what_nobody_can_prove() -> None:
    carriers = [Carrier("A", None, "supports"), Carrier("B", None, "supports")]
    origins = [Origin("a", OriginKind.UNNAMED), Origin("b", OriginKind.UNNAMED)]
    graph = Graph(carriers, origins, [Edge("A", "a"), Edge("B", "b")])

    sentences = explained(count(graph, "supports"), graph, {}, "supports")

    assert sentences == ["1 to 2: nothing proves that a and b are different people."]


def test_loops_lost_roots_unknown_sources_and_edges_into_the_future_are_each_a_sentence_with_names() -> None:
    early, late = PartialDate(2025, 12, 1), PartialDate(2025, 12, 9)
    carriers = [
        Carrier("A", None, "supports"),
        Carrier("B", None, "supports"),
        Carrier("early", early, "supports"),
        Carrier("late", late, "supports"),
        Carrier("echo", late, "supports"),
        Carrier("gone", late, "supports", retracted=True),
    ]
    edges = [Edge("A", "B"), Edge("B", "A"), Edge("early", "late"), Edge("late", "o"), Edge("echo", "gone")]
    graph = Graph(carriers, [Origin("o", OriginKind.NAMED)], edges)

    sentences = explained(count(graph, "supports"), graph, {}, "supports")

    assert sentences == [
        "1 to 2: no source is known for early, which may be an origin of its own or not.",
        "A and B cite only each other: a loop without a source, which is no origin.",
        "echo has lost its source to a retraction: no origin is left there.",
        "early is said to have it from late, which was published later: that is not counted.",
        "gone is retracted and no longer counted.",
    ]


def test_many_names_are_cut_short_and_the_rest_is_counted() -> None:
    assert listed(list("ABCDEFGHIJ"), {}) == "A, B, C, D, E and 5 more"


def dated(stance: str, day: str, publisher: str = "A paper") -> Dated:
    return Dated(stance, publisher, PartialDate.parse(day))


def test_evidence_over_time_has_a_lane_for_each_stance_and_the_day_of_the_article() -> None:
    publications = [
        dated("supports", "2025-12-15"),
        dated("conflicts", "2025-01-15", "Another"),
        dated("context", "2025-12-16"),
    ]

    picture = times(publications, PartialDate(2025, 12, 17))

    assert picture
    assert [words for words, _ in picture.lanes] == ["for it", "against it", "context"]
    assert [sign.says for sign in picture.signs][:2] == ["A paper: 15 December 2025", "Another: 15 January 2025"]
    assert picture.article_x is not None
    assert picture.article_x > max(sign.to_x for sign in picture.signs)
    assert picture.says == (
        "Evidence by the day it was published: 1 for it, 1 against it, 1 context; the article is of 17 December 2025."
    )


def test_a_month_is_drawn_as_long_as_it_is_and_many_of_one_day_as_a_number() -> None:
    publications = [
        dated("supports", "2025-12"),
        *(dated("supports", "2025-12-17", f"Site {number}") for number in range(9)),
    ]

    picture = times(publications, None)

    assert picture
    month, nine = picture.signs
    assert month.x < nine.x == nine.to_x < month.to_x
    assert (nine.number, nine.y < month.y) == (9, True)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.builds(
            dated,
            st.sampled_from(["supports", "conflicts", "context"]),
            st.sampled_from(["0001", "2021", "2025-12", "2025-12-15", "2025-12-16", "1999-01-01", "9999-12-31"]),
        ),
        max_size=30,
    ),
    st.sampled_from([SLIM, 744]),
)
def test_no_sign_leaves_the_picture_or_covers_another(publications: list[Dated], width: int) -> None:
    picture = times(publications, PartialDate(2025, 12, 17), width=width)

    signs = picture.signs if picture else []
    assert sum(sign.number for sign in signs) in {0, len(publications)}
    assert all(0 < sign.x <= sign.to_x < width for sign in signs)
    for first, second in combinations(signs, 2):
        assert first.y != second.y or first.to_x + 10 < second.x or second.to_x + 10 < first.x


def test_a_single_day_is_no_picture() -> None:
    assert times([], PartialDate(2025, 12, 17)) is None
    assert times([dated("supports", "2025-12-17")], PartialDate(2025, 12, 17)) is None
