"""Numbers that count the lines of a page in its margin, as courts and parliaments print them: they are no text."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.outside.intake.pdf.rows import Row, rows
from tracker.outside.intake.pdf.shapes import Page, Word

_LEAST = 5  # numbers of a page on which every line has one
_HEADS = 2  # lines that may reach further out than the numbers: running heads
_FEW = 12  # words of running heads
_OUTSIDE = 1.0  # points between the numbers and the text


@dataclass(frozen=True, slots=True)
class _Margin:
    """The numbers at one side of a page from the top, each with how many lines of text stand down to it."""

    numbers: list[Word]
    depths: list[int]
    beside: list[str]
    is_small: bool

    @property
    def values(self) -> list[int]:
        return [int(word.text) for word in self.numbers]


def without_line_numbers(pages: Sequence[Page]) -> list[Word]:
    """Take the numbers of lines out of the words of each page; answers those taken out."""
    margins = [(page, _without_a_page_number(margin)) for page in pages for margin in _margins(page)]
    lone = [(page, margin) for page, margin in margins if _is_the_fifth_line(margin)]
    is_known = any(_counts_lines(margin) for _, margin in margins) or len(lone) > 1
    taken: list[Word] = []
    for page, margin in margins:
        if _counts_lines(margin) or (is_known and _counts_fives(margin)):
            numbers = set(map(id, margin.numbers))
            page.words = [word for word in page.words if id(word) not in numbers]
            taken += margin.numbers
    return taken


def _margins(page: Page) -> list[_Margin]:
    if not _may_have_margins(page.words):
        return []
    lines = rows(page.words)
    margins = (_margin(lines, at_left=True), _margin(lines, at_left=False))
    return [margin for margin in margins if margin.numbers]


def _may_have_margins(words: Sequence[Word]) -> bool:
    """Whether a number stands where hardly a word reaches, which is asked first since most pages have none."""
    numbers = [word for word in words if _is_number(word)]
    others = [word for word in words if not _is_number(word)]
    lefts, rights = sorted(word.box.left for word in others), sorted(word.box.right for word in others)
    few = max(_FEW, len(others) // 50)
    return any(
        bisect_left(lefts, word.box.right) <= few or len(rights) - bisect_left(rights, word.box.left) <= few
        for word in numbers
    )


def _margin(lines: Sequence[Row], *, at_left: bool) -> _Margin:
    outer = [row.words[0] if at_left else row.words[-1] for row in lines]
    inner = [_inner(row, word, at_left=at_left) for row, word in zip(lines, outer, strict=True)]
    edges = sorted(_edge(word, at_left=at_left) for word in inner if word)
    edge = edges[min(_HEADS, len(edges) // 5)] if edges else 0
    numbers, depths, beside = list[Word](), list[int](), list[str]()
    depth = 0
    for row, word, text in zip(lines, outer, inner, strict=True):
        depth += text is not None
        far = -word.box.right if at_left else word.box.left
        if _is_number(word) and text is not word and far > -edge + _OUTSIDE:
            numbers.append(word)
            depths.append(depth)
            beside.append((row.words[1:2] or [word])[0].text if at_left else row.words[0].text)
    is_small = all(word.size < 0.9 * row.size for row in lines for word in numbers if word in row.words)
    return _Margin(numbers, depths, beside, is_small)


def _inner(row: Row, outer: Word, *, at_left: bool) -> Word | None:
    """The outermost word of a row that is no number in the margin."""
    if not _is_number(outer):
        return outer
    rest = row.words[1:] if at_left else row.words[:-1]
    if not rest:
        return None
    near = rest[0] if at_left else rest[-1]
    gap = near.box.left - outer.box.right if at_left else outer.box.left - near.box.right
    return near if gap > 0.5 * row.size else outer


def _edge(word: Word, *, at_left: bool) -> float:
    return word.box.left if at_left else -word.box.right


def _is_number(word: Word) -> bool:
    return word.text.isascii() and word.text.isdigit() and len(word.text) <= 4


def _without_a_page_number(margin: _Margin) -> _Margin:
    """The same without its first or last number, where only the others count lines."""
    for kept in (slice(None), slice(None, -1), slice(1, None)):
        part = _Margin(margin.numbers[kept], margin.depths[kept], margin.beside[kept], margin.is_small)
        if _counts_lines(part):
            return part
    return margin


def _counts_lines(margin: _Margin) -> bool:
    """Whether the numbers grow as the lines beside them do; where each line has one, sentences run on over them."""
    steps = [after - before for before, after in pairwise(margin.values)]
    if not steps or len(set(steps)) > 1 or steps[0] < 1:
        return False
    if steps[0] > 1:
        lines = [after - before for before, after in pairwise(margin.depths)]
        return steps[0] in {2, 5, 10} and sum(line == steps[0] for line in lines) * 4 >= len(lines) * 3
    running = sum(text[:1].islower() for text in margin.beside)
    return len(margin.numbers) >= _LEAST and running >= 2 and running * 5 >= len(margin.numbers)


def _is_the_fifth_line(margin: _Margin) -> bool:
    return _counts_fives(margin) and 0 <= margin.depths[0] - margin.values[0] <= _HEADS


def _counts_fives(margin: _Margin) -> bool:
    """Whether it has one small number alone in the margin."""
    return len(margin.numbers) == 1 and margin.values[0] % 5 == 0 and margin.is_small
