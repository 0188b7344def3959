"""The numbers of points as lists show them."""

import pytest

from tracker.outside.intake.list_numbers import list_number


@pytest.mark.parametrize(
    ("number", "kind", "words"),
    [
        (4, "1", "4"), (4, "a", "d"), (27, "a", "aa"), (52, "A", "AZ"), (4, "i", "iv"), (1994, "I", "MCMXCIV"),
        (0, "a", "0"), (-2, "i", "-2"), (4000, "i", "4000"), (3, "disc", "3"),
    ],
)  # fmt: skip
def test_a_number_is_written_in_its_kind(number: int, kind: str, words: str) -> None:
    assert list_number(number, kind) == words
