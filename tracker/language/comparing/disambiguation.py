"""Signs that two numbers are not about the same: other years, other countries, killed here and wounded there."""

import re

from tracker.language.comparing.countries import country
from tracker.language.comparing.quantities import Quantity
from tracker.language.comparing.tokens import tokens

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


def are_disambiguated(one: Quantity, other: Quantity) -> bool:
    """Whether the words around two numbers say that they are about different things."""
    if one.year and other.year and one.year != other.year:
        return True
    return _disjoint(_countries(one), _countries(other)) or any(
        _disjoint(_sides(table, one), _sides(table, other)) for table in _SIDE
    )


def _disjoint(one: set[int], other: set[int]) -> bool:
    return bool(one) and bool(other) and not one & other


def _countries(quantity: Quantity) -> set[int]:
    capitals = set(re.findall(r"[A-Z][\w.’']*", quantity.sentence))
    named = {country(token.form) for word in capitals for token in tokens(word)}
    return {number for number in named if number is not None}


def _sides(table: dict[str, int], quantity: Quantity) -> set[int]:
    near = quantity.sentence[max(0, quantity.start - _REACH) : quantity.end + _REACH]
    return {table[token.form] for token in tokens(near) if token.form in table}
