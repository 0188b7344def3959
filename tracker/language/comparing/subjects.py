"""Whether two numbers are about the same thing: by what they count, and by the words their sentences share."""

from fractions import Fraction
from functools import cache

from tracker.language.comparing.concepts import concepts
from tracker.language.comparing.figures import Quantity
from tracker.language.comparing.tolerances import SCALE
from tracker.language.comparing.units import Kind
from tracker.language.comparing.words import stem

# nearly every report on anything has them, so that sharing them shows nothing
_SAY_LITTLE_WORDS = """
    people country government official minister ministry report state president week month day time first include
    number total percent million billion thousand point according tell say accord newspaper paper agency statement group
    member part way make take give come get go know see want use find call man woman
"""
_VERY_FAR = 30  # times: 36 shells beside 36,000 may be a scale word, 12 beside 5,000 count something else
_OF_A_SENTENCE = 5  # one word in five of the shorter sentence has to be shared


def shared_words(first: Quantity, second: Quantity) -> int:
    """How many words of meaning both sentences use, beside the units and words that every report uses."""
    common = (first.about & second.about) - _say_little()
    return len(common - concepts(" ".join((*first.units, *second.units)))) if common else 0


@cache  # on first need: a command that compares nothing loads no stemmer
def _say_little() -> frozenset[str]:
    return frozenset(stem(word) for word in _SAY_LITTLE_WORDS.split())


def about_the_same(claimed: Quantity, attested: Quantity, *, lone: bool) -> bool:
    """Whether a different value would contradict. `lone` tells that each text has one number of the kind only."""
    shared = shared_words(claimed, attested)
    same_unit = bool(claimed.units) and bool(attested.units)
    # the only number here and the only one there: nothing else could be meant
    if lone:
        says_enough = shared >= 2 or same_unit or claimed.kind is not Kind.COUNT
        return _near(claimed, attested) or (shared > 0 and says_enough)
    # a small number without a noun, “the 12”, can be of anything
    if claimed.kind is Kind.COUNT and not same_unit and not _is_large(claimed):
        return False
    if shared * _OF_A_SENTENCE < min(len(claimed.about), len(attested.about)):
        return False
    return shared >= _needed_words(claimed, same_unit=same_unit) and _near(claimed, attested)


def _needed_words(claimed: Quantity, *, same_unit: bool) -> int:
    """How many words two sentences must share; a noun that both count is worth one, and spans of time are many."""
    if claimed.kind is Kind.TIME:
        return 3
    return 1 if claimed.kind is Kind.COUNT and same_unit else 2


def ratio_is_a_scale(first: Fraction, second: Fraction) -> bool:
    """Whether one is about a thousand, a million or a billion times the other."""
    if not first or not second:
        return False
    ratio = max(first, second) / min(first, second)
    return any(abs(ratio / scale - 1) <= SCALE for scale in (1_000, 1_000_000, 1_000_000_000))


def _is_large(quantity: Quantity) -> bool:
    return quantity.number.value >= 1000


def _near(claimed: Quantity, attested: Quantity) -> bool:
    """Whether the values are so near that they may be meant for the same, or a scale word apart."""
    if claimed.kind in {Kind.MEASURE, Kind.TIME}:
        return claimed.unit == attested.unit
    claimed_value, attested_value = claimed.number.value, attested.number.value
    if not claimed_value or not attested_value or claimed.vague or attested.vague:
        return True
    low, high = sorted((claimed_value, attested_value))
    return high <= _VERY_FAR * low or ratio_is_a_scale(low, high)
