"""Two weekdays beside two days."""

import pytest

from tracker.language.calendar.weekday_ranges import day_ranges


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Monday to Wednesday, 15–17 December", (None, 12, 15), (None, 12, 17)),
        ("Mon–Wed, Dec. 15–17, 2025", (2025, 12, 15), (2025, 12, 17)),
        ("Monday through Friday, 29 December to 2 January 2026", (2025, 12, 29), (2026, 1, 2)),
        ("Saturday to Tuesday (November 29 to December 2)", (None, 11, 29), (None, 12, 2)),
        ("15th to 17th of December 2025 (Monday to Wednesday)", (2025, 12, 15), (2025, 12, 17)),
    ],
)
def test_both_days_are_read(words: str, first: tuple, last: tuple) -> None:
    [day_range] = day_ranges(f"It runs {words}.")

    days = [(day.year, day.month, day.day) for day in (day_range.first, day_range.last)]
    assert days == [first, last]


def test_a_list_of_two_is_read_as_one() -> None:
    [day_range] = day_ranges("They met on Sunday and Monday, December 14 and 15.")

    assert (day_range.is_list, day_range.first.day, day_range.last.day) == (True, 14, 15)


@pytest.mark.parametrize(
    "words",
    [
        "Saturday, Sunday and Monday, December 13, 14 and 15",
        "15–17 December",
        "Monday, 15–17 December",
        "Monday to Wednesday",
        "Monday to Wednesday, 15 December",
    ],
)
def test_lists_and_single_ones_are_no_ranges(words: str) -> None:
    assert list(day_ranges(f"It runs {words}.")) == []
