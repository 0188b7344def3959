"""Whether an office was held then."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.office import find
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("The Trump administration backs the plan.", Outcome.CONSISTENT),
        ("The Biden administration backs the plan.", Outcome.INCONSISTENT),
        ("Former President Joe Biden spoke.", Outcome.CONSISTENT),
        ("Biden-era rules are debated.", Outcome.CONSISTENT),
        ("In 2023, the Biden administration backed the plan.", Outcome.CONSISTENT),
    ],
)
def test_an_office_is_held_against_its_terms(sentence: str, outcome: Outcome) -> None:
    [finding] = find(passage_of(sentence))

    assert (finding.check, finding.outcome) == ("office", outcome)


def test_somebody_who_is_only_named_is_left_alone() -> None:
    assert list(find(passage_of("Joe Biden spoke in Berlin."))) == []
