"""Signs that two numbers are not about the same: other years, other countries, killed here and wounded there."""

import re
from collections.abc import Sequence
from functools import lru_cache

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
    return _disjoint(_countries(one.sentence), _countries(other.sentence)) or any(
        map(_disjoint, _sides(_near(one)), _sides(_near(other)))
    )


def _disjoint(one: frozenset[int], other: frozenset[int]) -> bool:
    return bool(one) and bool(other) and not one & other


# Each number is set beside each of the evidence, 160,000 pairs at most: what stands around it is read once.
@lru_cache(maxsize=4096)
def _countries(sentence: str) -> frozenset[int]:
    capitals = set(re.findall(r"[A-Z][\w.’']*", sentence))
    named = {country(token.form) for word in capitals for token in tokens(word)}
    return frozenset(number for number in named if number is not None)


def _near(quantity: Quantity) -> str:
    return quantity.sentence[max(0, quantity.start - _REACH) : quantity.end + _REACH]


@lru_cache(maxsize=4096)
def _sides(near: str) -> Sequence[frozenset[int]]:
    """For every pair of sides, which of them the words name."""
    forms = {token.form for token in tokens(near)}
    return [frozenset(table[form] for form in forms if form in table) for table in _SIDE]
