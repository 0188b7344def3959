"""A headline against its text."""

import pytest

from tracker.language.comparing.headline import check_headline
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("headline", "text", "outcome"),
    [
        ("Lawmakers approve budget", "Lawmakers are considering the budget.", Outcome.INCONSISTENT),
        ("Lawmakers approve budget", "Lawmakers approved the budget on Monday.", Outcome.CONSISTENT),
        ("Lawmakers approve budget", "Lawmakers have not approved the budget.", Outcome.INCONSISTENT),
        ("Lawmakers approve budget", "The weather will be fine.", Outcome.UNDECIDABLE),
    ],
)
def test_a_headline_may_say_no_more_than_its_text(headline: str, text: str, outcome: Outcome) -> None:
    finding = check_headline(headline, text)

    assert finding
    assert (finding.check, finding.outcome) == ("headline", outcome)


def test_a_headline_that_claims_no_act_is_not_compared() -> None:
    assert check_headline("Leaders in Berlin for talks", "They agreed on a budget.") is None
