"""Paragraphs and notes as the words that are stored."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.outside.intake.pdf.footnotes import NOTES, Footnote, plain
from tracker.outside.intake.pdf.hyphens import Hyphens
from tracker.outside.intake.pdf.joining import text_of
from tracker.outside.intake.pdf.paragraphs import Paragraph
from tracker.outside.intake.pdf.raised import LETTERS_DOWN, LETTERS_RAISED
from tracker.outside.intake.pdf.shapes import Page
from tracker.outside.intake.pdf.tables import table_rows
from tracker.outside.intake.superscripts import RAISED_DIGITS

_RAISED = re.compile(f"(?<=[^\\s(\\[])(?:[{RAISED_DIGITS}]{{1,3}}|[{LETTERS_RAISED}])")
_LABEL = re.compile(f"([{RAISED_DIGITS}]{{1,3}}|[{LETTERS_RAISED}])(?=\\s?[^\\W\\d_])")
_NUMBERED = re.compile(r"\[?(\d{1,3})[\].)]?\s+\S")
_LARGE = re.compile(r"(?:\d{3}|\d[.,]\d|[%)\].,;:”\"]|[^\W\d_]{3})$")  # no ordinal ends so, and no hour
_UNIT = re.compile(r"[⁻⁺]$|(?:^|[\W\d])(?:[kcmdµ]?m|ha|s)$|(?:×|x|·|\*|\^)\s?10$|(?:^|\W)[A-Za-z]$")
_GLUED = re.compile(f"^([{RAISED_DIGITS}]{{1,3}})(?=[^\\W\\d])")
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
    texts = []
    for paragraph in paragraphs:
        words = (
            "\n".join(table_rows(paragraph.lines, pages[paragraph.page].rules))
            if paragraph.table
            else text_of(paragraph, hyphens)
        )
        words = _LEADERS.sub(" … ", words)
        first = paragraph.lines[0]
        texts.append(Text(words, first.size, first.bold, paragraph.page, paragraph.table))
    bracketed = _Brackets({note.mark for note in footnotes} | set(_endnotes(texts)) | set(_last_notes(texts)))
    texts = [replace(text, words=_GLUED.sub(r"\1 ", bracketed.within(text.words))) for text in texts]
    notes = [
        f"[{note.mark}] {text_of(Paragraph(note.lines, 0), hyphens).translate(LETTERS_DOWN)}" for note in footnotes
    ]
    return Wording(texts, notes, bracketed.count)


def _endnotes(texts: Sequence[Text]) -> Iterator[str]:
    """The marks of notes that stand among the paragraphs: raised ones, and the numbers below “Notes”."""
    are_notes = False
    for text in texts:
        label, number = _LABEL.match(text.words), _NUMBERED.match(text.words)
        are_notes = bool(NOTES.fullmatch(text.words.strip(" :"))) or (are_notes and number is not None)
        if label:
            yield plain(label[1])
        elif are_notes and number:
            yield number[1]


def _last_notes(texts: Sequence[Text]) -> Iterator[str]:
    """The numbers of the last paragraphs, as long as each stands raised in the text: `5. Without Aston.`"""
    marks = {plain(mark) for text in texts for mark in _RAISED.findall(text.words)}
    for text in reversed(texts if marks else ()):
        number = _NUMBERED.match(text.words)
        if number is None or number[1] not in marks:
            return
        yield number[1]


class _Brackets:
    """Puts the marks of notes into brackets; an exponent stays one: km², 10⁶."""

    def __init__(self, marks: set[str]) -> None:
        self.marks, self.count = marks, 0

    def within(self, text: str) -> str:
        return _RAISED.sub(self._mark, text)

    def _mark(self, match: re.Match[str]) -> str:
        mark, before = plain(match[0]), match.string[max(match.start() - 6, 0) : match.start()]
        if mark.isalpha():
            return self._letter(mark, before)
        if mark not in self.marks or _UNIT.search(before):
            return match[0]
        self.count += 1
        return f"[{mark}]"

    def _letter(self, letter: str, before: str) -> str:
        """A raised letter after a large number or a word is a mark; after a small one it may be 5e or 12h."""
        if letter not in self.marks and not (letter in "bcfg" or (letter in "ad" and _LARGE.search(before))):
            return letter
        self.count += 1
        return f"[{letter}]"
