"""Whether a text names a series, and what is said where the list does not reach."""

from datetime import date

import pytest

from tests.language.calendar.shipped import passage_of, shipped_calendar
from tracker.language.calendar.entries import Series
from tracker.language.calendar.series_answers import is_named, list_ends_early


def summits() -> Series:
    entry = shipped_calendar().entries["series.us_russia_summits"]
    assert isinstance(entry, Series)
    return entry


@pytest.mark.parametrize(
    ("text", "names_it"),
    [
        ("the first US-Russian summit since 2018", True),
        ("the first summit between a US and a Russian president", True),
        ("the first summit of the European Union", False),
    ],
)
def test_a_series_is_named_by_its_words_in_any_order_and_ending(text: str, names_it: bool) -> None:
    assert is_named(summits(), text) is names_it


@pytest.mark.parametrize(
    ("day", "reason"),
    [(None, "no_publication_date"), (date(2030, 1, 1), "past_as_of")],
)
def test_a_list_that_ends_too_early_says_why_it_cannot_answer(day: date | None, reason: str) -> None:
    finding = list_ends_early(passage_of("only the third summit", day), "recurrence", (0, 4), summits())

    assert finding is not None
    assert finding.reason == reason


def test_a_list_that_reaches_the_publication_has_nothing_to_say() -> None:
    assert list_ends_early(passage_of("the third", date(2025, 8, 17)), "recurrence", (0, 3), summits()) is None
