"""Cells are ordered within their rows so that few lines cross."""

from tracker.charts.origin_graph.cells import Cell
from tracker.charts.origin_graph.crossings import mean, untangled


def cells(row: str) -> list[Cell]:
    return [(box, None) for box in row]


def test_two_lines_that_cross_are_untangled() -> None:
    pins = [{("to", "c"): (cells("a"), cells("c")), ("to", "d"): (cells("b"), cells("d"))}, {}]

    above, below = untangled([cells("ab"), cells("dc")], pins)

    assert [box for box, _ in above] == [box.replace("c", "a").replace("d", "b") for box, _ in below]


def test_rows_without_crossings_stay_as_they_are() -> None:
    pins = [{("to", "c"): (cells("a"), cells("c")), ("to", "d"): (cells("b"), cells("d"))}, {}]

    assert untangled([cells("ab"), cells("cd")], pins) == [cells("ab"), cells("cd")]


def test_the_mean_of_nothing_is_what_it_is_said_to_be() -> None:
    assert mean([1.0, 2.0], otherwise=9.0) == 1.5
    assert mean([], otherwise=9.0) == 9.0
