"""Numbers that can be read two ways."""

import pytest

from tracker.language.comparing.evidence import Evidence
from tracker.language.comparing.quantities import in_sentence
from tracker.language.comparing.quantity import check_quantities
from tracker.language.comparing.second_readings import doubt


def test_a_doubt_says_both_readings() -> None:
    (claimed,) = in_sentence("The debt is 3,250 euros.")

    in_doubt = doubt(claimed, in_sentence("The debt is 3.250 euros."), alone=True)

    assert in_doubt
    assert in_doubt.in_words() == (
        "“3.250 euros” in the evidence can be read as 3.25 or as 3,250; only one of them agrees with “3,250 euros”."
    )


def test_no_reading_that_agrees_is_no_doubt() -> None:
    (claimed,) = in_sentence("The debt is 9,999 euros.")

    assert doubt(claimed, in_sentence("The debt is 3.250 euros."), alone=True) is None


@pytest.mark.parametrize(
    ("text", "evidence", "outcome"),
    [
        ("The army has 650,000 troops.", "The army has 650.000 troops.", "consistent"),
        ("The army has 650 troops.", "The army has 650.000 troops.", "undecidable"),
        ("The army has 400 troops.", "The army has 650.000 troops.", "inconsistent"),
        ("The debt is 1,500 million euros.", "The debt is 1.500 million euros.", "undecidable"),
        ("At 4 500 people came.", "In all 500 people came.", "undecidable"),
        ("At 4 500 people came.", "In all 4,500 people came.", "consistent"),
    ],
)
def test_where_one_reading_agrees_nothing_is_called_wrong(text: str, evidence: str, outcome: str) -> None:
    findings = check_quantities(text, [Evidence(evidence)])

    assert [finding.outcome.value for finding in findings] == [outcome]
