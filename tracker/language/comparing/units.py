"""What numbers count and measure: kinds of unit, words for the same thing, currencies, what converts into what."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Kind(StrEnum):
    """Numbers of different kinds are never compared with one another."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "percentage points"
    MEASURE = "measure"
    TIME = "time"


@dataclass(frozen=True)
class Measure:
    """A unit that converts: what it measures, and how many of the base unit it is."""

    of: str
    factor: Fraction


_Table = dict[str, int | Fraction]
_METRES: _Table = {"metre": 1, "kilometre": 1_000, "mile": Fraction(1609344, 1000), "foot": Fraction(3048, 10_000)}
_KILOS: _Table = {
    "tonne": 1_000,
    "kilogram": 1,
    "gram": Fraction(1, 1000),
    "pound weight": Fraction(45359237, 100_000_000),
}
_SQUARE: _Table = {"hectare": 10_000, "acre": Fraction(40468564224, 10_000_000), "square kilometre": 1_000_000}
_SQUARE["square mile"] = Fraction(2589988110336, 1_000_000)
_DAYS: _Table = {"hour": Fraction(1, 24), "minute": Fraction(1, 1440), "day": 1, "week": 7, "month": Fraction(1461, 48)}
_DAYS |= {"year": Fraction(1461, 4), "decade": Fraction(14610, 4)}
_POWER: _Table = {"megawatt": 1, "gigawatt": 1_000, "kilowatt": Fraction(1, 1_000)}
# exact factors, since a rounded one would add its own error to the tolerance of the wording
_TABLES: dict[str, _Table] = {
    "length": _METRES,
    "mass": _KILOS,
    "area": _SQUARE,
    "time": _DAYS,
    "power": _POWER,
    "volume": {"barrel": 1},
}
MEASURES = {name: Measure(of, Fraction(factor)) for of, table in _TABLES.items() for name, factor in table.items()}

# “pound” and “pounds” are money, which news texts count far more often than weight
_MEASURE_FORMS = {
    "metre": "metre metres meter meters",
    "kilometre": "kilometre kilometres kilometer kilometers km kms",
    "mile": "mile miles",
    "foot": "feet foot",
    "tonne": "tonne tonnes ton tons",
    "kilogram": "kilogram kilograms kilo kilos kg",
    "gram": "gram grams",
    "hectare": "hectare hectares",
    "acre": "acre acres",
    "hour": "hour hours",
    "minute": "minute minutes",
    "day": "day days",
    "week": "week weeks",
    "month": "month months",
    "year": "year years",
    "decade": "decades",
    "megawatt": "megawatt megawatts mw",
    "gigawatt": "gigawatt gigawatts gw",
    "kilowatt": "kilowatt kilowatts kw",
    "barrel": "barrel barrels",
}
MEASURE_OF = {form: name for name, forms in _MEASURE_FORMS.items() for form in forms.split()}

# nouns that reports use for one another when they count, which no library lists;
# wider words, such as “forces”, would count other things too
_SAME = (
    "troop soldier serviceman servicemen servicewoman servicewomen servicemember servicepeople personnel strong",
    "people person resident inhabitant",
    "demonstrator protester protestor marcher",
    "dead death fatality killed died",
    "wounded injured hurt",
    "job post position",
    "plane aircraft jet warplane",
    "vehicle car",
    "home house household",
    "child children pupil",
    "country countries nation state",
    "firm company companies business businesses enterprise",
    "worker employee staff",
    "lawmaker mp deputy deputies legislator parliamentarian",
    "ship vessel",
    "drone uav",
    "city cities town",
    "refugee migrant",
)
_GROUPS: dict[str, set[int]] = {}
for _number, _words in enumerate(_SAME):
    for _word in _words.split():
        _GROUPS.setdefault(_word, set()).add(_number)


def same_thing(first: str, second: str) -> bool:
    """Whether two nouns count the same: one noun in two numbers, or words the table above holds for one another."""
    first, second = singular(first), singular(second)
    return first == second or bool(_GROUPS.get(first, set()) & _GROUPS.get(second, set()))


def is_counted(noun: str) -> bool:
    """Whether the table knows the noun as a thing that is counted."""
    return singular(noun) in _GROUPS


def singular(noun: str) -> str:
    """The noun without its plural ending, roughly."""
    # “servicemen”, “business”: in the table as they are, or no plural at all
    if noun in _GROUPS or noun.endswith("ss"):
        return noun
    for ending, instead in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("sses", "ss"), ("s", "")):
        if noun.endswith(ending) and len(noun) > len(ending) + 2:
            return noun.removesuffix(ending) + instead
    return noun
