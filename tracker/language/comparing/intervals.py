"""Which values a number in a text admits, by its modifier and by how roundly it is written."""

from dataclasses import dataclass
from fractions import Fraction

from tracker.language.comparing.figures import Quantity
from tracker.language.comparing.tolerances import ABOUT, BEYOND, NEARLY, PART, ROUND_AT_MOST, VAGUE
from tracker.language.comparing.units import Kind
from tracker.language.numbers.number import Number, number_text


@dataclass(frozen=True)
class Interval:
    """From `low` to `high`; an end that is open does not belong to it, None is without end."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def meets(self, interval: "Interval") -> bool:
        """Whether some value lies in both."""
        return not self.is_below(interval) and not interval.is_below(self)

    def is_below(self, interval: "Interval") -> bool:
        """Whether all of it lies below all of the other."""
        if self.high is None or interval.low is None:
            return False
        return self.high < interval.low or (self.high == interval.low and (self.high_open or interval.low_open))

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
            low = number_text(self.low or Fraction(0))
            return f"more than {low}" if self.low_open else f"{low} or more"
        if self.low is None:
            return f"{'less than' if self.high_open else 'up to'} {number_text(self.high)}"
        if self.low == self.high:
            return f"exactly {number_text(self.low)}"
        above = "above " if self.low_open else ""
        below = "below " if self.high_open else ""
        return f"{above}{number_text(self.low)} to {below}{number_text(self.high)}"


def admitted(quantity: Quantity) -> Interval:
    """The values that the wording admits."""
    if quantity.vague:
        return _of_vague_word(quantity.vague)
    if quantity.high is not None:
        return _of_range(quantity, quantity.high)
    return _of_modifier(quantity.modifier, quantity.number.value) or _of_bare_number(quantity)


def _of_vague_word(word: str) -> Interval:
    """“Dozens of tanks”."""
    low, high = VAGUE[word]
    return Interval(Fraction(low), None if high is None else Fraction(high), high_open=True)


def _of_range(quantity: Quantity, high: Number) -> Interval:
    """“Between 10,000 and 12,000 people”: each end as roundly as it is written."""
    low = quantity.number
    low_half, high_half = _half(quantity, low), _half(quantity, high)
    if quantity.modifier == "about":
        low_half, high_half = low.value * ABOUT, high.value * ABOUT
    return Interval(low.value - low_half, high.value + high_half)


def _of_modifier(modifier: str, value: Fraction) -> Interval | None:
    match modifier:
        case "about":
            reach = abs(value) * ABOUT
            return Interval(value - reach, value + reach)
        case "nearly":  # “nearly 300” is false of 300: the number itself was not reached
            return Interval(value * (1 - NEARLY), value, high_open=True)
        case "more than":
            return Interval(value, None, low_open=True)
        case "at least":
            return Interval(value, None)
        case "less than":
            return Interval(None, value, high_open=True)
        case "up to":
            return Interval(None, value)
    return None


def _of_bare_number(quantity: Quantity) -> Interval:
    """“80,000 inhabitants” may be 81,200; “17 ships” are 17."""
    value, half = quantity.number.value, _half(quantity, quantity.number)
    return Interval(value - half, value + half)


def attested_values(quantity: Quantity) -> Interval:
    """The values that evidence gives: a bare number is itself, one with a modifier admits what its wording does."""
    if quantity.modifier or quantity.vague or quantity.high is not None or quantity.number.is_share:
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
    if number.is_share:
        return PART
    # “62 percent” covers 62.3, and “60 percent” does not cover 64: nobody rounds percentages to tens
    if quantity.kind in {Kind.PERCENT, Kind.POINTS}:
        return min(number.step, Fraction(1)) / 2
    if not number.is_round:
        return Fraction(0)
    # “900,000” would reach from 850,000 to 950,000 by its digit alone, which is no longer the same number
    return min(number.step / 2, abs(number.value) * ROUND_AT_MOST)
