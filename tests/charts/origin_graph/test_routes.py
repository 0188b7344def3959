"""The lines of a drawing run straight down and across in the gaps between rows."""

from tracker.charts.origin_graph.routes import Crossing, Gap, gaps, head, path
from tracker.charts.origin_graph.rows import Grid


def test_a_line_that_goes_straight_down_has_no_bend() -> None:
    assert path([(10.0, 0.0), (10.0, 20.0), (10.0, 40.0)]) == "M10.0 0.0L10.0 40.0"


def test_a_bend_is_rounded() -> None:
    assert path([(0.0, 0.0), (0.0, 20.0), (50.0, 20.0)]) == "M0.0 0.0L0.0 14.0Q0.0 20.0 6.0 20.0L50.0 20.0"


def test_the_point_of_an_arrow_lies_on_the_side_it_comes_from() -> None:
    assert head([(10.0, 0.0), (10.0, 40.0)]) == "M6.5 33.0L10.0 40.0L13.5 33.0Z"
    assert head([(10.0, 40.0), (10.0, 0.0)]) == "M6.5 7.0L10.0 0.0L13.5 7.0Z"


def test_lines_that_would_overlap_run_on_tracks_of_their_own() -> None:
    pins = {
        ("to", "c"): ([("a", None)], [("c", None)]),
        ("to", "d"): ([("b", None)], [("d", None)]),
    }
    middle = {("a", None): 0.0, ("b", None): 200.0, ("c", None): 150.0, ("d", None): 50.0}

    gap, *further = gaps(Grid([], {}, {}, [pins, {}]), middle)

    assert gap.tracks == 2
    assert further == []


def test_a_gap_grows_with_its_tracks_and_a_crossing_spans_its_ends() -> None:
    crossing = Crossing(("to", "c"), {("a", None): 5.0}, {("c", None): 70.0})

    assert (crossing.left, crossing.right) == (5.0, 70.0)
    assert Gap({}, 3).height > Gap({}, 1).height
