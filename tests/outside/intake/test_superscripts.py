"""Raised digits and signs as characters of their own."""

import pytest

from tracker.outside.intake.superscripts import FROM_RAISED_DIGITS, TO_POWER, TO_RAISED_DIGITS, fraction


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
    assert fraction(raised, before) == stands
