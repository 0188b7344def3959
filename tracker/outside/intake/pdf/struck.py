"""Words with a line drawn through them: they stand on the page, and the page says that they do not count."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tracker.outside.intake.pdf.shapes import Box, Character

_STROKES = 500  # of a page; more are those of a drawing
_LOWEST, _HIGHEST = 0.12, 0.46  # of the size: so far above the foot of the letters a line runs through them
_BEYOND = 0.7  # of the size: a line that reaches further on either side is no stroke through these letters
_RAISED = 0.25  # of the size: what is set higher within struck words stands so far above the line at most


def struck_out(signs: Sequence[Character], strokes: Sequence[Box]) -> tuple[set[int], list[Box]]:
    """The numbers of the characters that are struck out, and the strokes that do it."""
    if not strokes:
        return set(), []
    upright = sorted((sign for sign in signs if sign.angle == 0), key=lambda sign: sign.base)
    bases = [sign.base for sign in upright]
    reach = max((sign.size for sign in upright), default=0)
    numbers, through = set[int](), list[Box]()
    for stroke in strokes[:_STROKES]:
        middle = (stroke.top + stroke.bottom) / 2
        near = upright[bisect_left(bases, middle - reach * _RAISED) : bisect_left(bases, middle + reach * _HIGHEST)]
        under = [sign for sign in near if stroke.left <= (sign.box.left + sign.box.right) / 2 <= stroke.right]
        if _runs_through(stroke, middle, under):
            through.append(stroke)
            numbers.update(_along(middle, under))
    return numbers, through


def _runs_through(stroke: Box, middle: float, under: Sequence[Character]) -> bool:
    """Whether a line runs through the middle of letters and ends where they do, as no rule of a table does."""
    letters = [sign for sign in under if sign.text != " "]
    crossed = [sign for sign in letters if _LOWEST * sign.size < sign.base - middle < _HIGHEST * sign.size]
    if not crossed:
        return False
    size = max(sign.size for sign in crossed)
    before = min(sign.box.left for sign in crossed) - stroke.left
    after = stroke.right - max(sign.box.right for sign in crossed)
    return stroke.height < 0.25 * size and max(before, after) < _BEYOND * size


def _along(middle: float, under: Sequence[Character]) -> Iterator[int]:
    for sign in under:
        if -_RAISED * sign.size < sign.base - middle < _HIGHEST * sign.size:
            yield sign.number
