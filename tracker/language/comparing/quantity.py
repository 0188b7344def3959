"""Numbers of a text against the numbers of its evidence: value, unit, modifier, currency and direction of change."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction

from tracker.language.comparing.directions import Direction, Role
from tracker.language.comparing.disambiguation import are_disambiguated
from tracker.language.comparing.evidence import Evidence
from tracker.language.comparing.intervals import Interval, admitted, is_far, said
from tracker.language.comparing.numbers import shown
from tracker.language.comparing.quantities import Placed, Quantity, quantities
from tracker.language.comparing.subjects import about_the_same, ratio_is_a_scale, shared_words
from tracker.language.comparing.tolerances import BEYOND
from tracker.language.comparing.units import MEASURES, Kind, same_thing
from tracker.rules.findings import CheckResult, Outcome

_AHEAD = re.compile(
    r"(?<!\w)(?:will|would|shall|could|may|might|plans?|planned|proposals?|propos\w+|envision\w*|envisag\w+|"
    r"foresees?|"
    r"aims?|intends?|to be|set to|expected|draft|by 20\d\d|target)(?!\w)",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"(?<!\w)(?:now|currently|current|today|at present|present|has|have|had|is|are|numbers?|numbered|totals?|serves?|"
    r"stands?|stood|strength|put the|counts?)(?!\w)",
    re.IGNORECASE,
)
_LARGE = 1_000  # the same number from here on is hardly one of something else
_MEANING = {
    Direction.UP: "growing",
    Direction.DOWN: "falling",
    Direction.CAP: "capped",
    Direction.STAY: "unchanged",
    Direction.NONE: "neither growing nor falling",
}


class Fit(IntEnum):
    """How a number of the evidence answers one of the text, best first."""

    AGREES = 0
    WRONG_WAY = 1
    SCALE_WORD = 2
    CURRENCY = 3
    DIFFERS = 4


@dataclass(frozen=True)
class _Match:
    """One number of the evidence beside one of the text; `shared` counts the other words both sentences use."""

    fit: Fit
    quantity: Quantity
    value: Interval
    shared: int
    ahead: bool = False

    @property
    def rank(self) -> tuple[int, int, Fraction]:
        """Agreement first; else the sentence that shares most words."""
        return (0 if self.fit is Fit.AGREES else 1, -self.shared, abs(self.quantity.number.value))


def check_quantities(text: str, evidence: Sequence[Evidence]) -> list[CheckResult]:
    """Compare every number of the text with the evidence; a number without a counterpart is undecidable."""
    mine = quantities(text)
    theirs = [each.quantity for item in evidence for each in quantities(item.text)]
    matches = [_matches(each.quantity, theirs, alone=_is_alone(each.quantity, mine)) for each in mine]
    taken = {id(m.quantity) for each in matches for m in each if m.fit is Fit.AGREES}
    found = [_found(each, some, taken, theirs) for each, some in zip(mine, matches, strict=True)]
    return [each for each in found if each is not None]


def _is_alone(quantity: Quantity, among: Sequence[Placed]) -> bool:
    return sum(each.quantity.kind is quantity.kind for each in among) == 1


def _matches(mine: Quantity, theirs: Sequence[Quantity], *, alone: bool) -> list[_Match]:
    lone = alone and sum(each.kind is mine.kind and each.role is not Role.START for each in theirs) == 1
    return [match for each in theirs if (match := _match(mine, each, lone=lone)) is not None]


def _match(mine: Quantity, other: Quantity, *, lone: bool) -> _Match | None:
    """Set two numbers side by side; nothing if they do not count the same."""
    if mine.kind is not other.kind:
        return None
    factor = Fraction(1)
    same_unit = bool(mine.units) and bool(other.units)
    if mine.kind in {Kind.MEASURE, Kind.TIME}:
        one, two = MEASURES[mine.unit], MEASURES[other.unit]
        if one.of != two.of:
            return None
        factor = two.factor / one.factor
    elif mine.kind is Kind.COUNT and same_unit and not same_thing(mine.units[0], other.units[0]):
        return None
    shared = shared_words(mine, other)
    related = about_the_same(mine, other, lone=lone)
    same_large = mine.number.value == other.number.value >= _LARGE
    counted = mine.kind is Kind.COUNT and (same_unit or same_large)
    if not (related or counted or shared):
        return None  # the common case of 160,000 pairs at most, answered before any arithmetic
    limits, value = admitted(mine), said(other).scaled(factor)
    if factor != 1:
        value = admitted(other).scaled(factor)
    apart = are_disambiguated(mine, other)
    if limits.meets(value) and (mine.kind is not Kind.MONEY or mine.unit == other.unit):
        return _of_equal_value(mine, other, value, shared, apart)
    if apart or not related or (other.vague and not mine.vague):
        return None
    if mine.kind is Kind.MONEY and mine.unit != other.unit:
        return _Match(Fit.CURRENCY, other, value, shared)
    if not mine.vague and not other.vague and ratio_is_a_scale(mine.number.value, other.number.value * factor):
        return _Match(Fit.SCALE_WORD, other, value, shared)
    return _of_other_value(mine, other, value, shared)


def _of_equal_value(mine: Quantity, other: Quantity, value: Interval, shared: int, apart: bool) -> _Match | None:
    if mine.role is Role.TARGET and other.role is Role.START:
        return None
    if mine.direction.opposes(other.direction) and not apart and other.role is not Role.START:
        return _Match(Fit.WRONG_WAY, other, value, shared)
    if apart or (mine.role is Role.DIFFERENCE is not other.role and other.direction):
        return None
    return _Match(Fit.AGREES, other, value, shared)


def _of_other_value(mine: Quantity, other: Quantity, value: Interval, shared: int) -> _Match | None:
    """A level where the text has a target: only the way from one to the other can be judged."""
    level_now = other.role is Role.START or (other.direction is Direction.NONE and _is_now(other))
    if mine.role is Role.TARGET and mine.direction in {Direction.UP, Direction.DOWN} and level_now:
        target = admitted(mine)
        against = target.is_below(value) if mine.direction is Direction.UP else value.is_below(target)
        if against:
            return _Match(Fit.WRONG_WAY, other, value, shared, ahead=True)
        if other.role is Role.START or _AHEAD.search(mine.sentence):
            return None
    if (mine.role is Role.DIFFERENCE) is not (other.role is Role.DIFFERENCE) or other.role is Role.START:
        return None
    if mine.role is Role.START:
        return None
    return _Match(Fit.DIFFERS, other, value, shared)


def _is_now(quantity: Quantity) -> bool:
    return bool(_NOW.search(quantity.sentence)) and not _AHEAD.search(quantity.sentence)


def _found(mine: Placed, matches: list[_Match], taken: set[int], theirs: Sequence[Quantity]) -> CheckResult | None:
    quantity = mine.quantity
    agreeing = [each for each in matches if each.fit is Fit.AGREES]
    wrong_way = [each for each in matches if each.fit is Fit.WRONG_WAY]
    if agreeing and not (wrong_way and not any(each.quantity.direction is quantity.direction for each in agreeing)):
        return _told(mine, Outcome.CONSISTENT, _agreement(quantity, min(agreeing, key=lambda each: each.rank)))
    if wrong_way:
        return _told(
            mine,
            Outcome.INCONSISTENT,
            _wrong_way(quantity, min(wrong_way, key=lambda each: each.rank), matches, theirs),
        )
    left = [each for each in matches if id(each.quantity) not in taken]
    if left:
        best = min(left, key=lambda each: (each.fit if each.fit is not Fit.DIFFERS else 1, *each.rank))
        if quantity.vague:
            return _told(mine, Outcome.UNDECIDABLE, _vague(quantity, best), reason="counting_convention")
        return _told(mine, Outcome.INCONSISTENT, _difference(quantity, best))
    if quantity.kind is Kind.TIME or quantity.vague or _says_little(quantity):
        return None
    have = "the evidence has no number to compare it with" if theirs else "there is no number in the evidence"
    return _told(mine, Outcome.UNDECIDABLE, f"“{quantity.phrase}”: {have}.", reason="no_evidence")


def _says_little(quantity: Quantity) -> bool:
    """A small bare number of nothing named, such as “the two”: no statement to be checked."""
    return quantity.kind is Kind.COUNT and not quantity.units and not quantity.modifier and quantity.number.value < 1000


def _told(mine: Placed, outcome: Outcome, explanation: str, *, reason: str | None = None) -> CheckResult:
    start, end = mine.span
    return CheckResult("quantity", outcome, explanation, mine.quantity.phrase, start, end, reason=reason)


def _agreement(mine: Quantity, match: _Match) -> str:
    note = ""
    if match.value.low is not None and match.value.low == match.value.high and is_far(mine, match.value.low):
        word = "understated" if mine.modifier in {"more than", "at least"} else "overstated"
        note = f" It is {word}: more than 25 percent off."
    way = (
        f" In both it is {_MEANING[mine.direction]}."
        if mine.direction and mine.direction is match.quantity.direction
        else ""
    )
    return f"“{mine.phrase}” allows {_limits(mine)}; the evidence says “{match.quantity.phrase}”.{way}{note}"


def _vague(mine: Quantity, match: _Match) -> str:
    return (
        f"“{mine.phrase}” usually means {admitted(mine).in_words()}; the evidence says “{match.quantity.phrase}”: "
        "an editor must choose the word."
    )


def _wrong_way(mine: Quantity, match: _Match, matches: Sequence[_Match], others: Sequence[Quantity]) -> str:
    theirs = match.quantity
    if not match.ahead:
        start = next((each for each in others if each.role is Role.START and each.sentence == theirs.sentence), None)
        since = f" (from {_number(start)})" if start else ""
        same = "the number is right" if theirs.number.value == mine.number.value else "the number may be right"
        return (
            f"{_number(theirs)}{since} in the evidence, {_number(mine)} here: {same}, "
            f"the direction is not. “{mine.phrase}” is told as {_MEANING[mine.direction]}, in the evidence it is "
            f"{_MEANING[theirs.direction]}."
        )
    known = any(each.fit is not Fit.DIFFERS and not each.ahead for each in matches)
    gap = abs(theirs.number.value - mine.number.value)
    way = "a cut" if mine.direction is Direction.UP else "an increase"
    verdict = "the number is right, the direction is not" if known else "the direction is not right"
    return (
        f"{_number(theirs)} in the evidence, {_number(mine)} here: {verdict}. "
        f"From {_number(theirs)} to {_number(mine)} would be {way} of {shown(gap)}, not {_MEANING[mine.direction]}."
    )


def _difference(mine: Quantity, match: _Match) -> str:
    theirs = match.quantity
    if match.fit is Fit.CURRENCY:
        return (
            f"“{mine.phrase}” here, “{theirs.phrase}” in the evidence: a different currency "
            f"({mine.unit}, {theirs.unit}); nothing is converted."
        )
    if match.fit is Fit.SCALE_WORD:
        ratio = max(mine.number.value, theirs.number.value) / min(mine.number.value, theirs.number.value)
        return (
            f"“{mine.phrase}” here, “{theirs.phrase}” in the evidence: {_number(mine)} against {_number(theirs)}, "
            f"a ratio of about {shown(Fraction(round(ratio)))}; look at the scale word."
        )
    unit = f" {mine.unit}s" if mine.unit != theirs.unit and mine.kind in {Kind.MEASURE, Kind.TIME} else ""
    converted = f", which is {match.value.in_words().removeprefix('exactly ')}{unit}" if unit else ""
    share = abs(theirs.number.value - mine.number.value) / abs(mine.number.value) if mine.number.value else None
    gap = f"{shown(abs(theirs.number.value - mine.number.value))} points"
    if mine.kind not in {Kind.PERCENT, Kind.POINTS}:
        gap = f"{shown(share * 100)} percent" if share is not None else ""
    off = f", {gap} off" if gap and not unit else ""
    return f"“{mine.phrase}” allows {_limits(mine)}; the evidence says “{theirs.phrase}”{converted}{off}."


def _limits(quantity: Quantity) -> str:
    value = quantity.number.value
    if quantity.high is None and quantity.modifier in {"more than", "at least"}:
        return f"{admitted(quantity).in_words()} (and is well told up to {shown(value * (1 + BEYOND))})"
    if quantity.high is None and quantity.modifier in {"less than", "up to"}:
        return f"{admitted(quantity).in_words()} (and is well told from {shown(value * (1 - BEYOND))})"
    return admitted(quantity).in_words()


def _number(quantity: Quantity) -> str:
    if quantity.high is not None:
        return f"{shown(quantity.number.value)} to {shown(quantity.high.value)}"
    return shown(quantity.number.value)
