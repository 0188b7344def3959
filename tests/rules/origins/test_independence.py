"""What must hold for every graph: against a search through everything, and when something is added or retracted."""

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.rules.origins.oracle import Answer, answer
from tracker.language.dates import PartialDate
from tracker.rules.origins import MOST_EXACT, Carrier, Count, Edge, Graph, Origin, OriginKind, count

NAMED, UNNAMED = OriginKind.NAMED, OriginKind.UNNAMED
DATES = st.sampled_from(
    [
        None,
        PartialDate(2025, 12, 15),
        PartialDate(2025, 12, 17),
        PartialDate(2025, 12),
        PartialDate(2025),
        PartialDate(2026, 1),
    ]
)
# Mostly live: with half of everything retracted, few graphs would have anything to count.
RETRACTED = st.sampled_from([False, False, False, False, True])
CARRIERS = st.tuples(DATES, st.sampled_from(["supports", "supports", "conflicts", ""]), RETRACTED)
ORIGINS = st.tuples(
    st.sampled_from([*OriginKind, NAMED]),
    # Two organisations and two owners only, so that origins often share one.
    st.sampled_from([None, None, "m", "n"]),
    st.sampled_from([None, None, "p", "q"]),
    st.sampled_from([None, None, None, "e", "f"]),
    RETRACTED,
    st.sampled_from([(), (), (), ("q",), ("r", "q")]),
    # In a role that does not matter: one that is called like an owner is nobody's owner for that.
    st.sampled_from([(), (), (), ("x",), ("y", "p"), ("m", "x")]),
)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Small graphs of every shape: loops, dates, events, owners, stances, retractions, the same edge twice."""
    carriers = [Carrier(f"c{n}", *fields) for n, fields in enumerate(draw(st.lists(CARRIERS, min_size=1, max_size=7)))]
    origins = [Origin(f"o{n}", *fields) for n, fields in enumerate(draw(st.lists(ORIGINS, max_size=7)))]
    nodes = [*(node.id for node in carriers), *(node.id for node in origins)]
    ends = st.tuples(st.integers(0, len(carriers) - 1), st.integers(0, len(nodes) - 1))
    pairs = draw(st.lists(ends, max_size=14))
    return Graph(carriers, origins, [Edge(nodes[start], nodes[end]) for start, end in pairs if start != end])


def told(counted: Count) -> Answer:
    """A count in the shape of the slow answer."""
    return Answer(
        carriers=counted.carriers,
        k_min=counted.k_min,
        k_max=counted.k_max,
        attributable=counted.attributable,
        origins=frozenset(counted.origins),
        unknown=frozenset(counted.unknown),
        rootless=frozenset(counted.rootless),
        loops=frozenset(frozenset(loop) for loop in counted.loops),
        dropped_edges=frozenset(counted.dropped_edges),
    )


@settings(max_examples=600)
@given(graphs())
def test_every_count_is_what_the_text_of_the_rule_says(graph: Graph) -> None:
    for stance in ("supports", "conflicts"):
        counted = count(graph, stance)

        assert told(counted) == answer(graph, stance)
        assert counted.exact
        assert len(counted.witness) == counted.k_min <= counted.k_max
        assert set(counted.witness) <= set(counted.origins)


@given(graphs(), st.data())
def test_an_echo_raises_neither_bound(graph: Graph, draws: st.DataObject) -> None:
    heard = [carrier for carrier in graph.carriers if not carrier.retracted and carrier.stance == "supports"]
    assume(heard)
    of = draws.draw(st.sampled_from(heard))
    # Not before the one it echoes, or its edge would point into the future and be dropped.
    echo = Carrier("echo", draws.draw(st.sampled_from([None, of.published_on])), "supports")

    before = count(graph, "supports")
    after = count(
        replace(graph, carriers=[*graph.carriers, echo], edges=[*graph.edges, Edge("echo", of.id)]), "supports"
    )

    assert (after.k_min, after.k_max) == (before.k_min, before.k_max)
    assert after.carriers == before.carriers + 1


def with_one_more(graph: Graph) -> Graph:
    """The graph with a further carrier of a named origin with an organisation and an owner of its own."""
    origin = Origin("further", NAMED, organisation="its own", owner="its own owner")
    carrier = Carrier("bearer", None, "supports")
    return Graph([*graph.carriers, carrier], [*graph.origins, origin], [*graph.edges, Edge("bearer", "further")])


@given(graphs())
def test_a_further_named_origin_of_its_own_raises_the_bounds_by_one(graph: Graph) -> None:
    before, after = count(graph, "supports"), count(with_one_more(graph), "supports")
    unnamed = {origin.id for origin in graph.origins if origin.kind is UNNAMED}

    assert after.k_max == before.k_max + 1
    assert after.attributable == before.attributable + 1
    # An unnamed witness stood alone; the named origin takes its place instead of joining it.
    assert after.k_min == before.k_min + (0 if unnamed & set(before.witness) else 1)


@given(graphs(), st.data())
def test_a_retraction_never_raises_the_upper_bound(graph: Graph, draws: st.DataObject) -> None:
    retracted = draws.draw(st.sampled_from([*graph.carriers, *graph.origins]))
    without = Graph(
        [replace(carrier, retracted=True) if carrier is retracted else carrier for carrier in graph.carriers],
        [replace(origin, retracted=True) if origin is retracted else origin for origin in graph.origins],
        graph.edges,
    )

    for stance in ("supports", "conflicts"):
        assert count(without, stance).k_max <= count(graph, stance).k_max


TIES = st.tuples(st.integers(0, 12), st.integers(0, 12), st.integers(0, 12))


def of_classes(ties: list[tuple[int, int, int]]) -> Graph:
    """A carrier and a named origin for each: organisation, owner and a class to belong to."""
    origins = [
        Origin(f"o{n}", NAMED, organisation=f"m{a}", owner=f"p{b}", event=f"e{n}" if n % 3 else f"shared {c}")
        for n, (a, b, c) in enumerate(ties)
    ]
    carriers = [Carrier(f"c{n}", None, "supports") for n in range(len(origins))]
    return Graph(carriers, origins, [Edge(f"c{n}", f"o{n}") for n in range(len(origins))])


@given(st.lists(TIES, min_size=19, max_size=60))
def test_beyond_the_exact_range_the_lower_bound_still_holds(ties: list[tuple[int, int, int]]) -> None:
    graph = of_classes(ties)

    counted = count(graph, "supports")

    classes = counted.k_max
    chosen = {origin.id: origin for origin in graph.origins if origin.id in counted.witness}
    tied = [[origin for origin in graph.origins if origin.event == witness.event] for witness in chosen.values()]
    names = [
        {("m", member.organisation) for member in members} | {("p", member.owner) for member in members}
        for members in tied
    ]
    assert counted.exact == (classes <= MOST_EXACT)
    # No organisation and no owner occurs twice among the witnesses.
    assert len(set().union(*names)) == sum(map(len, names))
    assert len(names) == counted.k_min >= 1


def test_many_unnamed_origins_are_one_at_least_and_not_called_exact() -> None:
    origins = [Origin(f"o{n}", UNNAMED) for n in range(MOST_EXACT + 1)]
    graph = Graph([Carrier("c", None, "supports")], origins, [Edge("c", origin.id) for origin in origins])

    counted = count(graph, "supports")

    assert (counted.k_min, counted.k_max, counted.exact) == (1, MOST_EXACT + 1, False)


def test_a_class_with_an_unnamed_member_is_shown_by_it() -> None:
    origins = [Origin("a", NAMED, event="briefing"), Origin("b", UNNAMED, event="briefing")]
    graph = Graph([Carrier("c", None, "supports")], origins, [Edge("c", "a"), Edge("c", "b")])

    counted = count(graph, "supports")

    assert (counted.k_min, counted.k_max, counted.attributable, counted.witness) == (1, 1, 1, ("b",))
