"""A number as a text writes it, and how sentences of the product write one."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Number:
    """A number as it is written; `step` is the worth of its last significant digit, `scale` that of its scale word.

    `second` is what it says where its points, commas or spaces are meant otherwise. A number `is_share` where it is a
    part of something in percent: “two thirds of”.
    """

    value: Fraction
    step: Fraction
    start: int
    end: int
    written: str
    scale: int = 1
    second: "Number | None" = None
    is_negative: bool = False
    is_share: bool = False

    @property
    def is_round(self) -> bool:
        """Whether it ends in noughts, has decimals or a scale word."""
        return self.step != 1

    @property
    def signed(self) -> Fraction:
        """The value with its sign."""
        return -self.value if self.is_negative else self.value


def number_text(value: Fraction) -> str:
    """A number for a sentence: thousands apart, at most two decimals."""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    return f"{float(value):,.2f}".rstrip("0").rstrip(".")


def last_digit(digits: str) -> Fraction:
    """The worth of the last digit that is no nought, or of the last decimal."""
    whole, _, decimals = digits.partition(".")
    if decimals:
        return Fraction(1, 10 ** len(decimals))
    return Fraction(10 ** (len(whole) - len(whole.rstrip("0")))) if whole.strip("0") else Fraction(1)
