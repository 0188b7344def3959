"""A number as a value."""

from fractions import Fraction

import pytest

from tracker.language.numbers.number import Number, last_digit, number_text


@pytest.mark.parametrize(("digits", "worth"), [("900000", 100_000), ("17", 1), ("3.40", Fraction(1, 100)), ("0", 1)])
def test_the_last_digit_that_counts_has_a_worth(digits: str, worth: Fraction) -> None:
    assert last_digit(digits) == worth


def test_a_sign_is_apart_from_the_size() -> None:
    number = Number(Fraction(2), Fraction(1), 0, 1, "2", is_negative=True)

    assert (number.signed, number.value) == (-2, 2)
    assert not number.is_round


def test_a_number_is_written_with_commas_and_two_decimals() -> None:
    assert [number_text(Fraction(value)) for value in ("1250000", "3.5", "12.345")] == ["1,250,000", "3.5", "12.35"]
