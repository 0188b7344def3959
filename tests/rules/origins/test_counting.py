"""Independent origins: the worked cases."""

from typing import Any

import pytest

from tracker.language.dates import PartialDate
from tracker.rules.origins import Carrier, Count, Edge, Graph, Origin, OriginKind, count, in_words, interval

NAMED, DOCUMENT = OriginKind.NAMED, OriginKind.DOCUMENT
OBSERVATION, UNNAMED = OriginKind.OBSERVATION, OriginKind.UNNAMED


def a_graph(ways: dict[str, str], origins: dict[str, Origin | OriginKind] | None = None, **details: Any) -> Graph:
    """`ways` maps each carrier to what it names, with spaces between; all support. `dates` and `retracted` by id."""
    dates: dict[str, str] = details.get("dates", {})
    retracted: set[str] = set(details.get("retracted", ()))
    carriers = [
        Carrier(
            carrier, PartialDate.parse(dates[carrier]) if carrier in dates else None, "supports", carrier in retracted
        )
        for carrier in ways
    ]
    ends = [
        origin if isinstance(origin, Origin) else Origin(name, origin, retracted=name in retracted)
        for name, origin in (origins or {}).items()
    ]
    edges = [Edge(start, end) for start, targets in ways.items() for end in targets.split()]
    return Graph(carriers, ends, edges)


ONE_PAPER = {"nyt": "officials", **{f"rewrite-{number}": "nyt" for number in range(10)}, "tass": "nyt", "liga": "nyt"}
CASES: dict[str, tuple[Graph, tuple[int, int, int]]] = {
    "thirteen carriers of one paper's unnamed officials": (a_graph(ONE_PAPER, {"officials": UNNAMED}), (1, 1, 0)),
    "another paper's officials at the same recorded briefing": (
        a_graph(
            ONE_PAPER | {"wsj": "others"},
            {
                "officials": Origin("officials", UNNAMED, event="briefing"),
                "others": Origin("others", UNNAMED, event="briefing"),
            },
        ),
        (1, 1, 0),
    ),
    # Unnamed officials may be the same people twice, so nothing proves a second origin and nothing excludes it.
    "the same, the briefing not recorded": (
        a_graph(ONE_PAPER | {"wsj": "others"}, {"officials": UNNAMED, "others": UNNAMED}),
        (1, 2, 0),
    ),
    "a document carried by three besides": (
        a_graph(
            ONE_PAPER | {f"copy-{number}": "statement" for number in range(3)},
            {"officials": UNNAMED, "statement": DOCUMENT},
        ),
        (1, 2, 1),
    ),
    # The statement and the head of state are two; the officials may be behind either of them.
    "a head of state on the record besides": (
        a_graph(
            ONE_PAPER | {"copy": "statement", "unn": "president"},
            {"officials": UNNAMED, "statement": DOCUMENT, "president": NAMED},
        ),
        (2, 3, 2),
    ),
    "a circle": (a_graph({"a": "b", "b": "c", "c": "a"}), (0, 0, 0)),
    # The loop has an exit, so it is founded: what both say goes back to the ministry.
    "two that cite each other, one of them a ministry": (
        a_graph({"a": "b", "b": "a ministry"}, {"ministry": NAMED}),
        (1, 1, 1),
    ),
    "one without a source, one with its own unnamed one": (a_graph({"a": "", "b": "x"}, {"x": UNNAMED}), (1, 2, 0)),
    # Both saw it on the record, and one owner could have had both say so.
    "two papers of one owner, each with its own observation": (
        a_graph(
            {"a": "x", "b": "y"},
            {"x": Origin("x", OBSERVATION, owner="o"), "y": Origin("y", OBSERVATION, owner="o")},
        ),
        (1, 2, 2),
    ),
    "two speakers of one ministry and one of another state": (
        a_graph(
            {"a": "x", "b": "y", "c": "z"},
            {
                "x": Origin("x", NAMED, organisation="m"),
                "y": Origin("y", NAMED, organisation="m"),
                "z": Origin("z", NAMED, organisation="n"),
            },
        ),
        (2, 3, 3),
    ),
    # The named source may be the unnamed one of the other publication.
    "one that cites an unnamed source and has a named one": (
        a_graph({"a": "x", "b": "a y"}, {"x": UNNAMED, "y": NAMED}),
        (1, 2, 1),
    ),
    "the one paper retracted": (a_graph(ONE_PAPER, {"officials": UNNAMED}, retracted=["nyt"]), (0, 0, 0)),
    "forty outlets with one wire text": (
        a_graph({"wire": "speaker", **{f"outlet-{n}": "wire" for n in range(39)}}, {"speaker": NAMED}),
        (1, 1, 1),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_worked_cases(case: str) -> None:
    graph, expected = CASES[case]

    counted = count(graph, "supports")

    assert (counted.k_min, counted.k_max, counted.attributable) == expected


def test_a_circle_is_listed_as_an_unfounded_loop() -> None:
    assert count(CASES["a circle"][0], "supports").loops == (("a", "b", "c"),)
    assert count(CASES["two that cite each other, one of them a ministry"][0], "supports").loops == ()


def test_a_retraction_leaves_its_carriers_rootless() -> None:
    counted = count(CASES["the one paper retracted"][0], "supports")

    assert counted.carriers == 12
    assert len(counted.rootless) == 12
    # Retracted is not unknown: nobody may hope for another source behind these.
    assert counted.unknown == ()


def test_an_edge_into_the_future_is_dropped_and_listed() -> None:
    graph = a_graph({"a": "b", "b": "x"}, {"x": NAMED}, dates={"a": "2025-12-14", "b": "2025-12-16"})

    counted = count(graph, "supports")

    assert counted.dropped_edges == (("a", "b"),)
    # Without the edge `a` names nobody, so it may still have a source of its own.
    assert counted.unknown == ("a",)


def test_dates_of_less_precision_get_the_benefit_of_the_doubt() -> None:
    graph = a_graph({"a": "b", "b": "x"}, {"x": NAMED}, dates={"a": "2025-12", "b": "2025-12-16"})

    assert count(graph, "supports").dropped_edges == ()


def test_a_stance_walks_through_carriers_of_the_other() -> None:
    graph = Graph(
        [Carrier("a", stance="supports"), Carrier("b", stance="conflicts")],
        [Origin("x", NAMED)],
        [Edge("a", "b"), Edge("b", "x")],
    )

    assert count(graph, "supports").origins == ("x",)
    assert count(graph, "supports").carriers == 1


def test_more_than_eighteen_classes_are_marked_as_not_exact() -> None:
    ways = {f"c{number}": f"o{number}" for number in range(19)}
    origins: dict[str, Origin | OriginKind] = {f"o{number}": NAMED for number in range(19)}

    counted = count(a_graph(ways, origins), "supports")

    # The greedy set happens to be the largest here; it is not known to be, and that is said.
    assert (counted.k_min, counted.exact) == (19, False)


def test_the_interval_reads_as_people_say_it() -> None:
    names = {"officials": "unnamed officials via The New York Times"}

    assert in_words(count(a_graph(ONE_PAPER, {"officials": UNNAMED}), "supports"), names) == (
        "13 carriers, 1 origin (unnamed officials via The New York Times)"
    )
    assert in_words(Count(carriers=14, k_min=2, k_max=3, attributable=2)) == (
        "14 carriers, 2 to 3 independent origins, 2 on the record"
    )
    assert in_words(Count()) == "no carriers"
    assert in_words(Count(carriers=1)) == "1 carrier, no origin"
    assert [interval(Count()), interval(Count(1, 1, 1)), interval(Count(3, 1, 2))] == ["–", "1", "1–2"]
