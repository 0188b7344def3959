"""Whether a war began as many years ago this week as is told."""

from datetime import date

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.years_ago import years_ago
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("phrase", "outcome"),
    [
        ("two years ago this week", Outcome.CONSISTENT),
        ("two years ago this month", Outcome.CONSISTENT),
        ("three years ago this week", Outcome.INCONSISTENT),
    ],
)
def test_the_week_is_that_of_the_anniversary(phrase: str, outcome: Outcome) -> None:
    [finding] = years_ago(passage_of(f"The full-scale invasion, which erupted {phrase}, goes on.", date(2024, 2, 27)))

    assert (finding.check, finding.outcome, finding.phrase) == ("relative", outcome, phrase)


def test_without_a_week_the_lengths_of_time_decide() -> None:
    assert list(years_ago(passage_of("The full-scale invasion began two years ago."))) == []
