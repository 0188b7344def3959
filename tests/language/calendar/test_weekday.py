"""Whether a day was the weekday it is said to be."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.weekday import find
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("They met on Monday, 15 December 2025.", Outcome.CONSISTENT),
        ("They met on Tuesday, 15 December 2025.", Outcome.INCONSISTENT),
        ("They met on 15 December 2025, a Monday.", Outcome.CONSISTENT),
        ("They met on Monday, 15 December.", Outcome.CONSISTENT),
    ],
)
def test_a_weekday_is_held_against_the_day(sentence: str, outcome: Outcome) -> None:
    [finding] = find(passage_of(sentence))

    assert (finding.check, finding.outcome) == ("weekday", outcome)


def test_two_days_in_one_are_left_alone() -> None:
    assert list(find(passage_of("They met on Sunday and Monday, December 14 and 15."))) == []


def test_the_weekday_decides_between_two_readings_of_the_digits() -> None:
    thursday, tuesday, sunday = (
        next(find(passage_of(f"They met on {weekday}, 03/04/2025."))) for weekday in ("Thursday", "Tuesday", "Sunday")
    )

    assert [finding.implied[0]["from"] for finding in (thursday, tuesday)] == ["2025-04-03", "2025-03-04"]
    assert sunday.outcome is Outcome.INCONSISTENT
    assert "2025-04-03 was a Thursday and 2025-03-04 was a Tuesday, not a Sunday" in sunday.explanation


def test_two_weekdays_are_held_against_the_ends_of_a_range() -> None:
    right = next(find(passage_of("They talk Monday to Wednesday, 15–17 December.")))
    wrong = next(find(passage_of("They talk Tuesday to Thursday, 15–17 December.")))

    assert (right.outcome, wrong.outcome) == (Outcome.CONSISTENT, Outcome.INCONSISTENT)
    assert (right.implied[0]["from"], right.implied[0]["to"]) == ("2025-12-15", "2025-12-17")


@pytest.mark.parametrize(
    "sentence",
    [
        "The Sun, 15 December 2025, carried it.",
        "On 14 December, Sunday's vote was counted.",
        "From 15 December, Tuesday to Friday, it is open.",
        "On 16 December, Sunday Times readers knew.",
        "On Tuesday, 3.1.20 was released, and 10.0.12.25 replied.",
        "On Monday and Tuesday, 14 December 2025 was discussed.",
    ],
)
def test_weekdays_that_belong_to_something_else_are_left_alone(sentence: str) -> None:
    assert [finding.phrase for finding in find(passage_of(sentence))] == []
