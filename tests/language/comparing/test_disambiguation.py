"""Signs that two numbers are not known to be about the same."""

import pytest

from tracker.language.comparing.disambiguation import not_known_to_be_one, told_apart
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

    assert (told_apart(one_number, other_number) is not None) is are


def test_the_reason_names_both_subjects() -> None:
    [claimed], [attested] = in_sentence("Egypt has 900 dams."), in_sentence("Pakistan has 150 dams.")

    apart = told_apart(claimed, attested)

    assert apart is not None
    assert apart.in_words == "the evidence speaks of Pakistan, the article of Egypt"


def test_what_is_only_not_known_leaves_an_equal_number_alone() -> None:
    [claimed], [attested] = in_sentence("The shop sold 300 lamps."), in_sentence("The shop mended 500 lamps.")

    apart = not_known_to_be_one(claimed, attested)

    assert told_apart(claimed, attested) is None
    assert apart is not None
    assert not apart.is_sure
