"""The picture of a finding, in numbers."""

from typing import Any

import pytest

from tracker.charts.time_axis import LEFT, RIGHT, TimeAxis, time_axis
from tracker.language.findings import CheckResult, Outcome
from tracker.rules.arithmetic import Arithmetic

EIGHTH: list[dict[str, Any]] = [
    {"title": "Donbas", "from": "2021-04-06", "to": "2022-04-13", "start": "2014-04-06", "actual_year": 12},
    {"title": "Invasion", "from": "2029-02-24", "to": "2030-02-23", "start": "2022-02-24", "alternative": True},
]
PUBLISHED = {"what": "published_on", "from": "2025-12-17", "to": "2025-12-17"}


def arithmetic(
    implied: list[dict[str, Any]], outcome: Outcome = Outcome.INCONSISTENT, compared: dict[str, str] = PUBLISHED
) -> Arithmetic:
    return Arithmetic.of(CheckResult("nth_year", outcome, "", implied=implied, compared=compared))


def drawn(implied: list[dict[str, Any]] = EIGHTH, outcome: Outcome = Outcome.INCONSISTENT) -> TimeAxis:
    axis = time_axis(arithmetic(implied, outcome))
    assert axis is not None
    return axis


def test_time_runs_from_left_to_right() -> None:
    axis = drawn()
    meant, second = axis.rows

    assert meant.start_x is not None
    assert LEFT <= meant.start_x < meant.from_x < meant.to_x < axis.day_x < second.from_x < second.to_x <= RIGHT


def test_the_gap_runs_from_the_nearest_end_to_the_day_judged() -> None:
    axis = drawn()

    assert axis.rows[0].gap == (axis.rows[0].to_x, axis.day_x)
    assert axis.rows[1].gap is None
    assert axis.rows[0].gap_words == "1,344 days too late, in its 12th year"


def test_a_day_before_the_interval_is_too_early() -> None:
    axis = drawn([{"ref": "war", "from": "2029-02-24", "to": "2030-02-23", "actual_year": 4}])

    assert axis.rows[0].gap == (axis.day_x, axis.rows[0].from_x)
    assert axis.rows[0].gap_words == "1,165 days too early, in its 4th year"


def test_each_starting_point_that_is_meant_has_a_gap_of_its_own() -> None:
    invasion = {"ref": "invasion", "from": "2029-02-24", "to": "2030-02-23", "actual_year": 4}

    axis = drawn([EIGHTH[0], invasion])

    assert [row.gap_words for row in axis.rows] == [
        "1,344 days too late, in its 12th year",
        "1,165 days too early, in its 4th year",
    ]


def test_the_years_below_are_few_and_even() -> None:
    years = [year for _, year in drawn().ticks]

    assert years == list(range(2014, 2032, 2))


def test_an_open_interval_ends_with_the_picture() -> None:
    axis = drawn([{"ref": "term", "from": "2025-01-20", "to": None}], Outcome.UNDECIDABLE)

    assert axis.rows[0].to_x == RIGHT
    assert axis.rows[0].interval == "from 20 Jan 2025"


@pytest.mark.parametrize(("implied", "compared"), [([], PUBLISHED), (EIGHTH, {}), ([{"ref": "x"}], PUBLISHED)])
def test_without_interval_or_day_there_is_no_picture(implied: list[dict[str, Any]], compared: dict[str, str]) -> None:
    assert time_axis(arithmetic(implied, compared=compared)) is None


def test_only_what_is_meant_and_does_not_fit_is_drawn_as_wrong() -> None:
    running = {"ref": "war", "from": "2025-04-06", "to": "2026-04-13", "actual_year": 12}

    assert [row.is_wrong for row in drawn().rows] == [True, False]
    assert [row.is_wrong for row in drawn([running], Outcome.CONSISTENT).rows] == [False]
    assert [row.is_wrong for row in drawn([running], Outcome.UNDECIDABLE).rows] == [False]


def test_what_fits_by_a_tolerance_has_no_gap() -> None:
    ended = {"ref": "war", "from": "2025-04-06", "to": "2025-12-16"}

    (row,) = drawn([ended], Outcome.CONSISTENT).rows
    assert (row.is_meant, row.gap, row.gap_words) == (True, None, "")
