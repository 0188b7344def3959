"""Which number of the evidence answers one of the text."""

import pytest

from tracker.language.comparing.counterparts import Fit, counterparts
from tracker.language.comparing.quantities import in_sentence


@pytest.mark.parametrize(
    ("claimed", "attested", "fit"),
    [
        ("The fleet has 17 ships.", "The fleet has 17 ships.", Fit.AGREES),
        ("The fleet has 17 ships.", "The fleet has 18 ships.", Fit.DIFFERS),
        ("The bridge is 3,400 metres long.", "The bridge is 3.4 kilometres long.", Fit.AGREES),
        ("The loan is worth €90 billion.", "The loan is worth $90 billion.", Fit.CURRENCY),
        ("The fund holds 210 million euros.", "The fund holds 210 billion euros.", Fit.SCALE_WORD),
        (
            "The ceiling will be raised to 600,000 troops.",
            "The draft would cap the army at 600,000 troops.",
            Fit.WRONG_WAY,
        ),
        ("The army will grow to 800,000 troops.", "The army now totals 880,000 troops.", Fit.WRONG_WAY),
        # a level below the target of a rise: both can be true
        ("The army will grow to 800,000 troops.", "The army now totals 600,000 troops.", None),
        # tonnes and trucks count different things
        ("The convoy carried 30 tonnes of flour.", "The convoy had 45 trucks.", None),
        # two armies
        ("France has 200,000 soldiers.", "Germany has 180,000 soldiers.", Fit.APART),
    ],
)
def test_a_number_of_the_evidence_fits_in_one_way_or_not_at_all(claimed: str, attested: str, fit: Fit | None) -> None:
    (quantity,) = in_sentence(claimed)

    matches = counterparts(quantity, in_sentence(attested), alone=True)

    assert [match.fit for match in matches] == ([] if fit is None else [fit])
