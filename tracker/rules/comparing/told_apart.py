"""Signs that two numbers are not about the same: other years, other countries, killed here and wounded there."""

import re

from tracker.rules.comparing.quantities import Quantity
from tracker.rules.comparing.tokens import tokens

_COUNTRIES = (
    "ukraine ukrainian ukrainians ukraine's kyiv",
    "russia russian russians moscow kremlin",
    "germany german germans berlin",
    "france french paris",
    "britain british uk london kingdom",
    "poland polish poles warsaw",
    "us usa american americans washington states pentagon",
    "china chinese beijing",
    "italy italian italians rome",
    "spain spanish madrid",
    "israel israeli israelis",
    "gaza palestinian palestinians",
    "iran iranian tehran",
    "turkey turkish turkiye ankara",
    "japan japanese tokyo",
    "korea korean seoul pyongyang",
    "india indian delhi",
    "canada canadian ottawa",
    "netherlands dutch hague",
    "belgium belgian",
    "sweden swedish stockholm",
    "norway norwegian oslo",
    "denmark danish copenhagen",
    "finland finnish helsinki",
    "estonia estonian tallinn",
    "latvia latvian riga",
    "lithuania lithuanian vilnius",
    "romania romanian bucharest",
    "hungary hungarian budapest",
    "greece greek athens",
    "austria austrian vienna",
    "switzerland swiss",
    "belarus belarusian minsk",
    "georgia georgian tbilisi",
    "moldova moldovan chisinau",
    "syria syrian damascus",
    "iraq iraqi baghdad",
    "taiwan taiwanese taipei",
    "australia australian canberra",
    "brazil brazilian",
    "mexico mexican",
    "czech prague czechia",
    "slovakia slovak bratislava",
    "serbia serbian belgrade",
    "portugal portuguese lisbon",
    "ireland irish dublin",
)
_COUNTRY = {word: number for number, words in enumerate(_COUNTRIES) for word in words.split()}
_SIDES = (
    ("killed dead died deaths death", "wounded injured hurt", "missing", "captured prisoners taken"),
    ("export exports exported", "import imports imported"),
    ("men male", "women female"),
    ("revenue revenues turnover", "profit profits", "loss losses", "debt debts"),
    ("births born", "deaths died"),
    ("arrived arrivals", "left departures departed"),
    ("boys", "girls"),
    ("civilian civilians", "military soldiers troops soldier"),
    ("yes favour favor supported", "against opposed"),
)
_SIDE = [{word: side for side, words in enumerate(sides) for word in words.split()} for sides in _SIDES]
_REACH = 60


def told_apart(one: Quantity, other: Quantity) -> bool:
    """Whether the words around two numbers say that they are about different things."""
    if one.year and other.year and one.year != other.year:
        return True
    return _disjoint(_countries(one), _countries(other)) or any(
        _disjoint(_sides(table, one), _sides(table, other)) for table in _SIDE
    )


def country(form: str) -> int | None:
    """The number of the country that a word names, by its people, its capital or itself."""
    return _COUNTRY.get(form.removesuffix("'s"))


def _disjoint(one: set[int], other: set[int]) -> bool:
    return bool(one) and bool(other) and not one & other


def _countries(quantity: Quantity) -> set[int]:
    capitals = set(re.findall(r"[A-Z][\w.’']*", quantity.sentence))
    named = {country(token.form) for word in capitals for token in tokens(word)}
    return {number for number in named if number is not None}


def _sides(table: dict[str, int], quantity: Quantity) -> set[int]:
    near = quantity.sentence[max(0, quantity.start - _REACH) : quantity.end + _REACH]
    return {table[token.form] for token in tokens(near) if token.form in table}
