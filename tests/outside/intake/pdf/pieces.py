"""Words, lines and blocks for tests, placed by hand."""

from tracker.outside.intake.pdf.shapes import Block, Box, Line, Page, Word


def a_word(text: str, left: float, base: float, size: float = 10, *, bold: bool = False, number: int = 0) -> Word:
    """A word in letters that are half as wide as they are high."""
    return Word(
        text, Box(left, base - 0.8 * size, left + len(text) * size / 2, base + 0.2 * size), base, size, bold, number
    )


def words_of(text: str, left: float, base: float, size: float = 10, *, bold: bool = False) -> list[Word]:
    """The words of a line with the usual spaces."""
    result = []
    for word in text.split():
        result.append(a_word(word, left, base, size, bold=bold))
        left = result[-1].box.right + size / 3
    return result


def a_line(text: str, left: float = 50, base: float = 100, size: float = 10, *, bold: bool = False) -> Line:
    """A line with these words."""
    return Line.of(words_of(text, left, base, size, bold=bold))


def a_block(*texts: str, left: float = 50, base: float = 100, size: float = 10, bold: bool = False) -> Block:
    """Lines below one another."""
    return Block.of([a_line(text, left, base + 1.2 * size * at, size, bold=bold) for at, text in enumerate(texts)])


def a_page(*words: Word, number: int = 1) -> Page:
    """A page of the usual size with these words."""
    return Page(number, 595, 842, list(words))
