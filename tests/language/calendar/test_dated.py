"""Words that say when, as the days they mean seen from a publication."""

from datetime import date

import pytest

from tracker.language.calendar.dated import date_phrases
from tracker.language.calendar.intervals import Interval

PUBLISHED = Interval.on(date(2025, 12, 17))


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on 24 February 2022", "2022-02-24", "2022-02-24"),
        ("in 2014", "2014-01-01", "2014-12-31"),
        ("in March 2014", "2014-03-01", "2014-03-31"),
        ("from 2014 to 2016", "2014-01-01", "2016-12-31"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("on 2025-12-15", "2025-12-15", "2025-12-15"),
        ("last year", "2024-01-01", "2024-12-31"),
        ("on 15 December", "2025-12-15", "2025-12-15"),
        ("earlier this month", "2025-12-01", "2025-12-17"),
        ("two years ago this week", "2023-12-03", "2023-12-31"),
    ],
)
def test_a_phrase_means_its_days(words: str, first: str, last: str) -> None:
    [phrase] = date_phrases(f"They met {words}.", PUBLISHED)

    assert phrase.span == Interval(date.fromisoformat(first), date.fromisoformat(last))


def test_a_day_without_a_year_says_that_the_year_was_supplied() -> None:
    [phrase] = date_phrases("They met on 15 December.", PUBLISHED)

    assert not phrase.has_year
    assert phrase.in_year(2020) == Interval.on(date(2020, 12, 15))


@pytest.mark.parametrize("words", ["It may come.", "Theresa May spoke.", "They met 30 February 2025.", "They met."])
def test_what_is_no_date_is_left_alone(words: str) -> None:
    assert date_phrases(words, PUBLISHED) == []


def test_what_counts_from_the_publication_needs_its_day() -> None:
    assert date_phrases("They met last year.", None) == []
