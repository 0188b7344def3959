"""Dates that keep their precision, and what day it is."""

from datetime import UTC, date, datetime

import pytest

from tracker.errors import WrongInput
from tracker.language.dates import PartialDate, earliest_today, latest_today


@pytest.mark.parametrize(
    ("typed", "precision", "words", "first", "last"),
    [
        ("2024", "year", "2024", date(2024, 1, 1), date(2024, 12, 31)),
        (" 2024-02 ", "month", "February 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-29", "day", "29 February 2024", date(2024, 2, 29), date(2024, 2, 29)),
    ],
)
def test_a_date_is_as_precise_as_it_was_written(
    typed: str, precision: str, words: str, first: date, last: date
) -> None:
    read = PartialDate.parse(typed)

    assert (read.precision, read.in_words(), str(read)) == (precision, words, typed.strip())
    assert (read.first_day, read.last_day) == (first, last)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "2025-02-29",
        "2025-13",
        "2025-00",
        "2025-12-00",
        "0000",
        "17.12.2025",
        "2025-1-7",
        "2025-12-17T10:00",
        "²⁰²⁵",
    ],
)
def test_what_is_no_day_month_or_year_is_refused_with_how_to_write_one(typed: str) -> None:
    with pytest.raises(WrongInput, match="write 2025, 2025-12 or 2025-12-17"):
        PartialDate.parse(typed)


def test_today_is_later_in_the_east_and_earlier_in_the_west() -> None:
    assert latest_today(datetime(2025, 12, 17, 9, 59, tzinfo=UTC)) == date(2025, 12, 17)
    assert latest_today(datetime(2025, 12, 17, 10, 0, tzinfo=UTC)) == date(2025, 12, 18)
    assert earliest_today(datetime(2025, 12, 17, 11, 59, tzinfo=UTC)) == date(2025, 12, 16)
    assert earliest_today(datetime(2025, 12, 17, 12, 0, tzinfo=UTC)) == date(2025, 12, 17)
