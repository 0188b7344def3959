"""Lengths of time as news writes them."""

import pytest

from tracker.language.calendar.durations import durations


@pytest.mark.parametrize(
    ("text", "count", "unit", "modifier", "tie"),
    [
        ("Nearly four years into the war, it rains.", 4, "year", "nearly", "into"),
        ("A year and a half after the vote, it rains.", 1.5, "year", "", "after"),
        ("Three years and nine months into the war, it rains.", 45, "month", "", "into"),
        ("The decade-long war goes on.", 1, "decade", "", "long"),
        ("The 1,000th day of the war was cold.", 1000, "nth day", "", "of"),
        ("It began seven years ago.", 7, "year", "", "ago"),
        ("The war has lasted more than three years.", 3, "year", "more", "lasted"),
    ],
)
def test_a_length_is_read_with_how_loosely_it_is_meant(
    text: str, count: float, unit: str, modifier: str, tie: str
) -> None:
    [duration] = durations(text)

    assert (duration.count, duration.unit, duration.modifier, duration.tie) == (count, unit, modifier, tie)


@pytest.mark.parametrize("text", ["Several years into the war.", "The decades-long war goes on.", "Four years."])
def test_what_gives_no_number_or_no_beginning_is_no_length(text: str) -> None:
    assert list(durations(text)) == []
