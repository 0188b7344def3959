"""Notes at the foot of a page: taken out of the text, which goes on over them, and put at its end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.outside.intake.pdf.raised import LETTERS_DOWN, LETTERS_RAISED
from tracker.outside.intake.pdf.shapes import Block, Box, Line, Page
from tracker.outside.intake.pdf.style import Style
from tracker.outside.intake.superscripts import FROM_RAISED_DIGITS, RAISED_DIGITS

_MARK = re.compile(rf"\[?([{RAISED_DIGITS}]{{1,3}}|\d{{1,3}}|[{LETTERS_RAISED}]|[*†‡§]{{1,3}})[\].)]?(?=\D|$)")
NOTES = re.compile(
    r"(?:\d+\.? )?(?:(?:end|foot)?notes?|(?:notes and )?(?:references|sources|bibliography)|anmerkungen|fußnoten|"
    r"literatur|quellen|bibliographie|références|notas|referencias)",
    re.I,
)
"""The heading of a list of notes or references."""
_LETTER = re.compile(r"([a-z])[.)]?")
_RAISED = re.compile(rf"[{RAISED_DIGITS}]{{1,3}}|[{LETTERS_RAISED}]|[*†‡]{{1,3}}")


@dataclass
class Footnote:
    """A note with its mark in plain digits, and its lines without the mark."""

    mark: str
    lines: list[Line]


def without_footnotes(pages: Sequence[Page], laid_out: Sequence[list[Block]], style: Style) -> list[Footnote]:
    """Take the notes at the foot of each page out of its blocks."""
    result: list[Footnote] = []
    of_all = set[str]()
    for page, blocks in zip(pages, laid_out, strict=True):
        marks = {plain(mark) for block in blocks for line in block.lines for mark in _RAISED.findall(line.text)}
        of_all |= marks  # a note may stand at the end of the document
        feet = [block for block in blocks if _is_at_the_foot(block, blocks, page, style, of_all)]
        for block in sorted(feet, key=lambda block: (block.box.left, block.box.top)):
            _take_out(block, blocks, marks, result, page, of_all)
    return result


def plain(mark: str) -> str:
    """A mark in ordinary digits."""
    return mark.translate(FROM_RAISED_DIGITS).translate(LETTERS_DOWN)


def _is_at_the_foot(block: Block, blocks: list[Block], page: Page, style: Style, of_all: set[str]) -> bool:
    """Whether a block is set small and nothing of the text stands below it in its column."""
    if not style.is_small(block.lines[-1]) or block.apart or _is_below_heading(block, blocks):
        return False
    if block.box.bottom < 0.4 * page.height and not (_is_raised(block.lines[0]) and _mark(block.lines[0], of_all)):
        return False
    return not any(
        below.box.top > block.box.top and below.box.overlap(block.box) > 0 and style.is_text(below.lines[0])
        for below in blocks
    )


def _is_below_heading(block: Block, blocks: list[Block]) -> bool:
    """Whether it is the list of references or notes that a heading of the text announces."""
    above = [near for near in blocks if near.box.top < block.box.top and near.box.overlap(block.box) > 0]
    nearest = max(above, key=lambda near: near.box.bottom, default=None)
    return nearest is not None and bool(NOTES.fullmatch(nearest.lines[-1].text.strip(" :")))


def _take_out(
    block: Block, blocks: list[Block], marks: set[str], notes: list[Footnote], page: Page, of_all: set[str]
) -> None:
    kept, is_note = [], _goes_on(block, notes, page)
    for line in block.lines:
        mark = _mark(line, of_all if _is_raised(line) else marks)
        if mark:
            notes.append(Footnote(mark, [_without(line)]))
            is_note = True
        elif is_note:
            notes[-1].lines.append(line)
        else:
            kept.append(line)
    block.lines = kept
    if kept:
        block.box = Box.around(line.box for line in kept)
    else:
        blocks.remove(block)


def _goes_on(block: Block, notes: list[Footnote], page: Page) -> bool:
    """Whether a note of the page before goes on: small lines below a short rule, and a note that has not ended."""
    if not notes or notes[-1].lines[-1].text.endswith((".", "!", "?", "”")):
        return False
    top = block.box.top
    ruled = any(top - 16 < rule.top < top + 2 and rule.width < 0.6 * page.width for rule in page.rules)
    return ruled and abs(block.lines[0].size - notes[-1].lines[-1].size) < 0.5


def _mark(line: Line, marks: set[str]) -> str:
    """The mark that a line begins with, where the text above has the same one."""
    match = _label(line)
    mark = plain(match[1]) if match else ""
    alone = match is not None and match.end() == len(line.words[0].text)
    raised = match is not None and bool(_RAISED.match(match[0]))
    return mark if mark in marks and (alone or raised) else ""


def _label(line: Line) -> re.Match[str] | None:
    """What a line begins with if it looks like a mark: a number or sign, or a letter that is raised."""
    first = line.words[0].text
    return _MARK.match(first) or (_LETTER.fullmatch(first) if _is_raised(line) else None)


def _is_raised(line: Line) -> bool:
    """Whether its first word is a mark set smaller and higher than the rest."""
    first, letters = line.words[0], line.words[1:]
    is_higher = bool(letters) and first.size < 0.9 * line.size and line.base - first.base > 0.15 * line.size
    return is_higher or bool(_RAISED.match(first.text))


def _without(line: Line) -> Line:
    first = line.words[0]
    match = _label(line)
    text = first.text[match.end() if match else 0 :]
    words = [type(first)(text, first.box, first.base, first.size, first.bold, first.number)] if text else []
    return Line.of([*words, *line.words[1:]]) if words or len(line.words) > 1 else line
