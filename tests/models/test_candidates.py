"""What reading proposes, and what people decide about it."""

from tracker.models import Candidate, CandidateDecision
from tracker.rules.findings import Decision


def test_the_newest_decision_counts() -> None:
    candidate = Candidate(
        decisions=[CandidateDecision(decision=Decision.DISMISSED), CandidateDecision(decision=Decision.ACCEPTED)]
    )

    assert candidate.decision is Decision.ACCEPTED


def test_a_candidate_that_is_only_proposed_has_no_decision() -> None:
    assert Candidate().decision is None
