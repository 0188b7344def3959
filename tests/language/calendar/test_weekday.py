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
