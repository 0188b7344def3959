"""Paragraphs that a column or page cut in two made whole, and their lines made one text."""

from collections.abc import Sequence

from tracker.outside.intake.pdf.hyphens import HYPHENS, Hyphens
from tracker.outside.intake.pdf.paragraphs import Paragraph
from tracker.outside.intake.pdf.style import Style

_AHEAD = 8  # paragraphs that may stand between the two halves of one: a box, a caption, a table


def made_whole(pieces: Sequence[Paragraph], style: Style) -> list[Paragraph]:
    """The same paragraphs, each with its other half; what stood between the halves follows it."""
    waiting, result = list(pieces), list[Paragraph]()
    indents = sum(piece.indented for piece in pieces) * 4 >= len(pieces)
    while waiting:
        paragraph = waiting.pop(0)
        while (place := _other_half(paragraph, waiting, style, indents=indents)) is not None:
            half = waiting.pop(place)
            paragraph.lines = paragraph.lines + half.lines
            paragraph.right, paragraph.page = half.right, half.page
        result.append(paragraph)
    return result


def _other_half(paragraph: Paragraph, later: Sequence[Paragraph], style: Style, *, indents: bool) -> int | None:
    if paragraph.table or not later:
        return None
    for place, half in enumerate(later[:_AHEAD]):
        if _is_like(paragraph, half) and not half.table:
            sure = _surely_goes_on(paragraph, half)
            return place if sure or (place == 0 and _may_go_on(paragraph, half, style, indents=indents)) else None
        if paragraph.is_ended or paragraph.apart:
            return None
    return None


def _is_like(paragraph: Paragraph, half: Paragraph) -> bool:
    last, first = paragraph.lines[-1], half.lines[0]
    return paragraph.apart == half.apart and abs(last.size - first.size) <= 0.06 * last.size and last.bold == first.bold


def _surely_goes_on(paragraph: Paragraph, half: Paragraph) -> bool:
    """Whether a sentence is open and the other half begins in the middle of one."""
    last, first = paragraph.lines[-1].text, half.lines[0].text
    if paragraph.is_ended or not _is_elsewhere(paragraph, half):
        return False
    return first[0].islower() or (last.endswith((",", *HYPHENS)) and not last.endswith((" -", " –")))


def _is_elsewhere(paragraph: Paragraph, half: Paragraph) -> bool:
    """Whether the other half stands in another column or on another page, not further down in the same."""
    below, above = half.lines[0], paragraph.lines[-1]
    return half.page != paragraph.page or below.base < above.base or below.box.overlap(above.box) <= 0


def _may_go_on(paragraph: Paragraph, half: Paragraph, style: Style, *, indents: bool) -> bool:
    last, first = paragraph.lines[-1], half.lines[0]
    if not (style.is_text(last) and _is_elsewhere(paragraph, half)) or half.indented or last.bold:
        return False
    room = paragraph.right - last.box.right - first.words[0].box.width
    is_full = room < 0.5 * last.size and len(last.words) > 3
    return is_full and (indents if paragraph.is_ended else first.text[0] not in "•–—-▪◦")


def text_of(paragraph: Paragraph, hyphens: Hyphens) -> str:
    """The lines of a paragraph as one."""
    return hyphens.whole(line.text for line in paragraph.lines)
