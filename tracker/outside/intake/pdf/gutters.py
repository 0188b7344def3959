"""Empty strips that run down between words: those between columns of text, and those between the cells of a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import mean, median

from tracker.outside.intake.pdf.rows import Row, is_column_of_marks
from tracker.outside.intake.pdf.shapes import Box, Word, joined

_NARROW = 0.75  # of the size: no space between words of a set line is as wide over several lines
_WIDE = 2.5  # of the size: so wide a gap needs no other line to say that it is one
_ONE_SIDED = 5  # rows: after so many on one side only, the other column has ended
_NUMBER = re.compile(r"[(+−–-]?[€$£]?\d[\d.,:/]*[%)]?|[–—-]")
_AT_ONCE = 40  # strips that are followed at once


@dataclass(slots=True)
class Gutter:
    """An empty strip from one row to another, and the numbers of the rows with words at its left and at its right."""

    left: float
    right: float
    first: int
    last: int
    lefts: list[int] = field(default_factory=list)
    rights: list[int] = field(default_factory=list)
    divides_cells: bool = False

    @property
    def middle(self) -> float:
        """Half way between its sides."""
        return (self.left + self.right) / 2

    @property
    def both(self) -> list[int]:
        """The rows with words on both sides."""
        rights = set(self.rights)
        return [row for row in self.lefts if row in rights]


def gutters(rows: Sequence[Row], rules: Sequence[Box]) -> list[Gutter]:
    """The strips that divide these rows, each said to stand between columns or between cells."""
    strips = _strips(rows)
    strong = [strip for strip in strips if min(len(strip.lefts), len(strip.rights)) >= 6]
    strips = [strip for strip in strips if _divides(strip, rows, strong) or _is_ruled(strip, rows, rules)]
    result = []
    for strip in strips:
        left, right = _sides(strip, strips, rows)
        if is_column_of_marks([joined(words) for words in left]) and not _are_numbers(right):
            continue
        strip.divides_cells = _is_between_cells(strip, left, right, rows, rules)
        result.append(strip)
    return result


def _strips(rows: Sequence[Row]) -> list[Gutter]:
    """Every strip as it begins in one row and goes on until words stand in it."""
    active: list[Gutter] = []
    ended: list[Gutter] = []
    for number, row in enumerate(rows):
        still = list[Gutter]()
        for strip in active:
            (still if _follows(strip, row, number) else ended).append(strip)
        active = still
        for left, right in _gaps(row):
            if not any(min(right, strip.right) - max(left, strip.left) > 0 for strip in active):
                active.append(Gutter(left, right, number, number, [number], [number]))
        ended += active[_AT_ONCE:]
        active = active[:_AT_ONCE]
    return ended + active


def _gaps(row: Row) -> Iterator[tuple[float, float]]:
    reach = row.words[0].box.right
    for word in row.words[1:]:
        if word.box.left - reach >= _NARROW * row.size:
            yield reach, word.box.left
        reach = max(reach, word.box.right)


def _follows(strip: Gutter, row: Row, number: int) -> bool:
    """Lead a strip through the next row; it becomes as narrow as the row leaves it, or ends."""
    left, right = strip.left, strip.right
    for word in row.words:
        if word.box.right <= left or word.box.left >= right:
            continue
        if word.box.left - left > right - word.box.right:
            right = word.box.left
        else:
            left = word.box.right
        if right - left < _NARROW * row.size:
            return False
    strip.left, strip.right = left, right
    strip.lefts += [number] if row.words[0].box.right <= left + 0.1 else []
    strip.rights += [number] if row.words[-1].box.left >= right - 0.1 else []
    strip.last = min(strip.lefts[-1], strip.rights[-1])
    return number - strip.last <= _ONE_SIDED


def _divides(strip: Gutter, rows: Sequence[Row], strong: Sequence[Gutter]) -> bool:
    size = rows[strip.first].size
    least, both = min(len(strip.lefts), len(strip.rights)), len(strip.both)
    width = strip.right - strip.left
    if not both or any(strip is not wall and wall.left < strip.middle < wall.right for wall in strong):
        return bool(both)
    if width >= _WIDE * size:
        return True
    if len(strip.both) >= 3 and width >= 0.85 * size and _is_before_numbers(strip, rows):
        return True
    return (least >= 4 and width >= 0.85 * size) or (least >= 3 and width >= 1.2 * size) or least >= 6


def _is_before_numbers(strip: Gutter, rows: Sequence[Row]) -> bool:
    """Whether numbers stand at the right of it in each row but the first, as below the head of a table."""
    after = [next(word for word in rows[row].words if word.box.left >= strip.right - 0.1) for row in strip.both[1:]]
    return all(_NUMBER.fullmatch(word.text) for word in after)


def _sides(strip: Gutter, strips: Sequence[Gutter], rows: Sequence[Row]) -> tuple[list[list[Word]], list[list[Word]]]:
    """What stands directly at the left and at the right of it, row by row, up to the next strip."""
    left, right = [], []
    for number in range(strip.first, strip.last + 1):
        walls = [wall.middle for wall in strips if wall is not strip and wall.first <= number <= wall.last]
        before = max((wall for wall in walls if wall < strip.left), default=float("-inf"))
        after = min((wall for wall in walls if wall > strip.right), default=float("inf"))
        words = rows[number].words
        left.append([word for word in words if before < word.box.left < strip.middle])
        right.append([word for word in words if strip.middle < word.box.left < after])
    return [words for words in left if words], [words for words in right if words]


def _are_numbers(lines: list[list[Word]]) -> bool:
    """Whether most of these are numbers: a mark begins words, so what stands before numbers is a number itself."""
    return sum(_NUMBER.fullmatch(joined(words)) is not None for words in lines) * 2 > len(lines)


def _is_between_cells(
    strip: Gutter, left: list[list[Word]], right: list[list[Word]], rows: Sequence[Row], rules: Sequence[Box]
) -> bool:
    """Columns hold prose on both sides; anything else beside one another on the same lines is a table."""
    if _rules_across(strip, rows, rules) >= 2:
        return True
    if not (left and right) or (_are_points(left) and _are_points(right)):
        return False
    if len(strip.both) * 2 < min(len(left), len(right)):
        return False
    return not (_is_prose(left) and _is_prose(right))


def _are_points(lines: list[list[Word]]) -> bool:
    """Whether lists stand there: two lists side by side are columns."""
    bullets = [words[0].text for words in lines if len(words) > 1]
    return sum(len(mark) == 1 and not mark.isalnum() and mark not in "–—-(" for mark in bullets) * 2 >= len(lines)


def _is_prose(lines: list[list[Word]]) -> bool:
    """Whether lines have several words and fill their column, as running text does."""
    counts = [len(words) for words in lines]
    widths = sorted(words[-1].box.right - words[0].box.left for words in lines)
    widest = widths[-1]
    full = sum(width > 0.7 * widest for width in widths)
    enough = mean(counts) >= 2.6 and median(counts) >= 3 if len(lines) > 2 else mean(counts) >= 4
    return enough and full * 2 >= len(lines)


def _is_ruled(strip: Gutter, rows: Sequence[Row], rules: Sequence[Box]) -> bool:
    """Whether a line is drawn down in it, or lines across it, as in a table."""
    top, bottom = rows[strip.first].base - rows[strip.first].size, rows[strip.last].base
    down = any(
        strip.left <= rule.left <= strip.right and rule.height > rule.width and rule.top < bottom and rule.bottom > top
        for rule in rules
    )
    return bool(strip.both) and (down or _rules_across(strip, rows, rules) >= 2)


def _rules_across(strip: Gutter, rows: Sequence[Row], rules: Sequence[Box]) -> int:
    """How many rules run through a strip between its rows, as they do between the rows of a table."""
    top, bottom = rows[strip.first].base, rows[strip.last].base
    return sum(
        rule.left < strip.left and strip.right < rule.right and top < rule.top < bottom and rule.height < rule.width
        for rule in rules
    )
