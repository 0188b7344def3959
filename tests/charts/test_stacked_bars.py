"""Columns on a ground line: nothing leaves the picture, heights are in proportion, words do not run into each other."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.charts.stacked_bars import LEFT, WIDTH, Chart, backlog_chart, closures_chart, round_numbers
from tracker.rules.backlog import Backlog, Move, backlog
from tracker.rules.periods import periods
from tracker.rules.statuses import Status

TODAY = date(2026, 11, 26)


def drawn(moves: list[Move], days: int) -> Backlog:
    return backlog(moves, periods(TODAY - timedelta(days=days), TODAY))


@pytest.mark.parametrize(
    ("most", "numbers"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (3, [0, 1, 2, 3]),
        (5, [0, 2, 4, 6]),
        (19, [0, 5, 10, 15, 20]),
        (100, [0, 50, 100]),
        (12_345, [0, 5_000, 10_000, 15_000]),
    ],
)
def test_an_axis_has_round_numbers(most: int, numbers: list[int]) -> None:
    assert round_numbers(most) == numbers


@given(st.integers(0, 10**9), st.integers(1, 9))
def test_an_axis_reaches_the_highest_number_with_few_steps(most: int, at_most: int) -> None:
    numbers = round_numbers(most, at_most=at_most)

    assert numbers[-1] >= most
    assert numbers[-2] < max(1, most)
    assert len(numbers) <= at_most + 1


_MOVES = st.builds(
    Move, st.just(0), st.sampled_from([None, *Status]), st.sampled_from(list(Status)), st.integers(1, 10**6)
)


@given(st.lists(_MOVES, max_size=12), st.integers(0, 20_000))
def test_nothing_leaves_the_picture(moves: list[Move], days: int) -> None:
    backlog = drawn(moves, days)

    for chart in (backlog_chart(backlog), closures_chart(backlog)):
        for panel in chart.panels:
            assert 0 <= panel.top < panel.bottom < chart.height
            for column in panel.columns:
                assert LEFT - 0.01 <= column.x < column.x + column.width <= WIDTH
                assert all(panel.top - 0.9 <= piece.y <= panel.bottom for piece in column.pieces)
        words = sorted(label.x for label in chart.labels)
        assert all(right - left > 40 for left, right in pairwise(words))


def heights(chart: Chart, panel: int) -> list[list[float]]:
    return [[piece.height for piece in column.pieces] for column in chart.panels[panel].columns if column.pieces]


def test_heights_are_in_proportion_and_open_ones_have_a_scale_of_their_own() -> None:
    backlog = drawn(
        [
            Move(0, None, Status.UNREVIEWED, 4),
            Move(0, None, Status.CONFIRMED, 5_000),
            Move(0, None, Status.DISPUTED, 2),
        ],
        0,
    )

    chart = backlog_chart(backlog)

    assert [panel.title for panel in chart.panels] == ["open", "closed"]
    assert heights(chart, 0) == [[32, 64]]  # of six, on an axis of 96 that ends at six
    assert heights(chart, 1) == [[52]]
    assert [text for _, text in chart.panels[1].ticks] == ["0", "5k"]


def test_pieces_are_stacked_without_a_gap() -> None:
    chart = backlog_chart(drawn([Move(0, None, status, 7) for status in Status], 0))

    for panel in chart.panels:
        [column] = panel.columns
        at = panel.bottom
        for piece in column.pieces:
            assert piece.y + piece.height == pytest.approx(at, abs=0.03)
            at = piece.y


def test_the_newest_period_stands_at_the_right_and_has_a_word() -> None:
    chart = backlog_chart(drawn([Move(0, None, Status.UNREVIEWED, 1)], 13))

    assert chart.labels[0].text == "26 Nov"
    assert chart.panels[0].columns[-1].x + chart.panels[0].columns[-1].width == pytest.approx(WIDTH - 4, abs=4)


def test_what_came_in_is_a_stroke_on_the_same_scale() -> None:
    backlog = drawn([Move(0, None, Status.UNREVIEWED, 4), Move(0, Status.UNREVIEWED, Status.CONFIRMED, 2)], 0)

    [panel] = closures_chart(backlog).panels
    newest = panel.columns[-1]

    assert (newest.total, newest.mark) == (2, 4)
    assert newest.mark_y == panel.top
    assert newest.pieces[0].y == (panel.top + panel.bottom) / 2


def test_before_the_first_claim_there_is_an_empty_picture() -> None:
    assert [panel.columns for panel in backlog_chart(Backlog()).panels] == [[], []]
    assert closures_chart(Backlog()).labels == []
