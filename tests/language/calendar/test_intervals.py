"""Stretches of days, and how years and months are added to a day."""

from datetime import date

import pytest

from tracker.language.calendar.intervals import (
    Interval,
    days_on,
    month_of,
    months_on,
    nearest_gap,
    nth_year,
    week_of,
    year_on,
    years_on,
)
from tracker.language.dates import PartialDate

MARCH = Interval(date(2025, 3, 1), date(2025, 3, 31))


def test_intervals_meet_hold_and_share_days() -> None:
    middle = Interval(date(2025, 3, 10), date(2025, 4, 10))

    assert MARCH.meets(middle)
    assert not MARCH.holds(middle)
    assert MARCH.common(middle) == Interval(date(2025, 3, 10), date(2025, 3, 31))
    assert MARCH.common(Interval.on(date(2025, 5, 1))) is None


def test_a_gap_is_signed_and_the_nearest_counts() -> None:
    assert MARCH.gap_to(Interval.on(date(2025, 4, 2))) == 2
    assert MARCH.gap_to(Interval.on(date(2025, 2, 27))) == -2
    assert nearest_gap([MARCH, Interval.on(date(2025, 4, 3))], Interval.on(date(2025, 4, 4))) == 1


@pytest.mark.parametrize(
    ("moved", "expected"),
    [
        (years_on(date(2024, 2, 29), 1), date(2025, 2, 28)),
        (months_on(date(2025, 1, 31), 1), date(2025, 2, 28)),
        (years_on(date(2025, 1, 1), 100_000), date.max),
        (days_on(date(2025, 1, 1), -10_000_000), date.min),
    ],
)
def test_days_stay_inside_the_month_and_the_calendar(moved: date, expected: date) -> None:
    assert moved == expected


def test_the_third_anniversary_opens_the_fourth_year() -> None:
    start = date(2022, 2, 24)

    assert nth_year(Interval.on(start), 4) == Interval(date(2025, 2, 24), date(2026, 2, 23))
    assert [year_on(start, date(2025, 2, day)) for day in (23, 24)] == [3, 4]


def test_an_interval_is_said_by_its_ends() -> None:
    assert str(Interval.on(date(2025, 3, 1))) == "2025-03-01"
    assert str(Interval(None, date(2025, 3, 1))) == "up to 2025-03-01"
    assert str(Interval(date(2025, 3, 1), None)) == "2025-03-01 onwards"
    assert Interval.of(PartialDate(2025, 3)) == MARCH == month_of(date(2025, 3, 9))


def test_a_week_goes_from_monday_to_sunday_and_can_be_widened() -> None:
    week = week_of(date(2025, 12, 17))

    assert week == Interval(date(2025, 12, 15), date(2025, 12, 21))
    assert week.wider(1, 2) == Interval(date(2025, 12, 14), date(2025, 12, 23))
