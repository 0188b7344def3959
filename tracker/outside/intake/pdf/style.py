"""How a document is set: the size of its text and how far its lines stand apart."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tracker.outside.intake.pdf.shapes import Block, Line, Word

_OFTEN = 0.4  # as many letters as stand below the most common distance


@dataclass(frozen=True)
class Style:
    """The size of running text in points, and the distance from one of its lines to the next."""

    size: float = 10
    leading: float = 12

    @classmethod
    def of(cls, blocks: Iterable[Block]) -> "Style":
        """What most letters of these blocks are set in."""
        letters, distances = Counter[float](), Counter[float]()
        for block in blocks:
            for line in block.lines:
                letters[round(line.size, 1)] += len(line.text)
            for above, below in zip(block.lines, block.lines[1:], strict=False):
                distances[round(below.base - above.base, 1)] += len(below.text)
        size = max(letters, key=lambda size: (letters[size], size), default=10)
        usual = {gap: count for gap, count in distances.items() if size * 0.9 < gap < size * 2}
        # Of a letter whose paragraphs have two lines each, more of them stand as far apart as paragraphs do.
        often = [gap for gap, count in usual.items() if count > _OFTEN * max(usual.values())]
        return cls(size, min(often, default=size * 1.25))

    def is_text(self, line: Line) -> bool:
        """Whether a line is set as running text is."""
        return abs(line.size - self.size) <= 0.06 * self.size

    def is_small(self, line: Line) -> bool:
        """Whether a line is set smaller, as notes and running heads are."""
        return line.size < 0.94 * self.size

    def is_large(self, line: Line) -> bool:
        """Whether a line is set larger, as headings are."""
        return line.size > 1.1 * self.size


def usual_size(words: Iterable[Word]) -> float:
    """The size that most letters are set in."""
    letters = Counter[float]()
    for word in words:
        letters[round(word.size, 1)] += len(word.text)
    return max(letters, key=lambda size: (letters[size], size), default=10)
