"""Which year of a war it is on the day judged."""

from datetime import date

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.nth_year import find
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("sentence", "outcome", "gap"),
    [
        ("The full-scale invasion is in its fourth year.", Outcome.CONSISTENT, 0),
        ("The full-scale invasion is in its second year.", Outcome.INCONSISTENT, 663),
        ("The war in Donbas is in its twelfth year.", Outcome.CONSISTENT, 0),
    ],
)
def test_a_year_is_counted_from_the_beginning(sentence: str, outcome: Outcome, gap: int) -> None:
    [finding] = find(passage_of(sentence, date(2025, 12, 17)))

    assert (finding.check, finding.outcome, finding.gap_days) == ("nth_year", outcome, gap)


def test_a_war_the_calendar_does_not_know_stays_open_and_a_bakery_is_left_alone() -> None:
    [unknown] = find(passage_of("The war is in its fourth year."))

    assert (unknown.outcome, unknown.reason) == (Outcome.UNDECIDABLE, "no_reference")
    assert list(find(passage_of("The bakery is in its fourth year."))) == []
