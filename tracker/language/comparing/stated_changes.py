"""Changes that a text states: in percent, in points, or in a word such as “doubled” and “by a third”."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from tracker.language.comparing.changes import is_change
from tracker.language.comparing.directions import Direction
from tracker.language.comparing.figures import Figure, Quantity
from tracker.language.comparing.intervals import Interval, admitted
from tracker.language.comparing.tolerances import ABOUT
from tracker.language.comparing.units import Kind

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
class StatedChange:
    """A change that a text states in percent, points or a word such as “doubled”; `low` to `high` as a percentage."""

    phrase: str
    start: int
    end: int
    limits: Interval
    sign: int
    is_points: bool
    quantity: Quantity | None = None

    @property
    def place(self) -> int:
        """Where it begins, to be measured against quantities: in its sentence where it is one, else in the text."""
        return self.quantity.start if self.quantity else self.start


def stated_changes(sentence: str, offset: int, figures: Sequence[Figure]) -> list[StatedChange]:
    """The changes of one sentence: its percentages and points of change first, then its words."""
    in_figures = [_in_figures(figure) for figure in figures if is_change(figure.quantity)]
    by_factor = [_by_factor(match, offset) for match in _FACTOR.finditer(sentence)]
    by_part = [_by_part(match, offset) for match in _BY_PART.finditer(sentence)]
    return [*in_figures, *by_factor, *by_part]


def _in_figures(figure: Figure) -> StatedChange:
    """“Rose 20 percent”, “up two percentage points”."""
    quantity = figure.quantity
    sign = {Direction.UP: 1, Direction.DOWN: -1}.get(quantity.direction, 0)
    is_points = quantity.kind is Kind.POINTS
    return StatedChange(quantity.phrase, *figure.span, admitted(quantity), sign, is_points, quantity)


def _by_factor(match: re.Match[str], offset: int) -> StatedChange:
    """“More than doubled”, “nearly halved”."""
    times = next(value for key, value in _TIMES.items() if match["word"].lower().startswith(key))
    sign = -1 if times < 1 else 1
    # a bare “doubled” is a round word, so it gets the tolerance of “about”
    ratio = Interval(times * (1 - ABOUT), times * (1 + ABOUT))
    if match["more"]:
        ratio = Interval(times, None, low_open=True) if times > 1 else Interval(None, times, high_open=True)
    elif match["nearly"]:
        # “nearly doubled” did not reach 2, “nearly halved” did not come down to a half
        near = Fraction(9, 10) if times > 1 else Fraction(11, 10)
        ratio = Interval(min(times, times * near), max(times, times * near))
    low, high = (None if end is None else abs(end - 1) * _HUNDRED for end in (ratio.low, ratio.high))
    # the lower the ratio of a fall, the larger its percentage: the ends change places
    limits = Interval(low, high) if sign > 0 else Interval(high, low)
    return StatedChange(match[0].strip(), offset + match.start(), offset + match.end(), limits, sign, False)


def _by_part(match: re.Match[str], offset: int) -> StatedChange:
    """“By a half”, “by a third”, “by three quarters”; the verb before it is not read, so it has no direction."""
    times = {"two": 2, "three": 3}.get((match["times"] or "").lower(), 1)
    share = _PARTS[match["part"].lower()] * times * _HUNDRED
    limits = Interval(share * (1 - ABOUT), share * (1 + ABOUT))
    return StatedChange(match[0], offset + match.start(), offset + match.end(), limits, 0, False)
