"""Which values a number in a text admits, by its modifier and by how roundly it is written."""

from dataclasses import dataclass
from fractions import Fraction

from tracker.language.comparing.numbers import Number, shown
from tracker.language.comparing.quantities import Quantity
from tracker.language.comparing.tolerances import ABOUT, BEYOND, NEARLY, ROUND_AT_MOST, VAGUE
from tracker.language.comparing.units import Kind


@dataclass(frozen=True)
class Interval:
    """From `low` to `high`; an end that is open does not belong to it, None is without end."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both."""
        return not self.is_below(other) and not other.is_below(self)

    def is_below(self, other: "Interval") -> bool:
        """Whether all of it lies below all of the other."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def scaled(self, factor: Fraction) -> "Interval":
        """The same interval in another unit."""
        return Interval(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.low_open,
            self.high_open,
        )

    def in_words(self) -> str:
        """Its ends for a sentence."""
        if self.high is None:
            low = shown(self.low or Fraction(0))
            return f"more than {low}" if self.low_open else f"{low} or more"
        if self.low is None:
            return f"{'less than' if self.high_open else 'up to'} {shown(self.high)}"
        if self.low == self.high:
            return f"exactly {shown(self.low)}"
        above = "above " if self.low_open else ""
        below = "below " if self.high_open else ""
        return f"{above}{shown(self.low)} to {below}{shown(self.high)}"


def admitted(quantity: Quantity) -> Interval:
    """The values that the wording admits."""
    if quantity.vague:
        low, high = VAGUE[quantity.vague]
        return Interval(Fraction(low), None if high is None else Fraction(high), high_open=True)
    value = quantity.number.value
    if quantity.high is not None:
        low_half, high_half = _half(quantity, quantity.number), _half(quantity, quantity.high)
        if quantity.modifier == "about":
            low_half, high_half = value * ABOUT, quantity.high.value * ABOUT
        return Interval(value - low_half, quantity.high.value + high_half)
    match quantity.modifier:
        case "about":
            reach = abs(value) * ABOUT
            return Interval(value - reach, value + reach)
        case "nearly":
            return Interval(value * (1 - NEARLY), value, high_open=True)
        case "more than":
            return Interval(value, None, low_open=True)
        case "at least":
            return Interval(value, None)
        case "less than":
            return Interval(None, value, high_open=True)
        case "up to":
            return Interval(None, value)
    half = _half(quantity, quantity.number)
    return Interval(value - half, value + half)


def said(quantity: Quantity) -> Interval:
    """The values that evidence gives: a bare number is itself, one with a modifier admits what its wording does."""
    if quantity.modifier or quantity.vague or quantity.high is not None:
        return admitted(quantity)
    return Interval(quantity.number.value, quantity.number.value)


def is_far(quantity: Quantity, value: Fraction) -> bool:
    """Whether the wording is true of the value but far from it: “more than 100” of 180."""
    number = quantity.number.value
    if quantity.modifier in {"more than", "at least"}:
        return value > number * (1 + BEYOND)
    return quantity.modifier in {"less than", "up to"} and value < number * (1 - BEYOND)


def _half(quantity: Quantity, number: Number) -> Fraction:
    """Half of the last significant digit, where the number is written roundly; a percentage always rounds."""
    if quantity.kind in {Kind.PERCENT, Kind.POINTS}:
        return min(number.step, Fraction(1)) / 2
    if not number.is_round:
        return Fraction(0)
    return min(number.step / 2, abs(number.value) * ROUND_AT_MOST)
