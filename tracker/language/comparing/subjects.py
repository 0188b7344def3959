"""Whether two numbers are about the same thing: by what they count, and by the words their sentences share."""

from fractions import Fraction

from tracker.language.comparing.concepts import concepts
from tracker.language.comparing.quantities import Quantity
from tracker.language.comparing.tokens import stem
from tracker.language.comparing.tolerances import SCALE
from tracker.language.comparing.units import Kind

_SAY_LITTLE_WORDS = """
    people country government official minister ministry report state president week month day time first include
    number total percent million billion thousand point according tell say accord newspaper paper agency statement group
    member part way make take give come get go know see want use find call man woman
"""
_SAY_LITTLE = frozenset(stem(word) for word in _SAY_LITTLE_WORDS.split())
_VERY_FAR = 30
_OF_A_SENTENCE = 5  # one word in five of the shorter sentence has to be shared


def shared_words(one: Quantity, other: Quantity) -> int:
    """How many words of meaning both sentences use, beside the units and words that every report uses."""
    common = (one.about & other.about) - _SAY_LITTLE
    return len(common - concepts(" ".join((*one.units, *other.units)))) if common else 0


def about_the_same(mine: Quantity, other: Quantity, *, lone: bool) -> bool:
    """Whether a different value would contradict. `lone` tells that each text has one number of the kind only."""
    shared = shared_words(mine, other)
    same_unit = bool(mine.units) and bool(other.units)
    if lone:
        told = shared >= 2 or same_unit or mine.kind is not Kind.COUNT
        return _near(mine, other) or (shared > 0 and told)
    if mine.kind is Kind.COUNT and not same_unit and not _is_large(mine):
        return False
    if shared * _OF_A_SENTENCE < min(len(mine.about), len(other.about)):
        return False
    needed = 1 if mine.kind is Kind.COUNT and same_unit and _near(mine, other) else 3 if mine.kind is Kind.TIME else 2
    return shared >= needed and _near(mine, other)


def ratio_is_a_scale(one: Fraction, other: Fraction) -> bool:
    """Whether one is about a thousand, a million or a billion times the other."""
    if not one or not other:
        return False
    ratio = max(one, other) / min(one, other)
    return any(abs(ratio / scale - 1) <= SCALE for scale in (1_000, 1_000_000, 1_000_000_000))


def _is_large(quantity: Quantity) -> bool:
    return quantity.number.value >= 1000


def _near(mine: Quantity, other: Quantity) -> bool:
    """Whether the values are so near that they may be meant for the same, or a scale word apart."""
    if mine.kind in {Kind.MEASURE, Kind.TIME}:
        return mine.unit == other.unit
    one, two = mine.number.value, other.number.value
    if not one or not two or mine.vague or other.vague:
        return True
    return max(one, two) <= _VERY_FAR * min(one, two) or ratio_is_a_scale(one, two)
