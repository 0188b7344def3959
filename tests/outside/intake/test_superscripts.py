"""Raised digits and signs as characters of their own."""

import pytest

from tracker.outside.intake.superscripts import (
    FROM_RAISED_DIGITS,
    TO_POWER,
    TO_RAISED_DIGITS,
    as_power,
    raised_fraction,
    raised_letters,
)


def test_digits_are_raised_and_come_back() -> None:
    raised = "1204".translate(TO_RAISED_DIGITS)

    assert raised == "¹²⁰⁴"
    assert raised.translate(FROM_RAISED_DIGITS) == "1204"


def test_a_power_keeps_its_sign() -> None:
    assert "-6 −2 +3 n".translate(TO_POWER) == "⁻⁶ ⁻² ⁺³ ⁿ"


@pytest.mark.parametrize(
    ("raised", "before", "stands"),
    [
        ("1/2", "rose 5", " 1/2"), ("3⁄4", "rose 2", " 3/4"), ("1/3", "a ", "1/3"), ("11/16", "10", " 11/16"),
        ("½", "5", "½"), ("1", "5", ""), ("a/b", "5", ""), ("", "5", ""), ("1,2", "5", ""), ("1/2/3", "5", ""),
    ],
)  # fmt: skip
def test_a_raised_fraction_stands_behind_its_number(raised: str, before: str, stands: str) -> None:
    assert raised_fraction(raised, before) == stands


def test_where_there_is_no_raised_sign_a_mark_says_so() -> None:
    assert [as_power(words) for words in ("n+1", "2y", "−0.5t", "1 0")] == ["ⁿ⁺¹", "^2y", "^(−0.5t)", "¹⁰"]


def test_fractions_and_letters_that_belong_to_what_stands_before() -> None:
    assert (raised_fraction("1/2", "5"), raised_fraction("1/2", "add "), raised_fraction("1/0", "5")) == (
        " 1/2",
        "1/2",
        "",
    )
    assert (raised_letters("e", "XX"), raised_letters("o", "see n"), raised_letters("a", "14")) == ("e", "o", "")


@pytest.mark.parametrize("before", ["4 × 10", "it is x", "(y", "= 10", "2·10", "as n", "(a + b)"])
def test_a_raised_fraction_in_a_formula_is_a_power(before: str) -> None:
    assert raised_fraction("1/3", before) == "^(1/3)"


@pytest.mark.parametrize("before", ["wide 10", "some 5", "a board of 12", "$41"])
def test_behind_a_number_of_the_text_it_is_a_part_of_one(before: str) -> None:
    assert raised_fraction("1/3", before) == " 1/3"
