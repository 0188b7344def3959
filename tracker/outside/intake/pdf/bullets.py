"""Bullets that are drawn as dots rather than set as letters, as browsers print them."""

from collections.abc import Sequence

from tracker.outside.intake.pdf.shapes import Box, Word

_LEAST = 2  # dots below one another
_GAP = 2.0  # of the size: how far a bullet stands before its line


def with_bullets(words: Sequence[Word], dots: Sequence[Box]) -> list[Word]:
    """The words of a page with a bullet before each line that a drawn dot begins."""
    bullets = [bullet for dot in dots if (bullet := _bullet(dot, words))]
    lists = [
        bullet for bullet in bullets if sum(abs(bullet.box.left - near.box.left) < 1 for near in bullets) >= _LEAST
    ]
    return [*words, *lists]


def _bullet(dot: Box, words: Sequence[Word]) -> Word | None:
    middle = (dot.top + dot.bottom) / 2
    beside = [word for word in words if 0.02 < (word.base - middle) / word.size < 0.65]
    after = min((word for word in beside if word.box.left >= dot.right), key=lambda word: word.box.left, default=None)
    if after is None or after.box.left - dot.right > _GAP * after.size or dot.height > 0.6 * after.size:
        return None
    if any(-after.size < dot.left - word.box.right < after.size or word.box.overlap(dot) > 0 for word in beside):
        return None  # within a line
    return Word("•", dot, after.base, after.size, after.bold, after.number)
