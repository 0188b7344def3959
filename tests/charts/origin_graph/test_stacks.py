"""Carriers that are alike share a box of the picture."""

from tracker.charts.origin_graph.boxes import Arrow, Box, Shape
from tracker.charts.origin_graph.stacks import alike, stacked

BOXES = {name: Box(name, Shape.CARRIER, name.upper(), stance="supports") for name in ("a", "b", "c")}
PAPER = {"paper": Box("paper", Shape.CARRIER, "Paper", stance="supports")}
ARROWS = [Arrow(name, "paper", kinds) for name, kinds in (("a", "cites"), ("b", "rewrites"), ("c", "cites"))]


def test_carriers_are_alike_that_lead_to_the_same() -> None:
    assert alike(BOXES | PAPER, ARROWS) == [["a", "c"]]
    assert alike(BOXES | PAPER, ARROWS, kinds=False) == [["a", "b", "c"]]


def test_another_stance_is_not_alike() -> None:
    against = BOXES | PAPER | {"a": Box("a", Shape.CARRIER, "A", stance="conflicts")}

    assert alike(against, ARROWS, kinds=False) == [["b", "c"]]


def test_a_stack_names_all_it_holds_and_has_one_arrow_for_them() -> None:
    boxes, arrows = stacked(BOXES | PAPER, ARROWS)

    assert sorted(boxes) == ["a", "paper"]
    assert boxes["a"].label == "3 carriers: A, B, C"
    assert arrows == [Arrow("a", "paper", "cites, rewrites")]


def test_two_carriers_keep_their_boxes() -> None:
    two = {"a": BOXES["a"], "b": BOXES["b"], **PAPER}

    assert stacked(two, ARROWS[:2])[0] == two
