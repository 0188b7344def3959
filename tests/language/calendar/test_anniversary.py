"""Whether an anniversary falls where the wording puts it."""

from datetime import date

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.anniversary import find
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("sentence", "day", "outcome"),
    [
        ("Kyiv marked the third anniversary of the full-scale invasion.", date(2025, 2, 24), Outcome.CONSISTENT),
        ("Kyiv marked the third anniversary of the full-scale invasion.", date(2025, 12, 17), Outcome.INCONSISTENT),
        (
            "Ahead of the fourth anniversary of the full-scale invasion, fear grows.",
            date(2025, 12, 17),
            Outcome.CONSISTENT,
        ),
    ],
)
def test_an_anniversary_is_held_against_the_calendar(sentence: str, day: date, outcome: Outcome) -> None:
    [finding] = find(passage_of(sentence, day))

    assert (finding.check, finding.outcome) == ("anniversary", outcome)


def test_an_anniversary_of_nothing_the_calendar_counts_from_is_left_alone() -> None:
    assert list(find(passage_of("The bakery marked its third anniversary."))) == []
