"""The words of a page in rows: those that stand on one line, from the left to the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from tracker.outside.intake.pdf.shapes import Word

_LEAST_MARK = 0.5  # of the size of the row
_SAME = 0.3  # of the size: how far the feet of words on one line may differ


@dataclass(slots=True)
class Row:
    """Words on one line across the page, from the left to the right."""

    words: list[Word]
    base: float
    size: float

    @property
    def left(self) -> float:
        """Where its first word begins."""
        return self.words[0].box.left

    @property
    def right(self) -> float:
        """Where its words end."""
        return max(word.box.right for word in self.words)


def rows(words: Sequence[Word]) -> list[Row]:
    """The rows of these words from the top to the bottom."""
    result: list[Row] = []
    for word in sorted(words, key=lambda word: (word.base, word.box.left)):
        row = next((row for row in result[-3:] if _stands_in(word, row)), None)
        if row:
            row.words.append(word)
            if word.size > row.size:  # the row began with a raised mark
                row.base, row.size = word.base, word.size
        else:
            result.append(Row([word], word.base, word.size))
    for row in result:
        row.words.sort(key=lambda word: word.box.left)
        row.size = median(word.size for word in row.words)
    return sorted(result, key=lambda row: row.base)


def _stands_in(word: Word, row: Row) -> bool:
    size, height = word.size, row.size
    distance = abs(word.base - row.base)
    if distance <= _SAME * (size if size < height else height):
        return True
    if distance >= (size if size > height else height) or size == height:
        return False
    # A mark of a note, or the 2 of CO2, on its own: smaller, and within the height of the row.
    small, large = sorted((word.size, row.size))
    marks = [word] if word.size < row.size else row.words
    # Beside an initial over several lines the short words of the second one are no marks.
    is_mark_beside = _LEAST_MARK * large < small < 0.86 * large and all(len(mark.text) <= 2 for mark in marks)
    return is_mark_beside and (distance < 0.45 * large or (distance < 0.6 * large and _touches(word, row)))


def _touches(word: Word, row: Row) -> bool:
    """Whether a word stands directly before or after one of a row, as a mark does."""
    gap = 0.4 * max(word.size, row.size)
    return any(-1 < max(near.box.left - word.box.right, word.box.left - near.box.right) < gap for near in row.words)


def is_column_of_marks(texts: Sequence[str]) -> bool:
    """Whether these short texts only begin what stands beside them: the numbers or bullets of a list."""
    return bool(texts) and all(is_mark(text) for text in texts)


def is_mark(text: str) -> bool:
    """Whether a text is a bullet or the number of a paragraph: `•`, `12.`, `(a)`, `[3]`, `Q:`."""
    bare = text.strip("().[]:")
    if not bare:
        return False
    if len(bare) == 1 and not bare.isalnum():
        return True
    numbers = (bare.replace(".", "").isdigit() and len(bare) <= 6) or (len(bare) <= 4 and set(bare) <= set("ivxIVX"))
    return (text != bare and (numbers or len(bare) == 1)) or (bare.isdigit() and len(bare) <= 2)
