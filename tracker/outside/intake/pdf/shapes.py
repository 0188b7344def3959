"""The shapes on a page: characters, words, lines and blocks, each with its box; y grows downwards from the top."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle on a page, in points."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, boxes: Iterable["Box"]) -> "Box":
        """The smallest box that holds all of them."""
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return cls(min(lefts), min(tops), max(rights), max(bottoms))

    @property
    def width(self) -> float:
        """From its left to its right side."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From its top to its bottom."""
        return self.bottom - self.top

    def overlap(self, box: "Box") -> float:
        """How far both stand above one another, in points; negative where there is a gap between them."""
        return min(self.right, box.right) - max(self.left, box.left)

    def holds(self, x: float, y: float) -> bool:
        """Whether that point lies in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


class Character(NamedTuple):
    """A letter or sign as it is drawn; `number` is its place in PDFium’s order, `piece` the object that draws it."""

    text: str
    box: Box
    base: float
    size: float
    bold: bool
    number: int
    piece: int
    angle: int = 0
    unreadable: bool = False


class Word(NamedTuple):
    """Characters without a space between them."""

    text: str
    box: Box
    base: float
    size: float
    bold: bool
    number: int


@dataclass(frozen=True, slots=True)
class Line:
    """The words that stand beside one another in one column, in the order in which they are read.

    `cells` are the same words as the columns of a table divide them, one tuple where it is not divided.
    """

    words: tuple[Word, ...]
    box: Box
    base: float
    size: float
    bold: bool
    cells: tuple[tuple[Word, ...], ...] = ()

    @classmethod
    def of(cls, words: Sequence[Word], cells: Sequence[Sequence[Word]] = ()) -> "Line":
        """A line of these words; its size is that of most of its letters."""
        letters = sum(len(word.text) for word in words)
        heavy = sum(len(word.text) for word in words if word.bold)
        sizes = sorted((word.size, len(word.text)) for word in words)
        return cls(
            tuple(words),
            Box.around(word.box for word in words),
            median(word.base for word in words),
            _middle(sizes, letters),
            heavy * 10 > letters * 9,
            tuple(tuple(cell) for cell in cells if cell) or (tuple(words),),
        )

    @property
    def text(self) -> str:
        """Its words with spaces between them."""
        return joined(self.words)


@dataclass(slots=True)
class Block:
    """Lines of one column that stand close below one another; `apart` is one in a `frame` or turned on its side."""

    lines: list[Line]
    box: Box
    apart: bool = False
    table: bool = False
    frame: Box | None = None

    @classmethod
    def of(cls, lines: list[Line], *, apart: bool = False, table: bool = False) -> "Block":
        """A block of these lines."""
        return cls(lines, Box.around(line.box for line in lines), apart, table)


@dataclass(slots=True)
class Page:
    """What a page shows, and how much of it was left out because nobody sees it."""

    number: int
    width: float
    height: float
    words: list[Word]
    rules: list[Box] = field(default_factory=list)
    frames: list[Box] = field(default_factory=list)
    turned: list[Word] = field(default_factory=list)
    hidden: str = ""
    slanted: str = ""
    struck: str = ""
    comments: int = 0
    unreadable: int = 0
    has_picture: bool = False
    recognised: bool = False
    right_to_left: bool = False


def runs_to_the_left(words: Sequence[Word] | Sequence[Character]) -> bool:
    """Whether most letters are of a writing that runs from the right to the left."""
    text = "".join([word.text for word in words])
    if text.isascii():
        return False
    letters = [sign for sign in text if sign.isalpha()]
    return sum("\u0590" <= sign <= "\u08ff" for sign in letters) * 2 > len(letters)


def joined(words: Sequence[Word]) -> str:
    """The words with spaces between them; letters that stand wide apart are words again."""
    single = sum(len(word.text) == 1 and word.text.isalpha() for word in words)
    if single >= 4 and single * 5 >= len(words) * 4:
        return _closed_up(words)
    return " ".join(word.text for word in words)


def _closed_up(words: Sequence[Word]) -> str:
    """`M I N I S T R Y   O F` in words: the wider gaps are those between words."""
    gaps = [after.box.left - before.box.right for before, after in pairwise(words)]
    usual = median(gaps)
    wide = [gap > 1.6 * usual + 0.05 * words[0].size for gap in gaps]
    return words[0].text + "".join(
        (" " if apart else "") + word.text for apart, word in zip(wide, words[1:], strict=True)
    )


def _middle(sizes: list[tuple[float, int]], letters: int) -> float:
    passed = 0
    for size, count in sizes:
        passed += count
        if passed * 2 >= letters:
            return size
    return sizes[-1][0]
