"""Events in the order that is told."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.order import find
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Finland joined NATO before Sweden joined NATO.", Outcome.CONSISTENT),
        ("Finland joined NATO after Sweden joined NATO.", Outcome.INCONSISTENT),
    ],
)
def test_an_order_is_held_against_the_calendar(sentence: str, outcome: Outcome) -> None:
    [finding] = find(passage_of(sentence))

    assert (finding.check, finding.outcome) == ("order", outcome)


def test_one_event_alone_has_no_order() -> None:
    assert list(find(passage_of("Finland joined NATO before the summer."))) == []
