"""Raised digits and signs as characters of their own, which stay raised in plain text."""

RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
TO_RAISED_DIGITS = str.maketrans("0123456789", RAISED_DIGITS)
FROM_RAISED_DIGITS = str.maketrans(RAISED_DIGITS, "0123456789")
TO_POWER = TO_RAISED_DIGITS | str.maketrans("+-−n", "⁺⁻⁻ⁿ")
"""What stands in an exponent: digits, its sign and an n."""
