"""Signs that two numbers are not about the same."""

import pytest

from tracker.language.comparing.disambiguation import are_disambiguated
from tracker.language.comparing.quantities import in_sentence


@pytest.mark.parametrize(
    ("first", "second", "are"),
    [
        ("Exports were 12 million tonnes in 2023.", "Exports were 15 million tonnes in 2024.", True),
        ("France has 200,000 soldiers.", "Germany has 180,000 soldiers.", True),
        ("The blast left 12 people killed.", "The blast left 30 people wounded.", True),
        ("France has 200,000 soldiers.", "Paris has 180,000 soldiers.", False),
        ("The blast left 12 people killed.", "The blast left 15 people dead.", False),
    ],
)
def test_other_years_other_countries_and_other_sides_are_told_apart(first: str, second: str, are: bool) -> None:
    [one_number], [other_number] = in_sentence(first), in_sentence(second)

    assert are_disambiguated(one_number, other_number) is are
