"""Where a claim comes from, and the counts of any graph that is handed in."""

from typing import Any

import pytest

from tests.api.conftest import Client, Program
from tests.api.test_claims import same
from tests.api.test_statuses import error
from tests.web.newsroom import Newsroom, on_both
from tests.web.test_access import contents
from tracker.api.shapes.origins import ClaimOriginsShape, CountsShape
from tracker.db import Database

GRAPH = {
    "id": "E1",
    "carriers": [
        {"id": "nyt", "published_on": "2025-12-15", "stance": "supports", "retracted": False},
        {"id": "tass", "published_on": "2025-12-17", "stance": "supports", "retracted": False},
    ],
    "origins": [
        {"id": "officials", "kind": "unnamed", "organisation": None, "owner": None, "event": None, "retracted": False}
    ],
    "edges": [
        {"from": "tass", "to": "nyt", "kind": "cites"},
        {"from": "nyt", "to": "officials", "kind": "quotes"},
    ],
}


def counted(client: Client, graph: Any, status: int = 200) -> Any:
    answer = client.open("POST", "/api/v1/origins", json=graph)
    assert answer.status_code == status, answer.text
    return answer.json


@on_both
def test_the_graph_of_a_claim_counts_the_same_where_it_is_handed_in(checker: Client, newsroom: Newsroom) -> None:
    answer = checker.get(f"/claims/{newsroom.deal_id}/origins")

    same(ClaimOriginsShape, answer)
    assert answer["in_words"]["supports"].startswith("1 carrier")
    again = counted(checker, answer["graph"])
    assert (again["supports"], again["conflicts"]) == (answer["supports"], answer["conflicts"])
    assert {node["id"] for node in answer["nodes"]} == {
        node["id"] for node in answer["graph"]["carriers"] + answer["graph"]["origins"]
    }


def test_a_graph_goes_in_and_counts_come_out(checker: Client, database: Database) -> None:
    checker.get("/claims")
    before = contents(database)

    answer = counted(checker, GRAPH)

    same(CountsShape, answer)
    assert answer["id"] == "E1"
    assert answer["supports"] == {
        "carriers": 2,
        "k_min": 1,
        "k_max": 1,
        "attributable": 0,
        "origins": ["officials"],
        "witness": ["officials"],
        "loops": [],
        "unknown": [],
        "rootless": [],
        "dropped_edges": [],
        "exact": True,
    }
    assert contents(database) == before


def test_what_is_not_needed_may_be_left_out(checker: Client) -> None:
    answer = counted(checker, {"carriers": [{"id": "a", "stance": "supports"}]})

    assert (answer["id"], answer["supports"]["unknown"], answer["supports"]["k_max"]) == (None, ["a"], 1)


def test_what_was_dropped_is_told_with_its_ends(checker: Client) -> None:
    graph = {
        "carriers": [
            {"id": "a", "stance": "supports", "published_on": "2025-12-01"},
            {"id": "b", "published_on": "2025-12-02"},
        ],
        "edges": [{"from": "a", "to": "b"}],
    }

    assert counted(checker, graph)["supports"]["dropped_edges"] == [{"from": "a", "to": "b"}]


@pytest.mark.parametrize(
    ("graph", "fault"),
    [
        ({}, "carriers"),
        ({"carriers": {}}, "carriers"),
        ({"carriers": [{"id": 5}]}, "carriers.0.id"),
        ({"carriers": [{"id": "a", "weight": 1}]}, "carriers.0.weight"),
        ({"carriers": [], "nodes": []}, "nodes"),
        ({"carriers": [], "origins": [{"id": "o"}]}, "origins.0.kind"),
        ({"carriers": [{"id": "a"}], "edges": [{"from": "a", "to": "a"}]}, "to itself"),
        ({"carriers": [{"id": "a"}], "edges": [{"from": "a", "to": "b"}]}, "is no carrier or origin"),
        ({"carriers": [{"id": "a"}, {"id": "a"}]}, "Two nodes"),
        ({"carriers": [{"id": "a", "published_on": "soon"}]}, "published_on"),
        ({"carriers": [{"id": "a", "stance": "likes"}]}, "stance"),
        ([], "_schema"),
    ],
)
def test_a_graph_that_cannot_be_meant_so_says_where(checker: Client, graph: Any, fault: str) -> None:
    refusal = error(checker.open("POST", "/api/v1/origins", json=graph), 422)

    assert fault in refusal["message"] or fault in [reason["code"] for reason in refusal["reasons"]]


def test_the_graph_of_another_desk_is_not_there(program: Program, newsroom: Newsroom) -> None:
    program("outsider").get(f"/claims/{newsroom.deal_id}/origins", 404)
