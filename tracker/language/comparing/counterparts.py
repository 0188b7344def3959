"""Which numbers of the evidence answer a number of the text, and how: agreeing, the wrong way, or of another value."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from fractions import Fraction

from tracker.language.comparing.currencies import hundredths, is_one_currency, may_be_one_currency
from tracker.language.comparing.directions import Direction, Role
from tracker.language.comparing.disambiguation import Apart, not_known_to_be_one, told_apart
from tracker.language.comparing.figures import Quantity
from tracker.language.comparing.intervals import Interval, admitted, attested_values
from tracker.language.comparing.measures import conversion, converts
from tracker.language.comparing.subjects import about_the_same, ratio_is_a_scale, shared_words
from tracker.language.comparing.units import Kind, same_thing
from tracker.language.comparing.words import is_grammar

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
_LEVEL_REACHED = re.compile(r"(?<!\w)(?:to|at)\s\Z", re.IGNORECASE)
_LABELLED = re.compile(r"(?<!\w)([A-Z][a-z]+)\s\Z")
_LARGE = 1_000  # the same number from here on is hardly one of something else


class Fit(IntEnum):
    """How a number of the evidence answers one of the text, best first."""

    AGREES = 0
    WRONG_WAY = 1
    SCALE_WORD = 2
    CURRENCY = 3
    DIFFERS = 4
    APART = 5


@dataclass(frozen=True)
class Counterpart:
    """One number of the evidence beside one of the text; `shared` counts the other words both sentences use.

    `value` is in the unit of the text. `ahead` tells that the evidence has the level of today where the text has a
    target, so that only the way from one to the other is judged. `apart` tells why the two cannot be compared at all.
    """

    fit: Fit
    quantity: Quantity
    value: Interval
    shared: int
    ahead: bool = False
    apart: Apart | None = None

    @property
    def rank(self) -> tuple[int, int, Fraction]:
        """Agreement first; else the sentence that shares most words."""
        return (0 if self.fit is Fit.AGREES else 1, -self.shared, abs(self.quantity.number.value))


def counterparts(claimed: Quantity, evidence: Sequence[Quantity], *, alone: bool) -> list[Counterpart]:
    """The numbers of the evidence that count the same; `alone` tells that the text has no further one of the kind."""
    of_kind = sum(attested.kind is claimed.kind and attested.role is not Role.START for attested in evidence)
    lone = alone and of_kind == 1
    pairs = (_counterpart(claimed, attested, lone=lone) for attested in evidence)
    return [pair for pair in pairs if pair is not None]


def _counterpart(claimed: Quantity, attested: Quantity, *, lone: bool) -> Counterpart | None:
    if not _can_count_the_same(claimed, attested):
        return None
    shared, is_related = shared_words(claimed, attested), about_the_same(claimed, attested, lone=lone)
    if not (is_related or shared or _is_of_the_same_things(claimed, attested)):
        return None  # the common case of 160,000 pairs at most, answered before any arithmetic
    factor = _conversion(claimed, attested)
    # a bare number of the evidence is meant exactly, but converted, “2 miles” is no exact number of metres
    value = (attested_values(attested) if factor == 1 else admitted(attested)).scaled(factor)
    candidate = Counterpart(Fit.AGREES, attested, value, shared)
    if _admits(claimed, candidate):
        return _of_equal_value(claimed, candidate)
    # to contradict takes more than to agree: “thousands” of the evidence cannot refute a number of the text
    if not is_related or (attested.vague and not claimed.vague):
        return None
    counterpart = _of_other_value(claimed, candidate, factor)
    apart = not_known_to_be_one(claimed, attested) if counterpart else None
    return _set_apart(candidate, apart) if apart else counterpart


def _can_count_the_same(claimed: Quantity, attested: Quantity) -> bool:
    """“30 tonnes” and “45 trucks” never; “3,400 metres” and “3.4 kilometres” may; so may a number without a unit."""
    if claimed.kind is not attested.kind or _are_labels(claimed, attested):
        return False
    if claimed.kind in {Kind.MEASURE, Kind.TIME}:
        return converts(claimed.unit, attested.unit)
    if claimed.kind is Kind.COUNT and _both_have_units(claimed, attested):
        return same_thing(claimed.units[0], attested.units[0])
    return True


def _are_labels(claimed: Quantity, attested: Quantity) -> bool:
    """“Reactor 1 holds” and “Reactor 2 holds”: which one it is, and no number of anything."""
    labelled = [_LABELLED.search(quantity.sentence[: quantity.number.start]) for quantity in (claimed, attested)]
    words = {label[1] for label in labelled if label}
    return all(labelled) and len(words) == 1 and not is_grammar(words.pop().lower()) and claimed.number.value < _LARGE


def _conversion(claimed: Quantity, attested: Quantity) -> Fraction:
    """What the number of the evidence is multiplied with to be in the unit of the text."""
    if claimed.kind is Kind.MONEY:
        return hundredths(claimed.unit, attested.unit)
    if claimed.kind not in {Kind.MEASURE, Kind.TIME}:
        return Fraction(1)  # temperatures are all in degrees Celsius
    return conversion(attested.unit, claimed.unit)


def _admits(claimed: Quantity, candidate: Counterpart) -> bool:
    """Whether the wording of the text is true of the value, in the same currency where it is money."""
    same_currency = claimed.kind is not Kind.MONEY or is_one_currency(claimed.unit, candidate.quantity.unit)
    return same_currency and _have_one_sign(claimed, candidate.quantity) and admitted(claimed).meets(candidate.value)


def _have_one_sign(claimed: Quantity, attested: Quantity) -> bool:
    """“−2 percent” is no “2 percent”, but a fall of 2 percent, and no fall to 2 percent."""
    if claimed.number.is_negative is attested.number.is_negative:
        return True
    positive = attested if claimed.number.is_negative else claimed
    return positive.direction is Direction.DOWN and not _LEVEL_REACHED.search(positive.sentence[: positive.start])


def _is_of_the_same_things(claimed: Quantity, attested: Quantity) -> bool:
    """Whether two equal counts hardly count different things: both name a unit, or the number is a large one."""
    same_large = claimed.number.value == attested.number.value >= _LARGE
    return claimed.kind is Kind.COUNT and (_both_have_units(claimed, attested) or same_large)


def _both_have_units(claimed: Quantity, attested: Quantity) -> bool:
    return bool(claimed.units) and bool(attested.units)


def _of_equal_value(claimed: Quantity, candidate: Counterpart) -> Counterpart | None:
    attested = candidate.quantity
    apart = told_apart(claimed, attested)
    # “grow to 340,000” of “reduced from 340,000 to 300,000”: where one ends the other only begins
    if claimed.role is Role.TARGET and attested.role is Role.START:
        return None
    # “raised to 600,000” of “capped at 600,000”: the number is right, the direction is not
    if apart:
        return _set_apart(candidate, apart)
    if claimed.direction.opposes(attested.direction) and attested.role is not Role.START:
        return replace(candidate, fit=Fit.WRONG_WAY)
    # “grew by 3,000” of “grew to 3,000”: a difference is no level
    if _is_difference(claimed) and not _is_difference(attested) and attested.direction:
        return None
    return candidate


def _set_apart(candidate: Counterpart, apart: Apart) -> Counterpart:
    return replace(candidate, fit=Fit.APART, apart=apart)


def _of_other_value(claimed: Quantity, candidate: Counterpart, factor: Fraction) -> Counterpart | None:
    attested = candidate.quantity
    if claimed.kind is Kind.MONEY and may_be_one_currency(claimed.unit, attested.unit):
        return _set_apart(candidate, Apart(claimed.unit, attested.unit, is_sure=False))
    if claimed.kind is Kind.MONEY and not is_one_currency(claimed.unit, attested.unit):
        return replace(candidate, fit=Fit.CURRENCY)
    # “210 million euros” of “210 billion euros”: likelier a slip of the word than a number of something else
    is_exact = not claimed.vague and not attested.vague
    if is_exact and ratio_is_a_scale(claimed.number.value, attested.number.value * factor):
        return replace(candidate, fit=Fit.SCALE_WORD)
    if _is_target_and_level(claimed, attested):
        if _leads_the_other_way(claimed, candidate.value):
            return replace(candidate, fit=Fit.WRONG_WAY, ahead=True)
        if attested.role is Role.START or _AHEAD.search(claimed.sentence):
            return None
    if Role.START in {claimed.role, attested.role} or _is_difference(claimed) is not _is_difference(attested):
        return None
    return replace(candidate, fit=Fit.DIFFERS)


def _is_target_and_level(claimed: Quantity, attested: Quantity) -> bool:
    """“will grow to 800,000” of “now totals 880,000”: the two may differ, only the way between them can be judged."""
    is_level = attested.role is Role.START or (attested.direction is Direction.NONE and _is_of_today(attested))
    return claimed.role is Role.TARGET and claimed.direction in {Direction.UP, Direction.DOWN} and is_level


def _leads_the_other_way(claimed: Quantity, level: Interval) -> bool:
    """Whether the target of a rise lies below the level, or that of a fall above it."""
    target = admitted(claimed)
    return target.is_below(level) if claimed.direction is Direction.UP else level.is_below(target)


def _is_difference(quantity: Quantity) -> bool:
    return quantity.role is Role.DIFFERENCE


def _is_of_today(quantity: Quantity) -> bool:
    return bool(_NOW.search(quantity.sentence)) and not _AHEAD.search(quantity.sentence)
