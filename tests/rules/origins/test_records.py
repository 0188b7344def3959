"""Graphs as programs write them: what is data, and what is a mistake with its sentence."""

from typing import Any

import pytest

from tracker.errors import WrongInput
from tracker.rules.origins import count
from tracker.rules.origins.records import from_record, to_record

A, B, X = {"id": "a", "stance": "supports"}, {"id": "b", "stance": "supports"}, {"id": "x", "kind": "named"}


def a_record(*edges: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"id": "g", "carriers": [A, B], "origins": [X], "edges": list(edges)} | fields


def an_edge(start: str, end: str, **fields: Any) -> dict[str, Any]:
    return {"from": start, "to": end, "kind": "cites"} | fields


def test_a_count_is_told_in_full() -> None:
    graph = from_record(a_record(an_edge("a", "b"), an_edge("b", "x", kind="quotes")))

    assert to_record(count(graph, "supports")) == {
        "carriers": 2,
        "k_min": 1,
        "k_max": 1,
        "attributable": 1,
        "origins": ["x"],
        "witness": ["x"],
        "loops": [],
        "unknown": [],
        "rootless": [],
        "dropped_edges": [],
        "exact": True,
    }


def test_an_edge_into_the_future_is_told_with_its_ends() -> None:
    early, late = A | {"published_on": "2025-12"}, B | {"published_on": "2026"}

    record = to_record(count(from_record(a_record(an_edge("a", "b"), carriers=[early, late])), "supports"))

    assert record["dropped_edges"] == [{"from": "a", "to": "b"}]
    assert record["unknown"] == ["a", "b"]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"carriers": []},
        {"origins": None, "edges": None},
        {"carriers": [{"id": "a"}], "origins": [], "edges": []},
        {"carriers": [{"id": "a", "stance": None, "retracted": None, "published_on": None}]},
        # Other programs send fields that are unknown here; they are passed over, not refused.
        {"carriers": [{"id": "a", "stance": "context", "published_on": "", "outlet": 5}]},
        {"origins": [{"id": "x", "kind": "unnamed", "organisation": "", "owner": None}]},
        {"edges": [{"from": "a", "to": "x"}, {"from": "a", "to": "x", "sentence": "So."}]},
        {"note": "what nobody foresaw"},
    ],
)
def test_what_may_be_missing_or_unknown_is_data(fields: dict[str, Any]) -> None:
    counted = count(from_record(a_record(**fields)), "supports")

    assert counted.k_max == counted.carriers  # each ends in a source of its own, or in none


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"carriers": None}, "no list of carriers"),
        ({"carriers": {"id": "a"}}, "“carriers” is no list"),
        ({"carriers": ["a"]}, "Number 1 of “carriers” is no object"),
        ({"carriers": [{"stance": "supports"}]}, "The carrier 1 has no id"),
        ({"carriers": [{"id": 7}]}, "The id of the carrier 1 is no text"),
        ({"carriers": [A, A]}, "Two nodes are called “a”"),
        # Carriers and origins share one set of ids, for an edge may end in either.
        ({"carriers": [A, B | {"id": "x"}]}, "Two nodes are called “x”"),
        ({"origins": [X, X]}, "Two nodes are called “x”"),
        ({"carriers": [A | {"stance": "maybe"}]}, "The stance “maybe” of the carrier “a” is unknown"),
        ({"carriers": [A | {"retracted": "yes"}]}, "“retracted” of the carrier “a” is neither true nor false"),
        (
            {"carriers": [A | {"published_on": "2025-02-30"}]},
            "of the carrier “a”: “2025-02-30” is no date",
        ),
        ({"carriers": [A | {"published_on": 2025}]}, "The published_on of the carrier “a” is no text"),
        ({"origins": [{"id": "x"}]}, "The origin “x” has no kind"),
        ({"origins": [{"id": "x", "kind": "rumour"}]}, "The kind “rumour” of the origin “x” is unknown"),
        ({"origins": [X | {"event": 5}]}, "The event of the origin “x” is no text"),
        ({"edges": [{"from": "a"}]}, "The edge 1 misses an end"),
        ({"edges": [an_edge("a", "nobody")]}, "The edge 1 names “nobody”"),
        ({"edges": [an_edge("nobody", "a")]}, "The edge 1 names “nobody”"),
        ({"edges": [an_edge("a", "b"), an_edge("a", "a")]}, "The edge 2 leads from “a” to itself"),
        ({"edges": [an_edge("x", "a")]}, "The edge 1 leads from the origin “x”"),
        ({"edges": [an_edge("a", "b", kind="likes")]}, "The kind “likes” of the edge 1 is unknown"),
    ],
)
def test_a_mistake_is_named_in_one_sentence(fields: dict[str, Any], sentence: str) -> None:
    with pytest.raises(WrongInput, match=sentence) as caught:
        from_record(a_record(**fields))

    assert str(caught.value).endswith(".")


Y = {"id": "y", "kind": "named"}


def test_a_graph_may_name_doubts_and_the_answer_says_which_lower_it() -> None:
    edges = [an_edge("a", "x"), an_edge("b", "y")]
    doubts = [{"between": ["x", "y"], "why": "X and Y may be one person."}]

    counted = to_record(count(from_record(a_record(*edges, origins=[X, Y], doubts=doubts)), "supports"))

    assert (counted["k_min"], counted["k_max"], counted["attributable"]) == (1, 2, 1)
    assert counted["doubts"] == [{"between": ["x", "y"], "why": "X and Y may be one person.", "one": True}]


@pytest.mark.parametrize("doubts", [None, [], [{"between": ["x", "y"], "one": False, "why": None}]])
def test_doubts_that_lower_nothing_are_not_in_the_answer(doubts: list[Any] | None) -> None:
    together = [X | {"owner": "p"}, Y | {"owner": "p"}]
    graph = from_record(a_record(an_edge("a", "x"), an_edge("b", "y"), origins=together, doubts=doubts))

    assert "doubts" not in to_record(count(graph, "supports"))


@pytest.mark.parametrize(
    ("doubt", "sentence"),
    [
        ({}, "The doubt 1 names no pair"),
        ({"between": ["x"]}, "The doubt 1 names no pair"),
        ({"between": "xy"}, "The doubt 1 names no pair"),
        ({"between": ["x", "a"]}, "The doubt 1 names “a”, which is no origin"),
        ({"between": ["x", "x"]}, "The doubt 1 names “x” twice"),
        ({"between": ["x", "y"], "one": "yes"}, "“one” of the doubt 1 is neither true nor false"),
        ({"between": ["x", "y"], "why": 3}, "The why of the doubt 1 is no text"),
    ],
)
def test_a_doubt_that_cannot_be_meant_is_a_mistake(doubt: dict[str, Any], sentence: str) -> None:
    with pytest.raises(WrongInput, match=sentence):
        from_record(a_record(origins=[X, Y], doubts=[doubt]))


def test_owners_of_owners_tie_origins() -> None:
    together = [X | {"owner": "p", "owners_above": ["r"]}, Y | {"owner": "q", "owners_above": ["r"]}]
    graph = from_record(a_record(an_edge("a", "x"), an_edge("b", "y"), origins=together))

    counted = count(graph, "supports")

    assert (counted.k_min, counted.k_max) == (1, 2)
    with pytest.raises(WrongInput, match="owners_above of the origin “x” is no list of texts"):
        from_record(a_record(origins=[X | {"owners_above": [1]}]))
