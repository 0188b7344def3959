"""How a finding about a length of time is explained."""

from datetime import date

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.elapsed import find


def explanation(sentence: str, day: date) -> str:
    (finding,) = find(passage_of(sentence, day))
    return finding.explanation


@pytest.mark.parametrize(
    ("sentence", "day", "passed"),
    [
        ("Five years into the full-scale war, drones decide battles.", date(2025, 12, 17), "3 years and 9 months"),
        ("Five years into the full-scale war, drones decide battles.", date(2022, 3, 23), "27 days"),
        ("Six weeks into the war in Sudan, banks reopened.", date(2023, 5, 27), "42 days"),
        ("Sirens wailed on the 1,000th day of the full-scale invasion.", date(2024, 11, 19), "the 1000th day"),
    ],
)
def test_it_says_how_long_it_had_been_in_the_unit_of_the_text(sentence: str, day: date, passed: str) -> None:
    assert f"On {day} it had been {passed}. " in explanation(sentence, day)


def test_what_is_true_and_too_little_is_said_to_be_understated() -> None:
    sentence = "More than two years into Russia's full-scale invasion, the front is frozen."

    assert "understated" in explanation(sentence, date(2025, 2, 24))
    assert "understated" not in explanation(sentence, date(2025, 2, 23))
