"""A number per hour is none per day, and 3 litres of water are none of fuel."""

import pytest

from tracker.language.comparing.evidence import Evidence
from tracker.language.comparing.quantities import in_sentence
from tracker.language.comparing.quantity import check_quantities
from tracker.language.comparing.rates import other_contents, other_rates, rate_of


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("It pays $15 an hour.", "per hour"),
        ("It pays $15 per week.", "per week"),
        ("It gives 5 tonnes annually.", "per year"),
        ("Prices rose 4 percent in a month.", "per month"),
        ("It pays $15 in an hour of need.", "per hour"),
        ("It pays $15.", ""),
        ("It pays $15 a piece.", ""),
    ],
)
def test_what_a_number_is_per(text: str, rate: str) -> None:
    assert rate_of(in_sentence(text)[-1]) == rate


@pytest.mark.parametrize(
    ("text", "evidence", "outcome"),
    [
        ("It pays $15 an hour.", "It pays $15 a day.", "undecidable"),
        ("It pays $15 an hour.", "It pays $15 per hour.", "consistent"),
        ("It pays $15 an hour.", "It pays $18 an hour.", "inconsistent"),
        ("Workers earn 2,000 euros a month.", "Workers earn 24,000 euros a year.", "undecidable"),
        ("The aid is $5 million per year.", "The aid is $5 million.", "undecidable"),
        ("They got 3 litres of water.", "They got 3 litres of fuel.", "undecidable"),
        ("They got 3 litres of water.", "They got 3 litres.", "consistent"),
    ],
)
def test_only_numbers_of_one_rate_and_content_are_compared(text: str, evidence: str, outcome: str) -> None:
    assert [finding.outcome for finding in check_quantities(text, [Evidence(evidence)])] == [outcome]


def test_both_sides_are_named() -> None:
    hour, day = (in_sentence(f"It pays $15 {span}.")[-1] for span in ("an hour", "a day"))
    water, fuel = (in_sentence(f"It holds 3 litres of {what}.")[-1] for what in ("water", "fuel"))

    assert other_rates(hour, day) == ("per hour", "per day")
    assert other_contents(water, fuel) == ("water", "fuel")
