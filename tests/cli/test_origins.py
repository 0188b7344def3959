"""`tracker origins`: graphs in a file, from a pipe and line by line; and a claim of the database."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command, refused
from tests.counting import calls_of
from tests.web.newsroom import Newsroom

GRAPH: dict[str, Any] = {
    "id": "E1",
    "carriers": [
        {"id": "nyt", "published_on": "2025-12-15", "stance": "supports", "retracted": False},
        {"id": "tass", "published_on": "2025-12-17", "stance": "supports", "retracted": False},
    ],
    "origins": [{"id": "officials", "kind": "unnamed", "organisation": None, "owner": None, "event": None}],
    "edges": [{"from": "tass", "to": "nyt", "kind": "cites"}, {"from": "nyt", "to": "officials", "kind": "quotes"}],
}
NOTHING = {
    "carriers": 0,
    "k_min": 0,
    "k_max": 0,
    "attributable": 0,
    "origins": [],
    "witness": [],
    "loops": [],
    "unknown": [],
    "rootless": [],
    "dropped_edges": [],
    "exact": True,
}
FOUND = NOTHING | {"carriers": 2, "k_min": 1, "k_max": 1, "origins": ["officials"], "witness": ["officials"]}


def test_lines_are_answered_in_order_and_a_bad_one_in_its_place(command: Command) -> None:
    bad = GRAPH | {"id": "E2", "edges": [{"from": "nyt", "to": "nyt", "kind": "cites"}]}
    typed = "\n".join([json.dumps(GRAPH), "{nonsense", json.dumps(bad), "[1]", json.dumps(GRAPH | {"id": 7})])

    result = command("origins", "--jsonl", typed=typed, TRACKER_DATABASE_URL="nonsense")

    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 1
    assert [answer["id"] for answer in answers] == ["E1", None, "E2", None, 7]
    assert answers[0] == {"id": "E1", "supports": FOUND, "conflicts": NOTHING}
    assert list(answers[2]) == ["id", "error"]
    assert answers[2]["error"].startswith("The edge 1 leads from “nyt” to itself")


def test_good_lines_leave_with_nothing_to_complain_about(command: Command) -> None:
    assert command("origins", "--jsonl", typed=json.dumps(GRAPH)).exit_code == 0


def test_a_graph_is_counted_in_words(command: Command) -> None:
    result = command("origins", typed=json.dumps(GRAPH))

    assert result.exit_code == 0, result.output
    assert result.stdout == "For it: 2 carriers, 1 origin (officials).\nAgainst it: no carriers.\n"


def test_the_words_say_what_was_left_out_and_why(command: Command, tmp_path: Path) -> None:
    carriers = [{"id": carrier_id, "stance": "supports"} for carrier_id in "abcdefg"]
    carriers[4] |= {"published_on": "2025-12-01"}
    carriers[5] |= {"published_on": "2025-12-03"}
    carriers += [{"id": "gone", "stance": "supports", "retracted": True}]
    ways = ["ab", "ba", "cx", "dy", "ef", "fx"]
    edges = [{"from": way[0], "to": way[1]} for way in ways] + [{"from": "g", "to": "gone"}]
    origins = [{"id": "x", "kind": "named"}, {"id": "y", "kind": "document"}]
    path = tmp_path / "graph.json"
    path.write_text(json.dumps({"carriers": carriers, "origins": origins, "edges": edges}))

    result = command("origins", str(path))

    assert result.stdout.splitlines() == [
        "For it: 7 carriers, 2 to 3 independent origins, 2 on the record.",
        "  origins: x, y",
        "  certainly independent of each other: x, y",
        "  name no source: e",
        "  cite only one another: a, b",
        "  lost every source to a retraction: g",
        "  left out: e cannot have it from f, which appeared later",
        "Against it: no carriers.",
    ]


def test_one_graph_is_data_on_demand(command: Command) -> None:
    result = command("origins", "--json", typed=json.dumps(GRAPH))

    assert json.loads(result.stdout) == {"id": "E1", "supports": FOUND, "conflicts": NOTHING}


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("{", "This is no JSON"), ("[]", "This is no object"), ('{"id": "a"}', "There is no list of carriers")],
)
def test_a_bad_graph_is_one_sentence(command: Command, typed: str, sentence: str) -> None:
    assert refused(command("origins", typed=typed)).startswith(sentence)

    result = command("origins", "--json", typed=typed)
    assert result.exit_code == 1
    assert json.loads(result.stdout)["error"].startswith(sentence)


def test_a_claim_and_lines_do_not_go_together(command: Command) -> None:
    assert command("origins", "--claim", "C02", "--jsonl").exit_code == 2


def test_a_claim_of_the_database_is_counted(command: Command, furnished: Newsroom) -> None:
    words = ("--stance", "supports", "--publisher", "The Ministry", "--kind", "government")
    command("evidence", "add", "C02", *words, "--by", "checker@example.org")

    output = command("origins", "--claim", "C02")
    record = json.loads(command("origins", "--claim", "C02", "--json").stdout)

    assert output.stdout.startswith("For it: 1 carrier, 1 origin (The Ministry).")
    assert (record["key"], record["supports"]["k_min"]) == ("C02", 1)


def test_five_thousand_carriers_are_counted_by_the_command(tmp_path: Path) -> None:
    path = a_big_graph(tmp_path, 5000)

    result = subprocess.run([sys.executable, "-m", "tracker.cli", "origins", "--jsonl", str(path)], capture_output=True)

    assert json.loads(result.stdout)["supports"]["k_min"] == 700


def test_twice_as_many_carriers_take_about_twice_the_work(command: Command, tmp_path: Path) -> None:
    def counted(carriers: int) -> int:
        path = a_big_graph(tmp_path, carriers)
        return calls_of(lambda: command("origins", "--jsonl", str(path)))

    counted(10)  # what is loaded once
    fewer, more = counted(1000), counted(2000)

    assert 1 < more / fewer < 2.6


def a_big_graph(folder: Path, carriers: int) -> Path:
    """A file with so many carriers, nine edges for each of them, and two named origins for five."""
    origins = carriers * 2 // 5
    edges = [(f"c{n}", f"c{n + 1}") for n in range(carriers - 1)]
    edges += [(f"c{n * 7 % carriers}", f"c{n * 13 % carriers}") for n in range(1, carriers * 9) if n * 6 % carriers]
    edges += [(f"c{n}", f"o{n}") for n in range(origins)]
    path = folder / f"{carriers}.jsonl"
    graph = {
        "id": "big",
        "carriers": [{"id": f"c{n}", "stance": "supports"} for n in range(carriers)],
        "origins": [{"id": f"o{n}", "kind": "named", "organisation": f"m{n % 700}"} for n in range(origins)],
        "edges": [{"from": start, "to": end} for start, end in edges],
    }
    path.write_text(json.dumps(graph))
    return path
