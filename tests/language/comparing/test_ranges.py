"""Two numbers that are one range, and two that are a change."""

import pytest

from tracker.language.comparing.directions import Direction, Role
from tracker.language.comparing.quantities import in_sentence


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("Between 10,000 and 12,000 people marched.", 10_000, 12_000),
        ("They need 3 to 5 ships.", 3, 5),
        ("It costs 10 to 12 million.", 10_000_000, 12_000_000),  # the scale word is written once
        ("Prices range from 5 to 8 euros.", 5, 8),
    ],
)
def test_the_two_ends_of_a_range_are_one_quantity(sentence: str, low: int, high: int) -> None:
    (quantity,) = in_sentence(sentence)

    assert quantity.high is not None
    assert (quantity.number.value, quantity.high.value) == (low, high)


@pytest.mark.parametrize(
    ("sentence", "way"),
    [
        ("The army went from 900,000 to 800,000 soldiers.", Direction.DOWN),
        ("The army went from 800,000 to 900,000 soldiers.", Direction.UP),
    ],
)
def test_from_one_number_to_another_is_a_change_without_a_verb(sentence: str, way: Direction) -> None:
    start, target = in_sentence(sentence)

    assert (start.role, target.role) == (Role.START, Role.TARGET)
    assert start.direction is target.direction is way


def test_a_difference_and_the_level_it_leads_to_are_no_range() -> None:
    difference, level = in_sentence("Sales rose 20 percent to 60 million.")

    assert difference.high is None
    assert (difference.number.value, level.number.value) == (20, 60_000_000)
