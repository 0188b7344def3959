"""Layers break into rows that are no wider than the picture."""

from tracker.charts.origin_graph.boxes import ARTICLE, Arrow, Box, Plan, Shape, State
from tracker.charts.origin_graph.breaking import broken
from tracker.charts.origin_graph.cells import APART, WIDE


def a_plan(*carriers: str) -> Plan:
    boxes = {carrier: Box(carrier, Shape.CARRIER, carrier) for carrier in carriers}
    arrows = [Arrow(ARTICLE, carrier, state=State.FOUND) for carrier in carriers]
    return Plan({ARTICLE: Box(ARTICLE, Shape.ARTICLE, "This article"), **boxes}, arrows)


def test_a_layer_that_fits_stays_one_row() -> None:
    rows = broken([[ARTICLE], ["a", "b", "c"]], a_plan("a", "b", "c"), 3 * WIDE + 2 * APART)

    assert rows == [[ARTICLE], ["a", "b", "c"]]


def test_a_layer_that_is_too_wide_breaks_into_rows_of_about_one_length() -> None:
    rows = broken([[ARTICLE], list("abcd")], a_plan(*"abcd"), 3 * WIDE + 2 * APART)

    assert rows == [[ARTICLE], ["a", "b"], ["c", "d"]]


def test_a_row_has_a_box_however_narrow_the_picture_is() -> None:
    assert broken([["a", "b"]], a_plan("a", "b"), 10) == [["a"], ["b"]]
