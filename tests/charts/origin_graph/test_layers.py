"""In which layer each box lies, and which arrows lead back."""

from tracker.charts.origin_graph.boxes import ARTICLE, Arrow, Box, Shape
from tracker.charts.origin_graph.layers import backward, layers

BOXES = {
    box.id: box
    for box in (
        Box(ARTICLE, Shape.ARTICLE, ""),
        Box("a", Shape.CARRIER, ""),
        Box("b", Shape.CARRIER, ""),
        Box("officials", Shape.UNNAMED, ""),
    )
}


def test_each_box_lies_below_the_longest_way_to_it_and_origins_at_the_bottom() -> None:
    arrows = [Arrow(ARTICLE, "a"), Arrow(ARTICLE, "b"), Arrow("a", "b"), Arrow("a", "officials")]

    assert layers(BOXES, arrows, ()) == [[ARTICLE], ["a"], ["b", "officials"]]


def test_the_arrow_that_closes_a_loop_leads_back() -> None:
    arrows = [Arrow(ARTICLE, "a"), Arrow("a", "b"), Arrow("b", "a")]

    closing = backward(BOXES, arrows)

    assert closing == {Arrow("b", "a")}
    assert layers(BOXES, arrows, closing) == [[ARTICLE], ["a"], ["b", "officials"]]


def test_a_chain_longer_than_python_recurses_is_walked() -> None:
    boxes = {str(number): Box(str(number), Shape.CARRIER, "") for number in range(3000)}

    assert backward(boxes, [Arrow(str(number), str(number + 1)) for number in range(2999)]) == frozenset()
