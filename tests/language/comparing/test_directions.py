"""Which way a number is said to move, and what it is in that change."""

import pytest

from tracker.language.comparing.directions import Direction, Role
from tracker.language.comparing.quantities import in_sentence


@pytest.mark.parametrize(
    ("sentence", "direction", "role"),
    [
        ("The army would grow to 800,000 troops.", Direction.UP, Role.TARGET),
        ("The army was cut by 3,000 troops.", Direction.DOWN, Role.DIFFERENCE),
        ("The army was reduced from 340,000 troops.", Direction.DOWN, Role.START),
        ("The army is capped at 600,000 troops.", Direction.CAP, Role.TARGET),
        ("The army remains at 600,000 troops.", Direction.STAY, Role.TARGET),
        ("3,000 jobs will be cut.", Direction.DOWN, Role.TARGET),
        ("The army has 600,000 troops.", Direction.NONE, Role.LEVEL),
        ("The army did not rise to 600,000 troops.", Direction.NONE, Role.LEVEL),
    ],
)
def test_a_number_moves_as_the_words_around_it_say(sentence: str, direction: Direction, role: Role) -> None:
    [quantity] = in_sentence(sentence)

    assert (quantity.direction, quantity.role) == (direction, role)


def test_only_growth_stands_against_the_others() -> None:
    assert Direction.UP.opposes(Direction.DOWN)
    assert Direction.CAP.opposes(Direction.UP)
    assert not Direction.DOWN.opposes(Direction.CAP)
    assert not Direction.UP.opposes(Direction.NONE)
