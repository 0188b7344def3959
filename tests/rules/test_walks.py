"""Walks through a graph: what is reached, the shortest way, and where a chain leads."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tracker.rules.walks import chain_from, reached, shortest_way

GRAPH = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["a"], "e": ["f"]}
GRAPHS = st.dictionaries(st.integers(0, 7), st.lists(st.integers(0, 7), max_size=4), max_size=8)


def test_what_lies_behind_the_starts_is_reached_with_them() -> None:
    assert reached(["d"], GRAPH) == {"a", "b", "c", "d", "e", "f"}
    assert reached(["e", "nowhere"], GRAPH) == {"e", "f", "nowhere"}


def test_what_was_met_before_is_not_walked_again() -> None:
    assert reached(["c"], GRAPH, visited={"d"}) == {"c", "e", "f"}


def test_the_shortest_way_goes_from_a_start_to_the_nearest_goal() -> None:
    assert shortest_way(["a"], GRAPH, {"f"}) == ("a", "c", "e", "f")
    assert shortest_way(["b", "c"], GRAPH, {"e", "a"}) == ("c", "e")
    # A start that is a goal is a way of one node, not none.
    assert shortest_way(["a"], GRAPH, {"a", "b"}) == ("a",)
    assert shortest_way(["f"], GRAPH, {"a"}) == ()


def test_a_chain_ends_where_nothing_follows_or_where_it_comes_back() -> None:
    following = {1: 2, 2: 3, 3: None, 4: 5, 5: 4}

    assert list(chain_from(1, following.get)) == [1, 2, 3]
    assert list(chain_from(4, following.get)) == [4, 5]
    assert list(chain_from(None, following.get)) == []


@given(GRAPHS, st.integers(0, 7), st.integers(0, 7))
def test_a_way_is_found_exactly_to_what_is_reached_and_goes_along_edges(
    graph: dict[int, list[int]], start: int, goal: int
) -> None:
    way = shortest_way([start], graph, {goal})

    assert bool(way) == (goal in reached([start], graph))
    assert not way or (way[0], way[-1]) == (start, goal)
    assert all(end in graph[begin] for begin, end in pairwise(way))
    assert len(set(way)) == len(way)
