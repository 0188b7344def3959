"""Which days words such as “last summer” mean."""

from datetime import date

import pytest

from tracker.language.calendar.date_words import (
    about_ago,
    ago,
    days_of,
    month_seen_from,
    nearest_year,
    span_seen_from,
    supply_year,
    weekdays_near,
)
from tracker.language.calendar.intervals import Interval


@pytest.mark.parametrize(
    ("count", "unit", "first", "last"),
    [
        (3, "day", date(2025, 12, 13), date(2025, 12, 15)),
        (2, "week", date(2025, 11, 26), date(2025, 12, 7)),
        (3, "year", date(2022, 6, 17), date(2023, 6, 17)),
        (1, "decade", date(2013, 12, 17), date(2017, 12, 17)),
    ],
)
def test_a_length_ago_is_loose_by_half_its_unit(count: int, unit: str, first: date, last: date) -> None:
    assert ago(count, unit, date(2025, 12, 17)) == Interval(first, last)


@pytest.mark.parametrize(
    ("about", "first", "last"),
    [(" this week", date(2023, 12, 3), date(2023, 12, 31)), (" this month", date(2023, 10, 16), date(2024, 2, 17))],
)
def test_a_length_ago_this_week_is_about_that_day(about: str, first: date, last: date) -> None:
    assert about_ago(2, "year", about, date(2025, 12, 17)) == Interval(first, last)


def test_the_last_summer_is_the_one_that_is_over() -> None:
    assert span_seen_from(date(2025, 10, 1), "last", "summer").first == date(2025, 6, 1)
    assert span_seen_from(date(2025, 5, 1), "last", "summer").first == date(2024, 6, 1)
    assert span_seen_from(date(2025, 5, 1), "next", "winter").last == date(2026, 2, 28)


def test_the_month_before_the_31st_of_march_is_february() -> None:
    assert span_seen_from(date(2025, 3, 31), "last", "month") == Interval(date(2025, 2, 1), date(2025, 2, 28))


@pytest.mark.parametrize(("direction", "year"), [("last", 2024), ("this", 2025), ("next", 2026)])
def test_a_month_is_counted_from_the_one_of_publication(direction: str, year: int) -> None:
    assert month_seen_from(date(2025, 12, 17), direction, 12).first == date(year, 12, 1)


def test_a_day_without_a_year_is_the_nearest_and_a_month_the_latest() -> None:
    assert nearest_year(1, 2, date(2025, 12, 28)) == Interval.on(date(2026, 1, 2))
    assert supply_year(1, None, date(2025, 12, 28)) == Interval(date(2025, 1, 1), date(2025, 1, 31))


def test_a_day_that_no_year_has_means_no_days() -> None:
    assert days_of(2023, 2, 29) is None


def test_a_weekday_is_the_latest_or_the_next() -> None:
    assert weekdays_near("Monday", date(2025, 12, 17)) == (date(2025, 12, 15), date(2025, 12, 22))
    assert weekdays_near("Wednesday", date(2025, 12, 17)) == (date(2025, 12, 17), date(2025, 12, 17))
