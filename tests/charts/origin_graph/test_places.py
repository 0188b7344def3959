"""Where each cell of the rows stands."""

from itertools import pairwise

from tests.charts.graphs import counts, faces, star
from tracker.charts.origin_graph.cells import between, width_of_cell
from tracker.charts.origin_graph.places import places
from tracker.charts.origin_graph.plan import plan
from tracker.charts.origin_graph.rows import Grid, grid


def a_grid(rewriting: int, width: int) -> Grid:
    graph = star(rewriting)
    return grid(plan(graph, counts(graph), faces(graph), "This article"), width)


def test_cells_of_a_row_keep_their_order_and_their_distance() -> None:
    gridded = a_grid(9, 744)

    middle, _ = places(gridded, 744)

    for row in gridded.rows:
        for left, right in pairwise(row):
            apart = (width_of_cell(left) + width_of_cell(right)) / 2 + between(left, right)
            assert middle[right] - middle[left] >= apart - 0.2


def test_a_line_of_single_boxes_runs_straight_down() -> None:
    middle, whole = places(a_grid(0, 744), 744)

    assert set(middle.values()) == {whole / 2}


def test_the_whole_is_as_wide_as_its_widest_row_where_that_does_not_fit() -> None:
    _, whole = places(a_grid(1, 100), 100)

    assert whole > 100
