"""A PDF read: its pages one after another, then everything that needs all of them."""

import re
from collections.abc import Sequence
from itertools import chain
from typing import Any

import pypdfium2

from tracker import limits
from tracker.errors import TooLarge, TrackerError, WrongInput
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.pdf import metadata, remarks, scans, web_print
from tracker.outside.intake.pdf.blocks import blocks, turned_blocks
from tracker.outside.intake.pdf.bylines import without_bylines
from tracker.outside.intake.pdf.edges import without_edges
from tracker.outside.intake.pdf.footnotes import without_footnotes
from tracker.outside.intake.pdf.hyphens import Hyphens, is_word
from tracker.outside.intake.pdf.initials import with_initials
from tracker.outside.intake.pdf.joining import made_whole
from tracker.outside.intake.pdf.line_numbers import without_line_numbers
from tracker.outside.intake.pdf.order import in_reading_order
from tracker.outside.intake.pdf.pages import read_page
from tracker.outside.intake.pdf.paragraphs import Paragraph, paragraphs
from tracker.outside.intake.pdf.remarks import Outside
from tracker.outside.intake.pdf.shapes import Block, Page
from tracker.outside.intake.pdf.style import Style, usual_size
from tracker.outside.intake.pdf.wording import worded

_PAGE_TREE = re.compile(rb"/Type\s*/Pages\b")


def read(content: bytes, *, most: int = limits.ARTICLE_TEXT.most) -> ReadDocument:
    """What a PDF says; pages after `most` characters are not read. `WrongInput` if it cannot be read.

    Not for two threads at once: PDFium keeps state of its own. `apart.read_apart` gives it a process of its own.
    """
    try:
        with pypdfium2.PdfDocument(content) as document:
            return _read(document, content, most)
    except pypdfium2.PdfiumError as error:
        raise _refusal(str(error), content) from error


def _refusal(error: str, content: bytes) -> TrackerError:
    """Why PDFium opens no page of it."""
    if "password" in error.lower():
        return WrongInput("This PDF is locked; save it without its password, or paste its text.", field="text")
    if len(_PAGE_TREE.findall(content)) > limits.NESTING.most:
        return TooLarge(limits.NESTING.sentence(), field="text")
    return WrongInput("This PDF is damaged and cannot be read; choose another copy, or paste its text.", field="text")


def _read(document: Any, content: bytes, most: int) -> ReadDocument:
    # A page tree of a few bytes can list one page a million times: counted before any is read.
    limits.PDF_PAGES.check(len(document), field="text")
    pages = _pages(document, most)
    scanned = scans.recognised(document, pages)
    if not any(page.words for page in pages) and not scanned:
        raise WrongInput(_why_empty(document, pages), field="text")
    scans.refuse_unreadable(pages)
    return _put_together(document, content, pages, scanned)


def _pages(document: Any, most: int) -> list[Page]:
    pages: list[Page] = []
    letters = 0
    for number in range(len(document)):
        pages.append(read_page(document, number))
        letters += sum(len(word.text) + 1 for word in pages[-1].words)
        if letters > most:
            break
    return pages


def _why_empty(document: Any, pages: Sequence[Page]) -> str:
    if pypdfium2.raw.FPDFDoc_GetAttachmentCount(document) and not any(page.has_picture for page in pages):
        return "This PDF holds only files that are attached to it; take them out, and choose the one with the text."
    return "This PDF holds pictures of pages and no text; paste or type the text."


def _put_together(document: Any, content: bytes, pages: list[Page], scanned: dict[int, str]) -> ReadDocument:
    line_numbers = without_line_numbers(pages)
    style = Style(usual_size(word for page in pages for word in page.words))
    for page in pages:
        with_initials(page, style, is_word)
    laid_out = [blocks(page) for page in pages]
    style = Style.of(chain.from_iterable(laid_out))
    heads = without_edges(pages, laid_out, style)
    footnotes = without_footnotes(pages, laid_out, style)
    laid_out = [
        in_reading_order(page_blocks, right_to_left=page.right_to_left) + turned_blocks(page)
        for page, page_blocks in zip(pages, laid_out, strict=True)
    ]
    hyphens = Hyphens(line.text for page_blocks in laid_out for block in page_blocks for line in block.lines)
    pieces = made_whole(_paragraphs(pages, laid_out, style), style)
    wording = worded(pieces, footnotes, {page.number: page for page in pages}, hyphens)
    printed = web_print.read(wording, [head.text for head in heads], style)
    facts = metadata.read(document, content, printed, [head.text for head in heads], style)
    notes = remarks.notes(pages, Outside(heads, line_numbers), footnotes, wording, printed, scanned)
    texts, left_out = without_bylines(printed.texts, style)
    return ReadDocument(
        "\n\n".join([*(text.words for text in texts), *wording.notes, *scanned.values()]),
        title=facts.title,
        outlet=facts.outlet,
        author=facts.author,
        published_on=facts.published_on,
        published_as=facts.published_as,
        published_readings=facts.published_readings,
        address=printed.address,
        notes=(*facts.notes, *notes, *left_out),
    )


def _paragraphs(pages: Sequence[Page], laid_out: Sequence[list[Block]], style: Style) -> list[Paragraph]:
    return [
        paragraph
        for page, page_blocks in zip(pages, laid_out, strict=True)
        for paragraph in paragraphs(page_blocks, style, page.number)
    ]
