"""Raised digits and signs as characters of their own."""

from tracker.outside.intake.superscripts import FROM_RAISED_DIGITS, TO_POWER, TO_RAISED_DIGITS


def test_digits_are_raised_and_come_back() -> None:
    raised = "1204".translate(TO_RAISED_DIGITS)

    assert raised == "¹²⁰⁴"
    assert raised.translate(FROM_RAISED_DIGITS) == "1204"


def test_a_power_keeps_its_sign() -> None:
    assert "-6 −2 +3 n".translate(TO_POWER) == "⁻⁶ ⁻² ⁺³ ⁿ"
