"""Signs and codes right beside a number."""

from fractions import Fraction

import pytest

from tracker.language.comparing.money import money_before, money_behind
from tracker.language.numbers.number import Number

FIVE = Number(Fraction(5), Fraction(1), 0, 1, "5")


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("for €", "euros"),
        ("for C$", "Canadian dollars"),
        ("for EUR ", "euros"),
        ("for Rs. ", "rupees"),
        ("$−", "dollars"),
    ],
)
def test_what_stands_before_a_number_shows_money(text: str, currency: str) -> None:
    money = money_before(text, FIVE)

    assert money
    assert money.currency == currency


@pytest.mark.parametrize("text", ["the USA ", "at COP ", "the TOP ", "for "])
def test_other_capitals_are_no_money(text: str) -> None:
    assert money_before(text, FIVE) is None


@pytest.mark.parametrize(
    ("text", "currency"), [("5 €", "euros"), ("5 PLN", "zlotys"), ("5 US dollars", "dollars"), ("5 zł.", "zlotys")]
)
def test_what_stands_behind_a_number_shows_money(text: str, currency: str) -> None:
    money = money_behind(text, FIVE, len(text))

    assert money
    assert money.currency == currency


def test_a_sign_of_the_next_number_is_not_of_this_one() -> None:
    assert money_behind("5 €7", FIVE, 4) is None
