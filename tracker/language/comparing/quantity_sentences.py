"""What a comparison of two numbers says, as a sentence with its arithmetic."""

from collections.abc import Sequence
from fractions import Fraction

from tracker.language.comparing.counterparts import Counterpart, Fit
from tracker.language.comparing.directions import Direction, Role
from tracker.language.comparing.figures import Quantity
from tracker.language.comparing.intervals import admitted, is_far
from tracker.language.comparing.measures import many
from tracker.language.comparing.tolerances import BEYOND
from tracker.language.comparing.units import Kind
from tracker.language.numbers.number import number_text

_MEANING = {
    Direction.UP: "growing",
    Direction.DOWN: "falling",
    Direction.CAP: "capped",
    Direction.STAY: "unchanged",
    Direction.NONE: "neither growing nor falling",
}


def agreement(claimed: Quantity, counterpart: Counterpart) -> str:
    """That the evidence says the same; with a note where “more than” is true but far off."""
    attested, value = counterpart.quantity, counterpart.value
    note = ""
    # only of an exact number can be said how far the wording lies from it
    if value.low is not None and value.low == value.high and is_far(claimed, value.low):
        word = "understated" if claimed.modifier in {"more than", "at least"} else "overstated"
        note = f" It is {word}: more than 25 percent off."
    is_same_way = claimed.direction and claimed.direction is attested.direction
    way = f" In both it is {_MEANING[claimed.direction]}." if is_same_way else ""
    return f"“{claimed.phrase}” allows {_limits(claimed)}; the evidence says “{attested.phrase}”.{way}{note}"


def others(claimed: Quantity, counterpart: Counterpart) -> str:
    """That the number of the evidence is not known to be of the same."""
    why = counterpart.apart.in_words if counterpart.apart else "nothing says that both are of the same"
    return f"“{claimed.phrase}” cannot be compared with “{counterpart.quantity.phrase}”: {why}."


def vagueness(claimed: Quantity, counterpart: Counterpart) -> str:
    """That “dozens” is not what the evidence counted, though nothing says where dozens end."""
    return (
        f"“{claimed.phrase}” usually means {admitted(claimed).in_words()}; "
        f"the evidence says “{counterpart.quantity.phrase}”: an editor must choose the word."
    )


def wrong_way(
    claimed: Quantity, counterpart: Counterpart, matches: Sequence[Counterpart], evidence: Sequence[Quantity]
) -> str:
    """That the number moves the other way; `matches` tell whether the number itself is in the evidence."""
    if counterpart.ahead:
        return _wrong_way_to_target(claimed, counterpart, matches)
    attested = counterpart.quantity
    starts = [quantity for quantity in evidence if quantity.role is Role.START]
    start = next((quantity for quantity in starts if quantity.sentence == attested.sentence), None)
    since = f" (from {_number(start)})" if start else ""
    # “44,000, down from 50,000” of “grew to about 44,000”: a range or a rounding may have met, and no equal number
    verdict = "the number is right" if attested.number.value == claimed.number.value else "the number may be right"
    return (
        f"{_number(attested)}{since} in the evidence, {_number(claimed)} here: {verdict}, "
        f"the direction is not. “{claimed.phrase}” is told as {_MEANING[claimed.direction]}, in the evidence it is "
        f"{_MEANING[attested.direction]}."
    )


def _wrong_way_to_target(claimed: Quantity, counterpart: Counterpart, matches: Sequence[Counterpart]) -> str:
    """“Growing to 800,000” of an army that has 880,000."""
    attested = counterpart.quantity
    is_attested = any(match.fit is not Fit.DIFFERS and not match.ahead for match in matches)
    gap = abs(attested.number.value - claimed.number.value)
    way = "a cut" if claimed.direction is Direction.UP else "an increase"
    verdict = "the number is right, the direction is not" if is_attested else "the direction is not right"
    return (
        f"{_number(attested)} in the evidence, {_number(claimed)} here: {verdict}. "
        f"From {_number(attested)} to {_number(claimed)} would be {way} of {number_text(gap)}, "
        f"not {_MEANING[claimed.direction]}."
    )


def difference(claimed: Quantity, counterpart: Counterpart) -> str:
    """That the evidence has another value, currency or scale word."""
    attested = counterpart.quantity
    if counterpart.fit is Fit.CURRENCY:
        return (
            f"“{claimed.phrase}” here, “{attested.phrase}” in the evidence: a different currency "
            f"({claimed.unit}, {attested.unit}); nothing is converted."
        )
    if counterpart.fit is Fit.SCALE_WORD:
        values = (claimed.number.value, attested.number.value)
        ratio = number_text(Fraction(round(max(values) / min(values))))
        return (
            f"“{claimed.phrase}” here, “{attested.phrase}” in the evidence: {_number(claimed)} against "
            f"{_number(attested)}, a ratio of about {ratio}; look at the scale word."
        )
    return f"“{claimed.phrase}” allows {_limits(claimed)}; the evidence says {_value_and_gap(claimed, counterpart)}."


def _value_and_gap(claimed: Quantity, counterpart: Counterpart) -> str:
    """What the evidence says, converted where it uses another unit, else with how far it is off."""
    attested = counterpart.quantity
    if claimed.unit != attested.unit and claimed.kind in {Kind.MEASURE, Kind.TIME}:
        converted = counterpart.value.in_words().removeprefix("exactly ")
        return f"“{attested.phrase}”, which is {converted} {many(claimed.unit)}"
    gap = _gap(claimed, attested)
    return f"“{attested.phrase}”{f', {gap} off' if gap else ''}"


def _gap(claimed: Quantity, attested: Quantity) -> str:
    """“4 points” between percentages, since “6 percent off” could be read as either; else a share."""
    apart = abs(attested.number.signed - claimed.number.signed)
    if claimed.kind in {Kind.PERCENT, Kind.POINTS}:
        return f"{number_text(apart)} points"
    value = abs(claimed.number.value)
    return f"{number_text(apart / value * 100)} percent" if value else ""


def _limits(quantity: Quantity) -> str:
    limits = _limits_of_size(quantity)
    return f"minus {limits}" if quantity.number.is_negative else limits


def _limits_of_size(quantity: Quantity) -> str:
    value = quantity.number.value
    if quantity.high is None and quantity.modifier in {"more than", "at least"}:
        return f"{admitted(quantity).in_words()} (and is well told up to {number_text(value * (1 + BEYOND))})"
    if quantity.high is None and quantity.modifier in {"less than", "up to"}:
        return f"{admitted(quantity).in_words()} (and is well told from {number_text(value * (1 - BEYOND))})"
    return admitted(quantity).in_words()


def _number(quantity: Quantity) -> str:
    if quantity.high is not None:
        return f"{number_text(quantity.number.value)} to {number_text(quantity.high.value)}"
    return number_text(quantity.number.value)
