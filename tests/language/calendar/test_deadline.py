"""A time limit that had not passed on the day judged."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.deadline import find
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Tehran has until 31 March 2026 to reply.", Outcome.CONSISTENT),
        ("Tehran has until 31 March 2025 to reply.", Outcome.INCONSISTENT),
        ("The plant will be finished by 2024.", Outcome.INCONSISTENT),
        ("The treaty expires on 5 February 2026.", Outcome.CONSISTENT),
        ("They will deliver by 31 March.", Outcome.CONSISTENT),
    ],
)
def test_a_limit_that_still_runs_lies_ahead(sentence: str, outcome: Outcome) -> None:
    [finding] = find(passage_of(sentence))

    assert (finding.check, finding.outcome) == ("deadline", outcome)


@pytest.mark.parametrize(
    "sentence", ["He had until 31 March 2024 to reply and did not.", "They met by the river in 2024."]
)
def test_a_limit_that_is_told_of_as_past_binds_nobody(sentence: str) -> None:
    assert list(find(passage_of(sentence))) == []


def test_a_limit_put_off_is_none() -> None:
    findings = list(find(passage_of("The draft said they must comply by 2024; they now have until 2027.")))

    assert [finding.outcome for finding in findings] == [Outcome.CONSISTENT]
