"""Which findings stand against a claim."""

import pytest

from tracker.language.findings import Outcome
from tracker.rules.findings import Decision, FindingState


@pytest.mark.parametrize(
    ("outcome", "decision", "is_open"),
    [
        (Outcome.INCONSISTENT, None, True),
        (Outcome.INCONSISTENT, Decision.DISMISSED, False),
        (Outcome.UNDECIDABLE, None, False),
        (Outcome.CONSISTENT, None, False),
    ],
)
def test_only_an_inconsistency_without_an_answer_is_open(
    outcome: Outcome, decision: Decision | None, is_open: bool
) -> None:
    assert FindingState("nth_year", outcome, decision).is_open is is_open
