"""The values that a wording admits."""

import pytest

from tracker.language.comparing.intervals import admitted, attested_values
from tracker.language.comparing.quantities import in_sentence


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("About 5,000 soldiers came.", "4,750 to 5,250"),
        ("Nearly 300 people came.", "270 to below 300"),
        ("More than 40 states came.", "more than 40"),
        ("At least 40 states came.", "40 or more"),
        ("Fewer than 40 states came.", "less than 40"),
        ("Up to 40 states came.", "up to 40"),
        ("17 ships came.", "exactly 17"),
        ("80,000 people came.", "78,000 to 82,000"),  # 2.5 percent, less than half of the last digit
        ("Dozens of people came.", "24 to below 120"),
        ("Between 3 and 5 ships came.", "3 to 5"),
    ],
)
def test_a_modifier_and_noughts_say_how_far_a_number_reaches(sentence: str, values: str) -> None:
    (quantity,) = in_sentence(sentence)

    assert admitted(quantity).in_words() == values


def test_a_bare_number_of_the_evidence_is_meant_exactly() -> None:
    (quantity,) = in_sentence("The census counted 80,000 people.")

    assert attested_values(quantity).in_words() == "exactly 80,000"
