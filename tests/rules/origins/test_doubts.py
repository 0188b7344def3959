"""Doubts lower what is certain: never above any way to resolve them, and nothing changes where there are none."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.origins.oracle import independent, same
from tests.rules.origins.test_independence import ORIGINS, TIES, graphs, of_classes, told
from tracker.rules.origins import Carrier, Doubt, Edge, Graph, Origin, OriginKind, count
from tracker.rules.origins.doubts import mask_of, may_be, places_in

NAMED, UNNAMED = OriginKind.NAMED, OriginKind.UNNAMED


def carried(origins: Sequence[Origin], doubts: Sequence[Doubt] = ()) -> Graph:
    """Each origin with a carrier of its own."""
    carriers = [Carrier(f"c{n}", None, "supports") for n in range(len(origins))]
    edges = [Edge(f"c{n}", origin.id) for n, origin in enumerate(origins)]
    return Graph(carriers, origins, edges, doubts)


def doubts_among(graph: Graph, draw: Callable[[st.SearchStrategy[Any]], Any]) -> list[Doubt]:
    pairs = list(combinations([origin.id for origin in graph.origins], 2))
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=6, unique=True)) if pairs else []
    return [Doubt(a, b, f"{a} and {b} may be one.", draw(st.sampled_from([True, True, False]))) for a, b in chosen]


@st.composite
def doubtful(draw: st.DrawFn) -> Graph:
    """A graph in which some pairs of origins are in doubt."""
    graph = draw(graphs())
    return replace(graph, doubts=doubts_among(graph, draw))


def resolutions(origins: Sequence[Origin], doubts: Sequence[Doubt]) -> Iterator[list[list[Origin]]]:
    """Every way to put origins together in which all that are together are in doubt with one another."""
    near = {frozenset((doubt.first, doubt.second)) for doubt in doubts if doubt.one}

    def place(rest: Sequence[Origin], blocks: list[list[Origin]]) -> Iterator[list[list[Origin]]]:
        if not rest:
            yield [list(block) for block in blocks]
            return
        origin, *others = rest
        for block in blocks:
            if all(frozenset((origin.id, member.id)) in near for member in block):
                block.append(origin)
                yield from place(others, blocks)
                block.pop()
        yield from place(others, [*blocks, [origin]])

    yield from place(list(origins), [])


def classes_in(origins: Sequence[Origin], blocks: Sequence[Sequence[Origin]]) -> list[set[Origin]]:
    """The classes when those of a block are one: by event and by block, until nothing more hangs together."""
    classes: list[set[Origin]] = []
    for group in [*map(set, same(origins)), *map(set, blocks)]:
        touching = [members for members in classes if members & group]
        classes = [members for members in classes if not members & group] + [group.union(*touching)]
    return classes


def largest(classes: Sequence[set[Origin]], tied: set[frozenset[str]]) -> int:
    """The largest pairwise independent set, by trying every set; `tied` are doubts that turned out true."""
    for size in range(len(classes), 0, -1):
        for chosen in combinations(classes, size):
            pairs = [(a, b) for first, second in combinations(chosen, 2) for a in first for b in second]
            if all(independent(a, b) and frozenset((a.id, b.id)) not in tied for a, b in pairs):
                return size
    return 0


@settings(max_examples=200)
@given(doubtful())
def test_no_way_to_resolve_the_doubts_has_fewer_origins_than_are_certain(graph: Graph) -> None:
    for stance in ("supports", "conflicts"):
        counted = count(graph, stance)
        reached = [origin for origin in graph.origins if origin.id in counted.origins]
        tied = {frozenset((doubt.first, doubt.second)) for doubt in graph.doubts if not doubt.one}
        for blocks in resolutions(reached, graph.doubts):
            classes = classes_in(reached, blocks)
            on_record = sum(any(origin.kind is not UNNAMED for origin in members) for members in classes)

            assert counted.k_min <= largest(classes, tied) <= largest(classes, set())
            assert counted.attributable <= on_record
        assert counted.k_min >= bool(reached)
        assert len(counted.witness) == counted.k_min


@given(doubtful())
def test_doubts_lower_what_is_certain_and_nothing_else(graph: Graph) -> None:
    for stance in ("supports", "conflicts"):
        counted, certain = count(graph, stance), count(replace(graph, doubts=()), stance)

        assert counted.k_min <= certain.k_min
        assert counted.attributable <= certain.attributable
        assert replace(told(counted), k_min=0, attributable=0) == replace(told(certain), k_min=0, attributable=0)
        fell = (counted.k_min, counted.attributable) != (certain.k_min, certain.attributable)
        assert fell <= bool(counted.doubts)
        assert not certain.doubts


def with_a_name(graph: Graph) -> Graph:
    """The same with a named origin beside the others, so that there is one to spell anew."""
    carriers = [*graph.carriers, Carrier("named", None, "supports")]
    origins = [*graph.origins, Origin("somebody", NAMED)]
    return Graph(carriers, origins, [*graph.edges, Edge("named", "somebody")], graph.doubts)


@given(graphs(), st.data())
def test_a_pair_with_near_names_counts_as_if_it_were_one(graph: Graph, draws: st.DataObject) -> None:
    graph = with_a_name(graph)
    reached = count(graph, "supports").origins
    spellings = [origin for origin in graph.origins if origin.id in reached and origin.kind is not UNNAMED]
    origin = draws.draw(st.sampled_from([origin for origin in spellings if not origin.event]))
    # The second spelling belongs to nobody that is known, as one that was just typed.
    spelling = Origin("spelling", origin.kind, retracted=origin.retracted)
    carriers = [*graph.carriers, Carrier("further", None, "supports")]
    doubt = Doubt(origin.id, "spelling", "They may be one.")
    apart = Graph(carriers, [*graph.origins, spelling], [*graph.edges, Edge("further", "spelling")], [doubt])
    one = Graph(carriers, graph.origins, [*graph.edges, Edge("further", origin.id)])

    counted, merged = count(apart, "supports"), count(one, "supports")

    assert (counted.k_min, counted.attributable) == (merged.k_min, merged.attributable)


@given(st.lists(ORIGINS, min_size=2, max_size=7), st.data())
def test_another_doubt_never_raises_what_is_certain(fields: list[tuple[object, ...]], draws: st.DataObject) -> None:
    origins = [Origin(f"o{n}", *values) for n, values in enumerate(fields)]  # type: ignore[arg-type]
    graph = carried(origins)
    doubts = doubts_among(graph, draws.draw)
    for number in range(len(doubts)):
        fewer, more = (count(carried(origins, doubts[:n]), "supports") for n in (number, number + 1))

        assert more.k_min <= fewer.k_min
        assert more.attributable <= fewer.attributable


@given(st.lists(TIES, min_size=19, max_size=60), st.data())
def test_beyond_the_exact_range_nobody_among_the_witnesses_may_be_one_or_depend(
    ties: list[tuple[int, int, int]], draws: st.DataObject
) -> None:
    graph = of_classes(ties)
    pairs = st.tuples(st.sampled_from(graph.origins), st.sampled_from(graph.origins))
    doubts = [Doubt(a.id, b.id) for a, b in draws.draw(st.lists(pairs, max_size=20)) if a is not b]

    counted = count(replace(graph, doubts=doubts), "supports")

    near = {frozenset((doubt.first, doubt.second)) for doubt in doubts}
    classes = {origin.id: members for members in same(graph.origins) for origin in members}
    for first, second in combinations(counted.witness, 2):
        for a in classes[first]:
            for b in classes[second]:
                assert frozenset((a.id, b.id)) not in near
                assert independent(a, b)
                # Whoever may be a is not tied to b either.
                assert all(independent(x, b) for x in graph.origins if frozenset((a.id, x.id)) in near and x is not b)


def test_of_two_spellings_one_is_certain_and_one_is_on_the_record() -> None:
    graph = carried([Origin("a", NAMED), Origin("b", NAMED)], [Doubt("a", "b", "Zelensky and Zelenskiy may be one.")])

    counted = count(graph, "supports")

    assert (counted.k_min, counted.k_max, counted.attributable) == (1, 2, 1)
    assert [doubt.sentence for doubt in counted.doubts] == ["Zelensky and Zelenskiy may be one."]


def test_two_that_are_near_a_third_only_stay_two() -> None:
    origins = [Origin("Anna Berg", NAMED), Origin("Berg", NAMED), Origin("Otto Berg", NAMED)]

    counted = count(carried(origins, [Doubt("Anna Berg", "Berg"), Doubt("Berg", "Otto Berg")]), "supports")

    assert (counted.k_min, counted.k_max, counted.attributable) == (2, 3, 2)
    assert set(counted.witness) == {"Anna Berg", "Otto Berg"}


def test_three_spellings_of_one_name_are_one_for_certain() -> None:
    origins = [Origin(name, NAMED) for name in "abc"]
    doubts = [Doubt(first, second) for first, second in combinations("abc", 2)]

    counted = count(carried(origins, doubts), "supports")

    assert (counted.k_min, counted.k_max, counted.attributable) == (1, 3, 1)


def test_what_a_near_one_depends_on_may_bind_both() -> None:
    origins = [Origin("a", NAMED), Origin("x", NAMED, organisation="m"), Origin("b", NAMED, organisation="m")]

    assert count(carried(origins), "supports").k_min == 2
    assert count(carried(origins, [Doubt("a", "x")]), "supports").k_min == 1


def test_a_tie_of_the_one_in_between_binds_neither_to_the_other() -> None:
    origins = [Origin("a", NAMED), Origin("x", NAMED, organisation="m"), Origin("b", NAMED)]

    assert count(carried(origins, [Doubt("a", "x"), Doubt("x", "b")]), "supports").k_min == 2


def test_organisations_that_may_be_one_leave_two_speakers_on_the_record() -> None:
    counted = count(carried([Origin("a", NAMED), Origin("b", NAMED)], [Doubt("a", "b", one=False)]), "supports")

    assert (counted.k_min, counted.k_max, counted.attributable) == (1, 2, 2)
    assert counted.doubts


def test_two_of_one_briefing_join_whoever_each_may_be() -> None:
    briefing = [Origin("a", NAMED, event="e"), Origin("b", NAMED, event="e")]
    doubts = [Doubt("a", "x"), Doubt("b", "y")]

    counted = count(carried([*briefing, Origin("x", NAMED), Origin("y", NAMED)], doubts), "supports")

    assert (counted.k_min, counted.k_max, counted.attributable) == (1, 3, 1)


def test_one_that_may_be_an_unnamed_source_is_not_certain() -> None:
    origins = [Origin("a", NAMED), Origin("u", UNNAMED), Origin("b", NAMED)]

    counted = count(carried(origins, [Doubt("a", "u")]), "supports")

    assert (counted.k_min, counted.attributable) == (1, 2)
    assert count(carried(origins[:2], [Doubt("a", "u")]), "supports").k_min == 1


@pytest.mark.parametrize(
    "doubt", [Doubt("a", "a"), Doubt("a", "nobody"), Doubt("a", "b"), Doubt("a", "retracted")], ids=str
)
def test_a_doubt_that_is_not_about_two_that_count_changes_nothing(doubt: Doubt) -> None:
    origins = [Origin("a", NAMED, event="e"), Origin("b", NAMED, event="e"), Origin("c", NAMED)]
    origins.append(Origin("retracted", NAMED, retracted=True))

    assert count(carried(origins, [doubt]), "supports") == count(carried(origins), "supports")


def test_a_doubt_about_two_that_depend_anyway_lowers_what_is_on_the_record_only() -> None:
    origins = [Origin("a", NAMED, organisation="m"), Origin("b", NAMED, organisation="m")]

    counted = count(carried(origins, [Doubt("a", "b")]), "supports")

    assert (counted.k_min, counted.attributable, len(counted.doubts)) == (1, 1, 1)
    assert not count(carried(origins, [Doubt("a", "b", one=False)]), "supports").doubts


def test_masks_hold_places_and_nothing_is_in_doubt_without_doubts() -> None:
    assert list(places_in(mask_of([4, 0, 2]))) == [0, 2, 4]
    assert may_be([[Origin("a", NAMED)], [Origin("b", NAMED)]], []) is None
