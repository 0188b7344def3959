"""Where a number began and where it ended, as a sentence tells it: “from a to b”, “b, up from a”, two years."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from tracker.language.comparing.currencies import is_one_currency
from tracker.language.comparing.directions import Role
from tracker.language.comparing.figures import Figure, Quantity
from tracker.language.comparing.intervals import Interval
from tracker.language.comparing.tolerances import ROUND_AT_MOST
from tracker.language.comparing.units import Kind, same_thing
from tracker.language.numbers.number import Number

_BASE_SECOND = re.compile(
    r"(?<!\w)(?:from|compared (?:with|to)|against|versus|than|up on|down on)\s(?:(?:about|some|nearly|the)\s)?$", re.I
)
_EARLIER = re.compile(
    r"(?<!\w)(?:last year|a year (?:ago|earlier|before)|previous(?:ly)?|before that|the year before|earlier|"
    r"in the past)(?!\w)",
    re.I,
)
_LATER = re.compile(r"(?<!\w)(?:this year|now|today|currently|a year later|afterwards)(?!\w)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\w)((?:19|20)\d\d)(?![\w,])")
_CHANGE_AFTER = re.compile(
    r"[\s-](?:[a-z]+\s)?(?:rise|increase|jump|growth|gain|surge|hike|cut|drop|fall|decline|reduction|decrease|higher|"
    r"lower|more|less|fewer)(?!\w)",
    re.IGNORECASE,
)
# “The poll's 10 percentage-point margin of error”, “a four-point lead”: a distance, and nothing that has changed.
_NO_CHANGE_AFTER = re.compile(
    r"[\s-](?:[a-z]+\s)?(?:margins?|sampling|errors?|leads?|gaps?|advantages?|edge|spread|majority|deficits?|threshold)(?!\w)",
    re.IGNORECASE,
)
_HUNDRED = 100
_THOUSAND = 1_000
_NEAR = 80  # characters between two numbers that one “from … to …” still connects


@dataclass(frozen=True)
class Change:
    """From one number to another, and the words that say so."""

    first: Quantity
    last: Quantity

    @property
    def are_percentages(self) -> bool:
        """Whether both are percentages, so that their difference is in points."""
        return self.first.kind is Kind.PERCENT and self.last.kind is Kind.PERCENT

    def rise(self) -> Interval:
        """By how many percent it rises, with what the rounding of both ends leaves open."""
        (a_low, a_high), (b_low, b_high) = _rounded(self.first.number), _rounded(self.last.number)
        return Interval((b_low - a_high) / a_high * _HUNDRED, (b_high - a_low) / a_low * _HUNDRED)

    def exact(self) -> Fraction:
        """By how many percent it rises as the numbers are written."""
        first, last = self.first.number.value, self.last.number.value
        return (last - first) / first * _HUNDRED

    def points(self) -> Fraction:
        """The difference of the two."""
        return self.last.number.value - self.first.number.value

    def points_within(self) -> Interval:
        """The size of the difference, with what the rounding of both ends leaves open."""
        numbers = (self.first.number, self.last.number)
        half = sum((_rounded(number)[1] - number.value for number in numbers), Fraction(0))
        size = abs(self.points())
        return Interval(size - half, size + half)


def is_change(quantity: Quantity) -> bool:
    """A difference in percent or points: “rose 20 percent”, “a 20 percent rise”, “20 percent higher”."""
    if quantity.kind is Kind.POINTS:
        return not _NO_CHANGE_AFTER.match(quantity.sentence, quantity.end)
    if quantity.kind is not Kind.PERCENT:
        return False
    return quantity.role is Role.DIFFERENCE or bool(_CHANGE_AFTER.match(quantity.sentence, quantity.end))


def changes(figures: Sequence[Figure]) -> list[Change]:
    """Every pair of numbers of one kind that tells where something began and where it ended."""
    pairs = []
    for former, latter in pairwise(figures):
        first, second = former.quantity, latter.quantity
        if first.sentence != second.sentence or not _can_be_one_change(first, second):
            continue
        # a rise from nothing or from below has no percentage
        if (change := _change(first, second)) is not None and change.first.number.signed > 0:
            pairs.append(change)
    return pairs


def _can_be_one_change(first: Quantity, second: Quantity) -> bool:
    if any(quantity.high is not None or quantity.vague or quantity.number.is_share for quantity in (first, second)):
        return False
    kinds = {first.kind, second.kind}
    if len(kinds) == 1:
        return is_one_currency(first.unit, second.unit) if first.kind is Kind.MONEY else _are_of_one_unit(first, second)
    # “from 4 to 6 percent”: the number without a unit takes that of the other
    return Kind.COUNT in kinds and not (first.units and second.units) and Kind.POINTS not in kinds


def _are_of_one_unit(first: Quantity, second: Quantity) -> bool:
    return not first.units or not second.units or same_thing(first.units[0], second.units[0])


def _change(first: Quantity, second: Quantity) -> Change | None:
    """Which of two numbers was before the other, by the words around them; None where nothing says so."""
    sentence = first.sentence
    between = sentence[first.end : second.start]
    if _is_from_to(first, between):
        return _with_one_kind(first, second)
    # “up 20 percent from 50 million”: the percentage is no level that could have been before the other
    is_movement = any(quantity.role is Role.DIFFERENCE or is_change(quantity) for quantity in (first, second))
    if _BASE_SECOND.search(between) and not is_movement and len(between) < _NEAR:
        return _with_one_kind(second, first)
    if (years := _years(first, second)) is not None:
        return _with_one_kind(first, second) if years[0] < years[1] else _with_one_kind(second, first)
    return None if is_movement else _change_by_adverbs(first, second, between)


def _is_from_to(first: Quantity, between: str) -> bool:
    """“From 50 million tonnes to 56 million”."""
    before = first.sentence[max(0, first.start - 24) : first.start]
    opens = re.search(r"(?<!\w)from\s$", before, re.I)
    return bool(opens and re.search(r"(?<!\w)to\s$", between, re.I)) and len(between) < _NEAR


def _years(first: Quantity, second: Quantity) -> tuple[str, str] | None:
    """“50 million tonnes in 2023 and 60 million tonnes in 2024”: the two years, where they differ."""
    former = _YEAR.search(first.sentence, first.end, first.end + 30)
    latter = _YEAR.search(first.sentence, second.end, second.end + 30)
    if former is None or latter is None or former.start() >= second.start or former[1] == latter[1]:
        return None
    return former[1], latter[1]


def _change_by_adverbs(first: Quantity, second: Quantity, between: str) -> Change | None:
    """“300 a year ago and 400 now”, or the other way round."""
    after = second.sentence[second.end : second.end + 40]
    if _EARLIER.search(between) and _LATER.search(after):
        return _with_one_kind(first, second)
    if _LATER.search(between) and _EARLIER.search(after):
        return _with_one_kind(second, first)
    return None


def _with_one_kind(first: Quantity, last: Quantity) -> Change:
    """The pair with one kind: “from 4 to 6 percent” is two percentages, “from 10 to 12 million” two millions."""
    if first.kind is not last.kind:
        kind = first.kind if last.kind is Kind.COUNT else last.kind
        first, last = replace(first, kind=kind), replace(last, kind=kind)
    # “from 10 to 12 million”: the scale word is written once and stands for both
    factor = last.number.scale if first.number.scale == 1 and first.number.value < _THOUSAND else 1
    if factor > 1 and first.number.value * 100 < last.number.value:
        scaled = replace(first.number, value=first.number.value * factor, step=first.number.step * factor)
        first = replace(first, number=scaled)
    return Change(first, last)


def _rounded(number: Number) -> tuple[Fraction, Fraction]:
    """What a written number may have been before it was rounded to its last written digit."""
    half = min(_last_written(number) / 2, number.value * ROUND_AT_MOST)
    return number.value - half, number.value + half


def _last_written(number: Number) -> Fraction:
    # “900,000” is written to the thousand; of “9,000” half a thousand either way would be too much
    is_in_groups = number.scale == 1 and number.step >= _THOUSAND and not number.written.isdigit()
    if is_in_groups and number.written[:1].isdigit():
        return min(Fraction(_THOUSAND), number.value / 100)
    return number.step if number.step < number.scale else Fraction(number.scale)
