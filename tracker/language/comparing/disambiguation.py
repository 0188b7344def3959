"""Signs that two numbers are not about the same: other years, other countries, killed here and wounded there."""

import re

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
    return _disjoint(_countries(first), _countries(second)) or any(
        _disjoint(_sides(table, first), _sides(table, second)) for table in _SIDE
    )


def _disjoint(first: set[int], second: set[int]) -> bool:
    # a sentence that names none may be about any
    return bool(first) and bool(second) and not first & second


def _countries(quantity: Quantity) -> set[int]:
    # only words with a capital: “us” is no country, nor is “turkey”, “polish” or “dutch” in small letters
    capitalised = set(re.findall(r"[A-Z][\w.’']*", quantity.sentence))
    numbers = {country(word.form) for written in capitalised for word in split_words(written)}
    return {number for number in numbers if number is not None}


def _sides(table: dict[str, int], quantity: Quantity) -> set[int]:
    near = quantity.sentence[max(0, quantity.start - _REACH) : quantity.end + _REACH]
    return {table[word.form] for word in split_words(near) if word.form in table}
