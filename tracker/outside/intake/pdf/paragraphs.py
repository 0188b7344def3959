"""Lines put together into paragraphs, by indent, distance, size and short last lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tracker.outside.intake.pdf.rows import is_mark
from tracker.outside.intake.pdf.shapes import Block, Line, runs_to_the_left
from tracker.outside.intake.pdf.style import Style

_ENDED = re.compile(r"[.!?:…][”’\"')\]»⁰¹²³⁴-⁹*†]*$|[”»\"]$")
_DIVIDED = re.compile(r"[^\W_][-‐–]$")  # a word or range goes on in the next line
_GOES_ON = re.compile(r"(?:^| )[^\W\dA-Z_]{1,3}$")  # “of”, “the”: no paragraph ends with them
_SHORT, _SHORT_BEFORE_A_NUMBER = 0.18, 0.4  # of the width of a column: so much room is left by who ends a paragraph
_SAYS_ITSELF = 4  # lines
_SPACE = 0.25  # of the size


@dataclass(slots=True)
class Paragraph:
    """Lines that are read as one; `right` is how far lines of its column reach, `indented` whether it begins so."""

    lines: list[Line]
    right: float
    apart: bool = False
    table: bool = False
    note: str = ""
    indented: bool = False
    page: int = 0
    rows: list[list[str]] = field(default_factory=list)

    @property
    def is_ended(self) -> bool:
        """Whether its last line ends as a sentence does."""
        return bool(_ENDED.search(self.lines[-1].text))

    @property
    def size(self) -> float:
        """The size that its first line is set in."""
        return self.lines[0].size


def paragraphs(blocks: Sequence[Block], style: Style, page: int) -> Iterator[Paragraph]:
    """The paragraphs of the blocks of a page, each block by itself."""
    for block in blocks:
        right = _right_side(block, blocks)
        if block.table:
            yield Paragraph(block.lines, right, block.apart, table=True, page=page)
            continue
        for lines, indented in _parted(block, right, style):
            yield Paragraph(lines, right, block.apart, indented=indented, page=page)


def _right_side(block: Block, blocks: Sequence[Block]) -> float:
    """How far the lines of a column reach: those of its frame, of itself, of longer blocks that begin where it does."""
    if block.frame is not None:
        return block.frame.right - max(block.box.left - block.frame.left, 0)
    if _is_full(block):
        return block.box.right
    inset = 4 * block.lines[0].size
    column = [
        near
        for near in blocks
        if (len(near.lines) > 2 or len(block.lines) < 3)
        and -inset < block.box.left - near.box.left < inset
        and near.box.overlap(block.box) > 0.8 * block.box.width
    ]
    return max(near.box.right for near in [block, *column] if near is block or near.frame is None)


def _is_full(block: Block) -> bool:
    """Whether most of its lines end where it ends, so that it says itself how far its lines reach."""
    full = sum(line.box.right > block.box.right - 0.5 * line.size for line in block.lines)
    return len(block.lines) >= _SAYS_ITSELF and full * 2 >= len(block.lines)


def _parted(block: Block, right: float, style: Style) -> Iterator[tuple[list[Line], bool]]:
    paragraph: list[Line] = []
    began_indented = False
    for number, line in enumerate(block.lines):
        after = block.lines[number + 1] if number + 1 < len(block.lines) else None
        indented = _is_indented(line, block.lines[number - 1] if number else None, after, block)
        begins = paragraph and _begins(
            paragraph[-1],
            line,
            right,
            style,
            indented=indented,
            first=paragraph[0],
            boxed=block.frame is not None,
            width=block.box.width,
        )
        if begins:
            yield paragraph, began_indented
            paragraph, began_indented = [], indented
        elif not paragraph:
            began_indented = indented
        paragraph.append(line)
    yield paragraph, began_indented


def _is_indented(line: Line, above: Line | None, after: Line | None, block: Block) -> bool:
    """Whether a line begins further in than the one below it, as the first of a paragraph does."""
    if runs_to_the_left(line.words):
        return False
    inset = line.box.left - block.box.left
    if not 0.7 * line.size < inset < 5 * line.size:
        return False
    if after is None:
        return above is None or bool(_ENDED.search(above.text))
    return line.box.left - after.box.left > 0.5 * line.size


def _begins(
    above: Line, line: Line, right: float, style: Style, *, indented: bool, first: Line, boxed: bool, width: float
) -> bool:
    """Whether a line begins a new paragraph below another line."""
    if _is_otherwise_set(above, line):
        return True
    distance = (line.base - above.base) / _usual(line, style)
    if distance > 1.28 or (distance > 1.07 and style.is_text(line) and _ENDED.search(above.text)):
        return True
    if style.is_large(line):
        return False
    if _is_item(line, first, above):
        return True
    if indented and _ENDED.search(above.text) and abs(above.box.left - line.box.left) > 0.5 * line.size:
        return True
    if _are_centred(above, line):
        return _had_room(above, line, width)
    return _is_short(above, line, right, digits=_SHORT if boxed else _SHORT_BEFORE_A_NUMBER)


def _usual(line: Line, style: Style) -> float:
    """The distance between lines of this size."""
    return style.leading if style.is_text(line) else max(1.3 * line.size, style.leading * line.size / style.size)


def _is_otherwise_set(above: Line, line: Line) -> bool:
    if abs(above.size - line.size) > 0.08 * max(above.size, line.size):
        return True
    return above.bold != line.bold and not (above.words[-1].bold and line.words[0].bold)


def _is_item(line: Line, first: Line, above: Line) -> bool:
    """Whether a line begins with a bullet or number that stands where such a mark would."""
    mark = line.words[0].text
    if len(line.words) < 2 or not is_mark(mark) or _DIVIDED.search(above.text):
        return False
    hangs = (abs(line.box.left - first.box.left) < 2 and is_mark(first.words[0].text)) or not mark[0].isalnum()
    # “… ended 611 to / 87 on a turnout”: a bare number begins no point because the line above is indented.
    is_out = line.box.left < above.box.left - 0.5 * line.size and not mark.isdigit()
    return hangs or bool(_ENDED.search(above.text)) or is_out


def _are_centred(above: Line, line: Line) -> bool:
    """Whether two lines have one middle and begin in different places, as those of a title page do."""
    middles = above.box.left + above.box.right - line.box.left - line.box.right
    return abs(middles) < 4 and abs(above.box.left - line.box.left) > 0.5 * line.size


def _had_room(above: Line, line: Line, width: float) -> bool:
    """Whether the next word would have had room between both sides."""
    if line.text[0].islower() or _GOES_ON.search(above.text) or above.text.endswith(("-", "\u00ad", ",")):
        return False
    return width - above.box.width > line.words[0].box.width + _SPACE * line.size


def _is_short(above: Line, line: Line, right: float, *, digits: float) -> bool:
    """Whether the next word would have had room on the line above, so that somebody ended it there."""
    if runs_to_the_left(line.words):
        return bool(_ENDED.search(above.text)) and above.box.width < 0.8 * line.box.width
    room = right - above.box.right - line.words[0].box.width - _SPACE * line.size
    if room < 0.3 * line.size or above.text.endswith(("-", "\u00ad", ",")) or _DIVIDED.search(above.text):
        return False
    if _ENDED.search(above.text):
        return True
    if line.text[0].islower() or _GOES_ON.search(above.text):
        return False
    # Lines that are not filled to the right side end early now and then; a number begins few paragraphs, but in boxes.
    return room > (digits if line.text[0].isdigit() else _SHORT) * (right - above.box.left)
