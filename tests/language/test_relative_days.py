"""Days that are counted from today."""

from datetime import date

import pytest

from tracker.language.relative_days import relative_days

MONDAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("words", "readings"),
    [
        ("today", ["2026-11-30"]),
        ("yesterday", ["2026-11-29"]),
        ("tomorrow", ["2026-12-01"]),
        ("the day before yesterday", ["2026-11-28"]),
        ("day after tomorrow", ["2026-12-02"]),
        ("3 days ago", ["2026-11-27"]),
        ("1 day ago", ["2026-11-29"]),
        ("a week ago", ["2026-11-23"]),
        ("2 weeks ago", ["2026-11-16"]),
        ("in 2 days", ["2026-12-02"]),
        ("in a week", ["2026-12-07"]),
        ("in twelve days", ["2026-12-12"]),
        ("twenty-one days ago", ["2026-11-09"]),
        ("last month", ["2026-10"]),
        ("this month", ["2026-11"]),
        ("next month", ["2026-12"]),
        ("last year", ["2025"]),
        ("last friday", ["2026-11-27"]),
        ("last mon.", ["2026-11-23"]),
        ("friday", ["2026-11-27", "2026-12-04"]),
        ("on tuesday", ["2026-11-24", "2026-12-01"]),
        ("this tuesday", ["2026-11-24", "2026-12-01"]),
        # Either the one that comes, or the one of the week after.
        ("next friday", ["2026-12-04", "2026-12-11"]),
        ("next monday", ["2026-12-07", "2026-12-14"]),
        ("monday", ["2026-11-23", "2026-11-30"]),
    ],
)
def test_words_that_count_from_today_mean_these_days(words: str, readings: list[str]) -> None:
    assert [str(day) for day in relative_days(words, MONDAY)] == readings


@pytest.mark.parametrize(
    "words", ["", "ago", "3 days", "in 3 days ago", "99999 weeks ago", "last week", "last", "on", "last time", "may"]
)
def test_other_words_are_no_day(words: str) -> None:
    assert relative_days(words, date(20, 1, 1)) == ()


def test_the_month_before_january_is_in_the_year_before() -> None:
    assert [str(day) for day in relative_days("last month", date(2026, 1, 5))] == ["2025-12"]
    assert [str(day) for day in relative_days("next month", date(2026, 12, 5))] == ["2027-01"]
