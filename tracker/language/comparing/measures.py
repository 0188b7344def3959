"""Units of measure as texts print them: pint's registry says what they measure and what converts into what."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from tracker.language.comparing.unit_symbols import are_two_units
from tracker.language.english import plural
from tracker.language.number_signs import LENGTH_BEHIND

if TYPE_CHECKING:
    from pint import UnitRegistry


@dataclass(frozen=True)
class Measure:
    """A unit by the name that sentences give it, what it measures, and how many of the base unit it is, exactly."""

    name: str
    of: str
    factor: Fraction

    @property
    def is_time(self) -> bool:
        """Whether it is a stretch of time."""
        return self.of == "[time] 1"


# The registry also knows links, hands, points, cups and barns: which of its units a news text means, and how the
# newsroom spells them, no library says. A “second” is left out where it is no plural, as in “two second homes”.
_UNITS = {
    "metre": "meter",
    "mile": "mile",
    "nautical mile": "nautical_mile",
    "yard": "yard",
    "foot": "foot",
    "inch": "inch",
    "gram": "gram",
    "tonne": "metric_ton",
    "lb": "pound",
    "ounce": "ounce",
    "hectare": "hectare",
    "acre": "acre",
    "litre": "liter",
    "gallon": "gallon",
    "barrel": "oil_barrel",
    "watt": "watt",
    "watt hour": "watt_hour",
    "tonne of oil equivalent": "tonne_of_oil_equivalent",
    "knot": "knot",
    "mile per hour": "mile_per_hour",
    "kilometre per hour": "kilometer_per_hour",
    "second": "second",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "century": "century",
}
# News texts say “tons” of tonnes, and a barrel is one of oil: the registry's are the short ton and one of beer.
_NAMES = {unit: name for name, unit in _UNITS.items()} | {"ton": "tonne", "barrel": "barrel"}
# Forms of newspapers: the registry has only the right case of a symbol and no plural of one, its “kilos” are
# kiloseconds and its “pounds” weigh, and its “decade” is a step of a logarithmic scale.
_WRITTEN = {
    "km": "km",
    "kms": "km",
    "kg": "kg",
    "kgs": "kg",
    "kilo": "kg",
    "kilos": "kg",
    "kw": "kW",
    "mw": "MW",
    "gw": "GW",
    "kwh": "kWh",
    "mwh": "MWh",
    "gwh": "GWh",
    "twh": "TWh",
    "bpd": "barrel per day",
    "pound": "",
    "pounds": "",
}
_LARGE = frozenset(["kilo", "mega", "giga", "tera"])
_SMALL = frozenset(["centi", "milli"])
# Others make units of everyday letters: “us” would be microseconds, “pm” picometres, “mW” is looked at as it is.
_WITH_SMALL = frozenset(["metre", "gram", "litre"])
_SORTS = frozenset(["nautical"])
_A_LENGTH = re.compile(LENGTH_BEHIND)
_POWERS = {"square": 2, "sq": 2, "cubic": 3}
_PERIODS = {"hour": "hour", "h": "hour", "day": "day", "d": "day"}
_RATE = re.compile(r"\s?(?:/|per\s|an?\s)(hour|day|h|d)(?!\w)")
_BEHIND_UNIT = re.compile(r"(?= (?:per|of) )")
_OF_OIL = re.compile(r"\sof\soil\sequivalent(?!\w)")


@lru_cache(maxsize=4096)  # a text says its few nouns again and again
def measure(printed: str) -> Measure | None:
    """The unit that a word, as it is printed, is the name or symbol of; also by names such as “square mile per day”."""
    # one letter is a scale word, a grade or the mark of a list
    if len(printed) < 2 or printed == "second":
        return None
    head, _, period = printed.partition(" per ")
    first, _, second = head.partition(" ")
    if first in _POWERS:
        return _of_unit(second, _POWERS[first], period)
    return _of_unit(head, 1, period)


def measure_at(sentence: str, printed: str, before: str, end: int) -> tuple[Measure, int] | None:
    """The unit with the word before it and what follows its end: “square km”, “barrels a day”; and where it ends."""
    if printed == "m" and _A_LENGTH.match(sentence, end):
        printed = "metre"
    sort = before.lower() if before.lower() in {*_POWERS, *_SORTS} else ""
    unit = measure(f"{sort} {printed}") if sort else None
    unit = unit or measure(printed)
    if unit is None:
        return None
    if unit.name == "tonne" and (oil := _OF_OIL.match(sentence, end)):
        unit, end = measure("tonne of oil equivalent") or unit, oil.end()
    rate = None if unit.is_time else _RATE.match(sentence, end)
    per_time = measure(f"{unit.name} per {_PERIODS[rate[1]]}") if rate else None
    return (per_time, rate.end()) if rate and per_time else (unit, end)


def converts(first: str, second: str) -> bool:
    """Whether two units, by their names, measure the same."""
    return _named(first).of == _named(second).of


def conversion(first: str, second: str) -> Fraction:
    """How many of the second unit one of the first is."""
    return _named(first).factor / _named(second).factor


def many(name: str) -> str:
    """The plural of a unit's name: `square miles`, `barrels per day`."""
    head, *rest = _BEHIND_UNIT.split(name, maxsplit=1)
    return "".join([plural(head), *rest])


def _named(name: str) -> Measure:
    unit = measure(name)
    if unit is None:
        raise LookupError(name)  # names come from measures
    return unit


def _of_unit(printed: str, power: int, period: str) -> Measure | None:
    written = _WRITTEN.get(printed.lower())
    if written == "":
        return None
    if written and not are_two_units(printed, written):
        return measure(written) if " " in written else _of_unit_written(written, power, period)
    names = [printed, printed.lower()] if len(printed) > 2 else [printed]
    units = (_of_unit_written(name, power, period) for name in names)
    return next(filter(None, units), None)


def _of_unit_written(printed: str, power: int, period: str) -> Measure | None:
    if printed in {"decade", "decades"}:
        return Measure("decade", "[time] 1", 10 * _named("year").factor)
    for prefix, unit, _ in _registry().parse_unit_name(printed.replace(" ", "_")):
        name = _NAMES.get(unit, "")
        if name and _takes(name, prefix):
            return _measure(f"{prefix}{name}", f"{prefix}{_UNITS[name]}", power, period)
    return None


def _takes(name: str, prefix: str) -> bool:
    if not prefix:
        return True
    is_time = name in _NAMES.values() and _measure(name, _UNITS[name], 1, "").is_time
    return not is_time and (prefix in _LARGE or (prefix in _SMALL and name in _WITH_SMALL))


@lru_cache(maxsize=512)
def _measure(name: str, unit: str, power: int, period: str) -> Measure:
    """Exact, since a rounded factor would add its own error to the tolerance of the wording."""
    registry = _registry()
    expression = f"{unit} ** {power}" + (f" / {period}" if period else "")
    factor = registry.Quantity(Fraction(1), expression).to_base_units().magnitude
    dimensions = sorted((key, int(str(value))) for key, value in registry.get_dimensionality(expression).items())
    of = ", ".join(f"{key} {value}" for key, value in dimensions)
    sort = {1: "", 2: "square ", 3: "cubic "}[power]
    return Measure(f"{sort}{name}" + (f" per {period}" if period else ""), of, factor)


@cache
def _registry() -> "UnitRegistry[Any]":
    from pint import UnitRegistry  # 0.1 s and 20 MB: most commands and an idle process compare nothing

    return UnitRegistry(non_int_type=Fraction)
