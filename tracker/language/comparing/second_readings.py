"""Numbers that can be read two ways: “650.000” is 650,000 or 650. Where only one of them agrees, a person must look."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.language.comparing.counterparts import Fit, counterparts
from tracker.language.comparing.figures import Quantity
from tracker.language.numbers.number import Number


@dataclass(frozen=True)
class Doubt:
    """The two quantities that agree in one reading only, as they are read first."""

    claimed: Quantity
    attested: Quantity

    def in_words(self) -> str:
        """Both readings for a sentence."""
        sides = ((self.claimed, ""), (self.attested, " in the evidence"))
        readings = [f"“{side.phrase}”{place} {_readings(side)}" for side, place in sides if _has_two(side)]
        plain = [side for side, _ in sides if not _has_two(side)]
        against = f"; only one of them agrees with “{plain[0].phrase}”" if plain else "; only some of them agree"
        return f"{', and '.join(readings)}{against}."


def doubt(claimed: Quantity, attested: Sequence[Quantity], *, alone: bool) -> Doubt | None:
    """The pair that agrees if one of its numbers is read the second way; None where no reading agrees."""
    doubtful = [quantity for quantity in attested if _has_two(quantity)]
    if (source := _agreeing(claimed, doubtful, alone=alone, otherwise=True)) is not None:
        return Doubt(claimed, source)
    if not _has_two(claimed):
        return None
    second = _read_otherwise(claimed)
    source = _agreeing(second, attested, alone=alone) or _agreeing(second, doubtful, alone=alone, otherwise=True)
    return Doubt(claimed, source) if source is not None else None


def _agreeing(
    claimed: Quantity, attested: Sequence[Quantity], *, alone: bool, otherwise: bool = False
) -> Quantity | None:
    """The first of the evidence that agrees, read first or otherwise."""
    readings = [_read_otherwise(quantity) for quantity in attested] if otherwise else attested
    printed = {id(reading): quantity for reading, quantity in zip(readings, attested, strict=True)}
    matches = counterparts(claimed, readings, alone=alone)
    return next((printed[id(match.quantity)] for match in matches if match.fit is Fit.AGREES), None)


def _has_two(quantity: Quantity) -> bool:
    return any(number is not None and number.second is not None for number in (quantity.number, quantity.high))


def _read_otherwise(quantity: Quantity) -> Quantity:
    high = quantity.high and (quantity.high.second or quantity.high)
    return replace(quantity, number=quantity.number.second or quantity.number, high=high)


def _readings(quantity: Quantity) -> str:
    second = _read_otherwise(quantity)
    return f"can be read as {_written(quantity)} or as {_written(second)}"


def _written(quantity: Quantity) -> str:
    ends = [quantity.number, *([quantity.high] if quantity.high else [])]
    return " to ".join(map(_exactly, ends))


def _exactly(number: Number) -> str:
    """With all three decimals, for those are what is in doubt."""
    shown = f"{float(number.value):,.3f}"
    return shown.rstrip("0").rstrip(".")
