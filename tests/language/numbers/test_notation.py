"""How a text writes its decimals."""

import pytest

from tracker.language.numbers.notation import Notation, notation_of


@pytest.mark.parametrize(
    ("text", "notation"),
    [
        ("The rate is 3,5 percent.", Notation.COMMA),
        ("It cost 1.250.000 euros.", Notation.COMMA),
        ("It cost 1.250,50 euros.", Notation.COMMA),
        ("The rate is 3.5 percent.", Notation.POINT),
        ("It cost 1,250,000 euros and 650.000 more.", Notation.POINT),
        ("It began on 17.12.2025 in 12 towns.", Notation.POINT),
        ("The rate was 3,5 percent, then 3.6.", Notation.BOTH),
        ("", Notation.POINT),
    ],
)
def test_numbers_with_one_reading_tell_the_notation(text: str, notation: Notation) -> None:
    assert notation_of(text) is notation
