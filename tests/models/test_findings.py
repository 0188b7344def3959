"""What checks said, and what people said to it."""

from tracker.models import Finding, FindingDecision
from tracker.rules.findings import Decision


def test_the_newest_decision_counts_and_without_one_it_is_open() -> None:
    finding = Finding(
        decisions=[FindingDecision(decision=Decision.ACCEPTED), FindingDecision(decision=Decision.DISMISSED)]
    )

    assert finding.decision is Decision.DISMISSED
    assert Finding().decision is None


def test_a_finding_is_relayed_when_others_tell_what_the_source_said() -> None:
    assert Finding(compared={"what": "number", "relayed": [3]}).is_relayed
    assert not Finding(compared={"what": "number"}).is_relayed
    assert not Finding(compared=None).is_relayed
