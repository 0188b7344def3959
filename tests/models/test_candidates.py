"""What reading proposes, and what people decide about it."""

import pytest

from tracker.models import Candidate, CandidateDecision
from tracker.models.candidates import NOT_PROPOSED
from tracker.rules.findings import Decision
from tracker.rules.put_in import Part


def test_the_newest_decision_counts() -> None:
    candidate = Candidate(
        decisions=[CandidateDecision(decision=Decision.DISMISSED), CandidateDecision(decision=Decision.ACCEPTED)]
    )

    assert candidate.decision is Decision.ACCEPTED


def test_a_candidate_that_is_only_proposed_has_no_decision() -> None:
    assert Candidate().decision is None


@pytest.mark.parametrize(("rank", "is_proposed"), [(None, True), (3, True), (0, False)])
def test_an_older_one_without_a_rank_counts_as_proposed(rank: int | None, *, is_proposed: bool) -> None:
    assert Candidate(rank=rank).is_proposed is is_proposed


@pytest.mark.parametrize(
    ("decision", "why", "is_withdrawn"),
    [
        (Decision.DISMISSED, NOT_PROPOSED, True),
        (Decision.DISMISSED, "No claim.", False),
        (Decision.ACCEPTED, NOT_PROPOSED, False),
    ],
)
def test_what_the_rules_withdrew_is_told_from_what_a_person_dismissed(
    decision: Decision, why: str, *, is_withdrawn: bool
) -> None:
    candidate = Candidate(decisions=[CandidateDecision(decision=decision, why=why, claim_id=7)])

    assert candidate.is_withdrawn is is_withdrawn
    assert candidate.claim_ids == {7}


@pytest.mark.parametrize(
    ("statement", "quote", "says_more", "parts"),
    [
        ("", "it raised rates", False, [Part("it raised rates", False)]),
        ("It raised rates.", "it raised rates", False, [Part("It raised rates.", False)]),
        (
            "[The bank] raised rates.",
            "it raised rates",
            True,
            [Part("[The bank]", True), Part(" raised rates.", False)],
        ),
    ],
)
def test_the_statement_is_shown_with_what_was_put_in(
    statement: str, quote: str, parts: list[Part], *, says_more: bool
) -> None:
    candidate = Candidate(statement=statement, quote=quote)

    assert candidate.statement_parts == parts
    assert candidate.says_more is says_more
