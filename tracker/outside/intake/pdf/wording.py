"""Paragraphs and notes as the words that are stored."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.outside.intake.pdf.footnotes import Footnote, plain
from tracker.outside.intake.pdf.hyphens import Hyphens
from tracker.outside.intake.pdf.joining import text_of
from tracker.outside.intake.pdf.paragraphs import Paragraph
from tracker.outside.intake.pdf.shapes import Page
from tracker.outside.intake.pdf.tables import table_rows

_RAISED = re.compile("(?<=[^\\s(\\[])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_UNIT = re.compile(r"(?:^|[\W\d])(?:[kcmdµ]?m|ha|s)$|(?:×|x|·|\*|\^)\s?10$|(?:^|\W)[A-Za-z]$")
_GLUED = re.compile("^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?=[^\\W\\d])")
_LEADERS = re.compile(r"\s*(?:\.\s?){5,}")


@dataclass(frozen=True)
class Text:
    """The words of a paragraph with how it is set: the size of its letters, and whether it is a table."""

    words: str
    size: float
    bold: bool
    page: int
    table: bool = False


@dataclass(frozen=True)
class Wording:
    """The texts of the document, its notes in the end, and how many marks stand in brackets now."""

    texts: list[Text]
    notes: list[str]
    marks: int


def worded(
    paragraphs: Sequence[Paragraph], footnotes: Sequence[Footnote], pages: Mapping[int, Page], hyphens: Hyphens
) -> Wording:
    """The words of everything, with the marks of footnotes in brackets so that they stick to no number."""
    bracketed = _Brackets({note.mark for note in footnotes})
    texts = []
    for paragraph in paragraphs:
        words = (
            "\n".join(table_rows(paragraph.lines, pages[paragraph.page].rules))
            if paragraph.table
            else text_of(paragraph, hyphens)
        )
        words = _GLUED.sub(r"\1 ", bracketed.within(_LEADERS.sub(" … ", words)))
        first = paragraph.lines[0]
        texts.append(Text(words, first.size, first.bold, paragraph.page, paragraph.table))
    notes = [f"[{note.mark}] {text_of(Paragraph(note.lines, 0), hyphens)}" for note in footnotes]
    return Wording(texts, notes, bracketed.count)


class _Brackets:
    """Puts the marks of notes into brackets; an exponent stays one: km², 10⁶."""

    def __init__(self, marks: set[str]) -> None:
        self.marks, self.count = marks, 0

    def within(self, text: str) -> str:
        return _RAISED.sub(self._mark, text)

    def _mark(self, match: re.Match[str]) -> str:
        mark = plain(match[0])
        if mark not in self.marks or _UNIT.search(match.string[max(match.start() - 6, 0) : match.start()]):
            return match[0]
        self.count += 1
        return f"[{mark}]"
