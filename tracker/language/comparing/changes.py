"""Where a number began and where it ended, as a sentence tells it: “from a to b”, “b, up from a”, two years."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from tracker.language.comparing.directions import Role
from tracker.language.comparing.intervals import Interval
from tracker.language.comparing.numbers import Number
from tracker.language.comparing.quantities import Placed, Quantity
from tracker.language.comparing.tolerances import ROUND_AT_MOST
from tracker.language.comparing.units import Kind, same_thing

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
_HUNDRED = 100


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
        half = sum((_rounded(each.number)[1] - each.number.value for each in (self.first, self.last)), Fraction(0))
        size = abs(self.points())
        return Interval(size - half, size + half)


def is_change(quantity: Quantity) -> bool:
    """A difference in percent or points: “rose 20 percent”, “a 20 percent rise”, “20 percent higher”."""
    if quantity.kind is Kind.POINTS:
        return True
    if quantity.kind is not Kind.PERCENT:
        return False
    return quantity.role is Role.DIFFERENCE or bool(_CHANGE_AFTER.match(quantity.sentence, quantity.end))


def changes(found: Sequence[Placed]) -> list[Change]:
    """Every pair of numbers of one kind that tells where something began and where it ended."""
    pairs = []
    for one, other in pairwise(found):
        first, second = one.quantity, other.quantity
        if first.sentence != second.sentence or not _alike(first, second):
            continue
        if (pair := _ordered(first, second)) is not None and pair.first.number.value > 0:
            pairs.append(pair)
    return pairs


def _alike(one: Quantity, other: Quantity) -> bool:
    if one.high is not None or other.high is not None or one.vague or other.vague:
        return False
    kinds = {one.kind, other.kind}
    if len(kinds) == 1:
        return one.unit == other.unit if one.kind is Kind.MONEY else _of_one_unit(one, other)
    return Kind.COUNT in kinds and not (one.units and other.units) and Kind.POINTS not in kinds


def _of_one_unit(one: Quantity, other: Quantity) -> bool:
    return not one.units or not other.units or same_thing(one.units[0], other.units[0])


def _ordered(first: Quantity, second: Quantity) -> Change | None:
    sentence = first.sentence
    before_first = sentence[max(0, first.start - 24) : first.start]
    between = sentence[first.end : second.start]
    if (
        re.search(r"(?<!\w)from\s$", before_first, re.I)
        and re.search(r"(?<!\w)to\s$", between, re.I)
        and len(between) < 80
    ):
        return _typed(first, second)
    moves = any(each.role is Role.DIFFERENCE or is_change(each) for each in (first, second))
    if _BASE_SECOND.search(between) and not moves and len(between) < 80:
        return _typed(second, first)
    years = [_YEAR.search(sentence, each.end, each.end + 30) for each in (first, second)]
    if years[0] and years[1] and years[0].start() < second.start and years[0][1] != years[1][1]:
        return _typed(first, second) if years[0][1] < years[1][1] else _typed(second, first)
    after = sentence[second.end : second.end + 40]
    if moves:
        return None
    if _EARLIER.search(between) and _LATER.search(after):
        return _typed(first, second)
    if _LATER.search(between) and _EARLIER.search(after):
        return _typed(second, first)
    return None


def _typed(first: Quantity, last: Quantity) -> Change:
    """The pair with one kind: “from 4 to 6 percent” is two percentages, “from 10 to 12 million” two millions."""
    if first.kind is not last.kind:
        kind = first.kind if last.kind is Kind.COUNT else last.kind
        first, last = replace(first, kind=kind), replace(last, kind=kind)
    factor = _scale(last.number) if first.number.written.replace(".", "").isdigit() else 1
    if factor > 1 and first.number.value * 100 < last.number.value:
        scaled = replace(first.number, value=first.number.value * factor, step=first.number.step * factor)
        first = replace(first, number=scaled)
    return Change(first, last)


def _rounded(number: Number) -> tuple[Fraction, Fraction]:
    """What a written number may have been before it was rounded to its last written digit."""
    half = min(_last_written(number) / 2, number.value * ROUND_AT_MOST)
    return number.value - half, number.value + half


def _last_written(number: Number) -> Fraction:
    digits = re.match(r"[\d,]+(?:\.(\d+))?", number.written)
    decimals = len(digits[1]) if digits and digits[1] else 0
    if number.written.endswith(",000"):
        return min(Fraction(1_000), number.value / 100)
    return Fraction(_scale(number), 10**decimals)


def _scale(number: Number) -> int:
    word = re.search(r"[A-Za-z]+$", number.written)
    table = {"thousand": 10**3, "k": 10**3, "million": 10**6, "m": 10**6, "mn": 10**6, "mln": 10**6}
    table |= {"billion": 10**9, "bn": 10**9, "bln": 10**9, "trillion": 10**12, "tn": 10**12}
    return table.get(word[0].lower(), 1) if word else 1
