"""Layers become rows, with a passage in every row that a line has to cross."""

from tracker.charts.origin_graph.boxes import ARTICLE, Arrow, Box, Plan, Shape, State
from tracker.charts.origin_graph.rows import grid

BOXES = {
    box.id: box
    for box in (
        Box(ARTICLE, Shape.ARTICLE, ""),
        Box("a", Shape.CARRIER, ""),
        Box("b", Shape.CARRIER, ""),
        Box("c", Shape.NAMED, ""),
    )
}
FOUND = Arrow(ARTICLE, "a", state=State.FOUND)
LAYERS = [[ARTICLE], ["a"], ["b"], ["c"]]


def test_a_line_to_the_next_row_needs_no_passage() -> None:
    gridded = grid(Plan(BOXES, [FOUND, Arrow("a", "b"), Arrow("b", "c")], LAYERS), 744)

    assert gridded.rows == [[(ARTICLE, None)], [("a", None)], [("b", None)], [("c", None)]]
    assert gridded.row_of == {ARTICLE: 0, "a": 1, "b": 2, "c": 3}


def test_a_line_over_a_row_gets_a_passage_in_it() -> None:
    gridded = grid(Plan(BOXES, [FOUND, Arrow("a", "b"), Arrow("a", "c")], LAYERS), 744)

    assert ("2 to c", ("to", "c")) in gridded.rows[2]
    assert gridded.pins[1]["to", "c"] == ([("a", None)], [("2 to c", ("to", "c"))])


def test_lines_to_one_box_share_their_passage() -> None:
    layers = [[ARTICLE], ["a", "d"], ["b"], ["c"]]
    boxes = BOXES | {"d": Box("d", Shape.CARRIER, "")}

    gridded = grid(Plan(boxes, [FOUND, Arrow("a", "b"), Arrow("a", "c"), Arrow("d", "c")], layers), 744)

    assert [cell for cell in gridded.rows[2] if cell[1] is not None] == [("2 to c", ("to", "c"))]
