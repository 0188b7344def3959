"""Signs that two numbers are not about the same: other years, other countries, killed here and wounded there."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tracker.language.comparing.countries import country
from tracker.language.comparing.figures import Quantity
from tracker.language.comparing.words import split_words

# words that exclude one another beside a number: 12 killed are never 12 wounded
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
_REACH = 60  # characters around a number: “12 killed and 30 wounded” has both sides in one sentence


def are_disambiguated(first: Quantity, second: Quantity) -> bool:
    """Whether the words around two numbers say that they are about different things."""
    if first.year and second.year and first.year != second.year:
        return True
    # by the whole sentence: “France has 200,000 soldiers” and “Germany has 180,000” are both right
    return _disjoint(_countries(first.sentence), _countries(second.sentence)) or any(
        map(_disjoint, _sides(_near(first)), _sides(_near(second)))
    )


def _disjoint(first: frozenset[int], second: frozenset[int]) -> bool:
    # a sentence that names none may be about any
    return bool(first) and bool(second) and not first & second


# Each number is set beside each of the evidence, 160,000 pairs at most: what stands around it is read once.
@lru_cache(maxsize=4096)
def _countries(sentence: str) -> frozenset[int]:
    # only words with a capital: “us” is no country, nor is “turkey”, “polish” or “dutch” in small letters
    capitalised = set(re.findall(r"[A-Z][\w.’']*", sentence))
    numbers = {country(word.form) for written in capitalised for word in split_words(written)}
    return frozenset(number for number in numbers if number is not None)


def _near(quantity: Quantity) -> str:
    return quantity.sentence[max(0, quantity.start - _REACH) : quantity.end + _REACH]


@lru_cache(maxsize=4096)
def _sides(near: str) -> Sequence[frozenset[int]]:
    """For every pair of sides, which of them the words name."""
    forms = {word.form for word in split_words(near)}
    return [frozenset(table[form] for form in forms if form in table) for table in _SIDE]
