"""Percentages and their arithmetic: from a to b, a part of a whole, points, and parts that make up a whole."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from tracker.language.comparing.changes import Change, changes, is_change
from tracker.language.comparing.directions import Direction, Role
from tracker.language.comparing.evidence import Evidence
from tracker.language.comparing.intervals import Interval, admitted
from tracker.language.comparing.numbers import shown
from tracker.language.comparing.parts import check_parts
from tracker.language.comparing.quantities import Placed, Quantity, quantities
from tracker.language.comparing.subjects import shared_words
from tracker.language.comparing.tolerances import ABOUT
from tracker.language.comparing.units import Kind
from tracker.language.findings import CheckResult, Outcome

_FACTOR = re.compile(
    r"(?:(?P<more>(?:more than|over)\s)|(?P<nearly>(?:nearly|almost)\s)|(?P<about>(?:about|roughly)\s))?(?<!\w)"
    r"(?P<word>doubled|doubling|tripled|trebled|tripling|quadrupled|halved|halving)(?!\w)",
    re.IGNORECASE,
)
_BY_PART = re.compile(
    r"(?<!\w)by\s(?:about\s)?(?:an?\s|one[\s-]|(?P<times>two|three)[\s-])?(?P<part>half|third|quarter|fifth)s?(?!\w)",
    re.IGNORECASE,
)
_PARTS = {"half": Fraction(1, 2), "third": Fraction(1, 3), "quarter": Fraction(1, 4), "fifth": Fraction(1, 5)}
_TIMES = {
    "doubl": Fraction(2),
    "tripl": Fraction(3),
    "trebl": Fraction(3),
    "quadr": Fraction(4),
    "halv": Fraction(1, 2),
}
_HUNDRED = 100


@dataclass(frozen=True)
class Stated:
    """A change that a text states in percent, points or a word such as “doubled”; `low` to `high` as a percentage."""

    phrase: str
    start: int
    end: int
    limits: Interval
    sign: int
    is_points: bool
    quantity: Quantity | None = None


def check_percent(text: str, evidence: Sequence[Evidence] = ()) -> list[CheckResult]:
    """Do the arithmetic of every percentage that has its numbers in its own sentence, or else in the evidence."""
    mine = quantities(text)
    theirs = [each for item in evidence for each in quantities(item.text)]
    outside = changes(theirs)
    found = []
    for sentence, offset, some in _by_sentence(mine):
        inside = changes(some)
        for stated in _stated(sentence, offset, some):
            change = _nearest(stated, inside)
            if change is None and not _is_said_as_such(stated, theirs):
                change = _fitting(stated, outside, lone=len(outside) == 1 and len(_changes_told(mine)) <= 1)
            if change is not None:
                found.append(_judged(stated, change))
            elif (wrong := _mixed_up(stated, theirs)) is not None:
                found.append(wrong)
    return [*found, *check_parts(mine)]


def _by_sentence(found: Sequence[Placed]) -> list[tuple[str, int, list[Placed]]]:
    groups: dict[int, list[Placed]] = {}
    for each in found:
        groups.setdefault(each.offset, []).append(each)
    return [(some[0].quantity.sentence, offset, some) for offset, some in groups.items()]


def _stated(sentence: str, offset: int, some: Sequence[Placed]) -> list[Stated]:
    found = []
    for each in some:
        quantity = each.quantity
        if not is_change(quantity):
            continue
        sign = {Direction.UP: 1, Direction.DOWN: -1}.get(quantity.direction, 0)
        found.append(
            Stated(quantity.phrase, *each.span, admitted(quantity), sign, quantity.kind is Kind.POINTS, quantity)
        )
    for match in _FACTOR.finditer(sentence):
        times = next(value for key, value in _TIMES.items() if match["word"].lower().startswith(key))
        sign = -1 if times < 1 else 1
        ratio = Interval(times * (1 - ABOUT), times * (1 + ABOUT))
        if match["more"]:
            ratio = Interval(times, None, low_open=True) if times > 1 else Interval(None, times, high_open=True)
        elif match["nearly"]:
            near = Fraction(9, 10) if times > 1 else Fraction(11, 10)
            ratio = Interval(min(times, times * near), max(times, times * near))
        low, high = (None if end is None else abs(end - 1) * _HUNDRED for end in (ratio.low, ratio.high))
        rise = Interval(low, high) if sign > 0 else Interval(high, low)
        found.append(Stated(match[0].strip(), offset + match.start(), offset + match.end(), rise, sign, False))
    return [*found, *_parts_of(sentence, offset)]


def _parts_of(sentence: str, offset: int) -> list[Stated]:
    """Changes by a half, a third, three quarters."""
    found = []
    for match in _BY_PART.finditer(sentence):
        times = {"two": 2, "three": 3}.get((match["times"] or "").lower(), 1)
        share = _PARTS[match["part"].lower()] * times * _HUNDRED
        limits = Interval(share * (1 - ABOUT), share * (1 + ABOUT))
        found.append(Stated(match[0], offset + match.start(), offset + match.end(), limits, 0, False))
    return found


def _nearest(stated: Stated, inside: Sequence[Change]) -> Change | None:
    others = [each for each in inside if stated.quantity not in (each.first, each.last)]
    own = [each for each in others if each.first.start != _start(stated) and each.last.start != _start(stated)]
    return min(own, key=lambda each: abs(each.first.start - _start(stated)), default=None)


def _start(stated: Stated) -> int:
    return stated.quantity.start if stated.quantity else stated.start


def _fitting(stated: Stated, outside: Sequence[Change], *, lone: bool) -> Change | None:
    """The change in the evidence that this one is: with two words in common more than any other, or one if alone."""
    if not outside or stated.quantity is None:
        return outside[0] if lone and outside else None
    shared = [(shared_words(stated.quantity, each.first), each) for each in outside]
    most = max(count for count, _ in shared)
    best = [each for count, each in shared if count == most]
    return best[0] if len(best) == 1 and most >= (1 if lone else 2) else None


def _changes_told(mine: Sequence[Placed]) -> list[Placed]:
    return [each for each in mine if is_change(each.quantity)]


def _is_said_as_such(stated: Stated, theirs: Sequence[Placed]) -> bool:
    """Whether the evidence says the same percentage itself, so that no sum is needed."""
    own = stated.quantity
    return own is not None and any(
        each.quantity.kind is own.kind and admitted(each.quantity).meets(stated.limits) and is_change(each.quantity)
        for each in theirs
    )


def _judged(stated: Stated, change: Change) -> CheckResult:
    exact, points = change.exact(), change.points()
    first, last = _written(change.first), _written(change.last)
    sum_ = f"from {first} to {last} is {_signed(exact)} percent"
    if change.are_percentages:
        sum_ += f" or {_signed(points)} percentage points"
    way = (exact > 0) - (exact < 0)
    if stated.sign and way and stated.sign != way:
        told = "a rise" if stated.sign > 0 else "a fall"
        return _told(
            stated, Outcome.INCONSISTENT, f"“{stated.phrase}” is told as {told}, but {sum_}: the direction is wrong."
        )
    rise = change.rise()
    relative = rise if exact >= 0 else Interval(_minus(rise.high), _minus(rise.low))
    fits_percent, fits_points = (
        stated.limits.meets(relative),
        change.are_percentages and stated.limits.meets(change.points_within()),
    )
    right, wrong = (fits_points, fits_percent) if stated.is_points else (fits_percent, fits_points)
    if right:
        return _told(stated, Outcome.CONSISTENT, f"“{stated.phrase}”: {sum_}.")
    if wrong:
        label = "percent, not points" if stated.is_points else "points, not percent"
        return _told(stated, Outcome.INCONSISTENT, f"“{stated.phrase}”: {label}. {sum_[0].upper()}{sum_[1:]}.")
    return _told(stated, Outcome.INCONSISTENT, f"“{stated.phrase}” does not fit: {sum_}.")


def _mixed_up(stated: Stated, theirs: Sequence[Placed]) -> CheckResult | None:
    """Points in one and percent in the other, where both tell the same change."""
    if stated.quantity is None or stated.quantity.role is not Role.DIFFERENCE:
        return None
    other = Kind.PERCENT if stated.is_points else Kind.POINTS
    own = stated.quantity.kind
    if any(each.quantity.kind is own and each.quantity.role is Role.DIFFERENCE for each in theirs):
        return None
    for each in theirs:
        quantity = each.quantity
        if quantity.kind is other and quantity.role is Role.DIFFERENCE and admitted(quantity).meets(stated.limits):
            label = "percent, not points" if stated.is_points else "points, not percent"
            return _told(
                stated, Outcome.INCONSISTENT, f"“{stated.phrase}” here, “{quantity.phrase}” in the evidence: {label}."
            )
    return None


def _minus(value: Fraction | None) -> Fraction | None:
    return None if value is None else -value


def _written(quantity: Quantity) -> str:
    percent = " percent" if quantity.kind is Kind.PERCENT else ""
    is_digits = quantity.number.written[:1].isdigit()
    return f"{quantity.number.written if is_digits else shown(quantity.number.value)}{percent}"


def _signed(value: Fraction) -> str:
    rounded = Fraction(round(value * 10), 10)
    return f"{'−' if rounded < 0 else '+'}{shown(abs(rounded))}"


def _told(stated: Stated, outcome: Outcome, explanation: str) -> CheckResult:
    return CheckResult("percent", outcome, explanation, stated.phrase, stated.start, stated.end)
