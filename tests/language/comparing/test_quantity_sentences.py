"""What a comparison of two numbers says, as a sentence with its arithmetic."""

import pytest

from tracker.language.comparing import Evidence, check_quantities


@pytest.mark.parametrize(
    ("claim", "evidence", "words"),
    [
        ("It cost 12 million euros.", "It cost 15 million euros.", "25 percent off"),
        ("It cost 12 million euros.", "It cost 12 million dollars.", "a different currency"),
        ("The army would grow to 800,000 troops.", "The army has 880,000 troops.", "would be a cut of 80,000"),
        ("The army has 36,000 troops.", "The army has 36 million troops.", "look at the scale word"),
        ("Dozens of people came to the square.", "150 people came to the square.", "an editor must choose the word"),
        ("More than 100 people came.", "180 people came.", "understated"),
    ],
)
def test_a_difference_is_said_with_its_numbers(claim: str, evidence: str, words: str) -> None:
    assert any(words in finding.explanation for finding in check_quantities(claim, [Evidence(evidence)]))
