"""Why the number of origins is what it is, in sentences with names."""

from tests.charts.graphs import star
from tracker.charts.origin_graph.sentences import explained, listed
from tracker.language.dates import PartialDate
from tracker.rules.origins import Carrier, Doubt, Edge, Graph, Origin, OriginKind, count


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


def test_near_names_are_said_with_what_would_settle_them() -> None:
    carriers = [Carrier("A", None, "supports"), Carrier("B", None, "supports")]
    origins = [Origin("a", OriginKind.NAMED), Origin("b", OriginKind.NAMED)]
    doubt = Doubt("a", "b", "Zelensky and Zelenskiy may be one person.")
    graph = Graph(carriers, origins, [Edge("A", "a"), Edge("B", "b")], [doubt])

    assert explained(count(graph, "supports"), graph, {}, "supports") == [
        "1 to 2: some names are near each other.",
        "Zelensky and Zelenskiy may be one person. They count as one until somebody says that they are two.",
    ]


def test_who_belongs_together_in_different_roles_is_said_once() -> None:
    carriers = [Carrier(name, None, "supports") for name in "ABC"]
    origins = [
        Origin("a", OriginKind.NAMED, organisation="1", belongs_to=("4", "1", "2")),
        Origin("b", OriginKind.NAMED, belongs_to=("2",)),
        Origin("c", OriginKind.NAMED, organisation="1", belongs_to=("3", "1", "2")),
    ]
    graph = Graph(carriers, origins, [Edge("A", "a"), Edge("B", "b"), Edge("C", "c")])

    assert explained(count(graph, "supports"), graph, {}, "supports") == [
        "1 to 3: a and c belong to one organisation; "
        "a, b and c belong together, by whom they speak for or who owns them.",
    ]
