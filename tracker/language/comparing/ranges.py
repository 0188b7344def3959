"""Two numbers of a sentence that belong together: the ends of a range, or where a change begins and ends."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from tracker.language.comparing.directions import Direction, Role
from tracker.language.comparing.figures import Quantity
from tracker.language.comparing.units import Kind
from tracker.language.number_signs import MINUS, MONEY

_RANGING = re.compile(
    r"(?<!\w)(?:rang\w+|anywhere|estimat\w+|var(?:y|ies|ied|ying)|costs?|somewhere|spans?)[\s\w]{0,30}$", re.I
)
_JOINT = re.compile(rf"\s?(?:to|or|[–—{MINUS}])\s?(?:[A-Z]{{0,3}}[{MONEY}]\s?)?")
_UNIT = re.compile(rf"\s?(?:%|percent|per cent|million|billion|[{MONEY}])")
_MARGIN = re.compile(rf"\s?(?:±|\+/?[{MINUS}–]|plus(?:-| or )minus)\s?")
_AND = re.compile(rf"\s?and\s?(?:[A-Z]{{0,3}}[{MONEY}]\s?)?")


def with_changes(quantities: Sequence[Quantity]) -> list[Quantity]:
    """“From 900,000 to 800,000” is a fall, with a verb or without."""
    changed = list(quantities)
    for index, (former, latter) in enumerate(pairwise(quantities)):
        if _is_from_and_to(former, latter) and former.number.value != latter.number.value:
            way = Direction.UP if latter.number.value > former.number.value else Direction.DOWN
            changed[index] = replace(former, role=Role.START, direction=way)
            changed[index + 1] = replace(latter, role=Role.TARGET, direction=way)
    return changed


def _is_from_and_to(former: Quantity, latter: Quantity) -> bool:
    sentence = former.sentence
    opens = sentence[max(0, former.start - 6) : former.start].lower().endswith("from ")
    goes_on = re.fullmatch(r"(?:\s\w+){0,3}\sto\s", sentence[former.end : latter.start])
    if not opens or not goes_on or former.kind not in {latter.kind, Kind.COUNT}:
        return False
    # “ranging from 5 to 8 percent” changes nothing
    return not _RANGING.search(sentence, 0, former.start)


def is_range(former: Quantity, latter: Quantity) -> bool:
    """Whether two numbers are the ends of one range: “10,000 to 12,000”, “between 3 and 5”."""
    sentence = former.sentence
    if former.high is not None or latter.number.value <= former.number.value or former.vague:
        return False
    if _leads_to_a_level(former, latter):
        return False
    between = sentence[former.number.end : latter.number.start]
    opening = sentence[max(0, former.start - 9) : former.start].lower()
    if _AND.fullmatch(between):
        return opening.endswith("between ")
    # “3 percent to 5 percent”, “€3 – €5 million”: the unit may stand at either end
    if not _JOINT.fullmatch(_UNIT.sub("", between)):
        return False
    return not opening.endswith("from ") or bool(_RANGING.search(sentence, 0, former.start))


def is_margin(former: Quantity, latter: Quantity) -> bool:
    """Whether the second says how far off the first may be: “300 ± 50 men”."""
    between = former.sentence[former.number.end : latter.number.start]
    return former.high is None and latter.number.value < former.number.value and bool(_MARGIN.fullmatch(between))


def with_margin(former: Quantity, latter: Quantity) -> Quantity:
    """The number and its margin as a range."""
    number, margin = former.number, latter.number.value
    low, high = (replace(number, value=number.value + way, step=latter.number.step) for way in (-margin, margin))
    return replace(latter, number=low, high=high, start=former.start, modifier="")


def _leads_to_a_level(former: Quantity, latter: Quantity) -> bool:
    """Whether “to” leads from a difference to a level: “rose 20 percent to 60 million”."""
    if former.kind is not latter.kind and (former.kind is not Kind.COUNT or former.units):
        return not (former.kind is Kind.MONEY and latter.kind is Kind.COUNT)
    moved = former.role is Role.DIFFERENCE and former.direction is not Direction.NONE
    # “rose 3 to 5 percent” is a range, “rose 300 to 4,200” is none: its ends would lie too far apart
    return moved and latter.number.value > 3 * former.number.value


def joined(former: Quantity, latter: Quantity) -> Quantity:
    """The two ends of a range as one quantity."""
    low = former.number
    is_bare = low.scale == 1 and low.value < 1000 and not former.units
    if is_bare and latter.number.value >= latter.number.scale * max(low.value, Fraction(1)):
        factor = latter.number.scale  # “10 to 12 million”: the scale word stands for both
        low = replace(low, value=low.value * factor, step=low.step * factor)
    # “$10 to 12”: the sign stands at the first end only
    is_money_by_first = latter.kind is Kind.COUNT and former.kind is Kind.MONEY
    return replace(
        latter,
        number=low,
        high=latter.number,
        modifier=former.modifier,
        start=former.start,
        direction=former.direction if former.direction is not Direction.NONE else latter.direction,
        role=former.role,
        kind=former.kind if is_money_by_first else latter.kind,
        unit=former.unit if is_money_by_first else latter.unit,
    )
