"""How long it has been on the day judged."""

from datetime import date

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.elapsed import find
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Nearly four years into the full-scale invasion, the front is frozen.", Outcome.CONSISTENT),
        ("Seven years into the full-scale invasion, the front is frozen.", Outcome.INCONSISTENT),
        ("More than three years after the full-scale invasion, the front is frozen.", Outcome.CONSISTENT),
    ],
)
def test_a_length_is_held_against_the_beginning(sentence: str, outcome: Outcome) -> None:
    [finding] = find(passage_of(sentence, date(2025, 12, 17)))

    assert (finding.check, finding.outcome) == ("elapsed", outcome)


def test_a_length_of_nothing_the_calendar_knows_is_left_alone() -> None:
    assert list(find(passage_of("Two days of talks ended."))) == []
