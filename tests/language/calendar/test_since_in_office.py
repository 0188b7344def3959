"""Whether somebody took the office in the time that is told."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.since import find
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Angela Merkel, chancellor since 2005, is at the door.", Outcome.CONSISTENT),
        ("Angela Merkel had been chancellor since 2009.", Outcome.INCONSISTENT),
        ("Angela Merkel has been chancellor without a break since 2009.", Outcome.INCONSISTENT),
        # elected in November, in office from January
        ("Barack Obama, the president since 2008, is at the door.", Outcome.CONSISTENT),
    ],
)
def test_the_date_is_held_against_the_start_of_a_term(sentence: str, outcome: Outcome) -> None:
    [finding] = find(passage_of(sentence))

    assert (finding.check, finding.outcome) == ("since", outcome)


@pytest.mark.parametrize(
    "sentence", ["Angela Merkel has lived there since 2009.", "Angela Merkel's chancellor ball has run since 2009."]
)
def test_another_since_is_left_alone(sentence: str) -> None:
    assert list(find(passage_of(sentence))) == []
