"""One page of a PDF as a reader sees it: its words where they stand, the rules and frames around them."""

from typing import Any

import pypdfium2.raw as pdfium

from tracker.outside.intake.pdf.bullets import with_bullets
from tracker.outside.intake.pdf.characters import Sheet, characters
from tracker.outside.intake.pdf.drawn import Drawn, drawn
from tracker.outside.intake.pdf.shapes import Box, Character, Page, runs_to_the_left
from tracker.outside.intake.pdf.struck import struck_out
from tracker.outside.intake.pdf.visible import seen_by_a_reader
from tracker.outside.intake.pdf.words import words

_STRAIGHT = 4  # degrees: how far scanned or sloppy lines lean
_PRINTED_KINDS = {pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT}


def read_page(document: Any, number: int) -> Page:
    """What the page with that number shows, counted from nought."""
    page = document[number]
    comments, has_fields = _annotations(page)
    if has_fields and pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS:
        page.close()  # what is written into fields is drawn on the page now, once it is opened again
        page = document[number]
    try:
        return _read(page, number, comments)
    finally:
        page.close()


def _annotations(page: Any) -> tuple[int, bool]:
    """How many remarks are pinned to a page, and whether it has fields or texts that are shown on it."""
    remarks, shown = 0, False
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page), 2_000)):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        remarks += kind == pdfium.FPDF_ANNOT_TEXT
        shown = shown or kind in _PRINTED_KINDS
    return remarks, shown


def _read(page: Any, number: int, comments: int) -> Page:
    sheet = Sheet.of(page)
    drawing = drawn(page, sheet)
    text_page = page.get_textpage()
    signs = list(characters(text_page, sheet))
    text_page.close()
    is_seen = seen_by_a_reader(page, sheet.size, drawing)
    shown, hidden = list[Character](), list[Character]()
    for sign in signs:
        (shown if is_seen(sign) else hidden).append(sign)
    recognised = _is_recognised(shown, hidden, drawing, sheet)
    if recognised:
        shown, hidden = signs, []
    numbers, strokes = struck_out(shown, drawing.strokes)
    struck = [sign for sign in shown if sign.number in numbers]
    if strokes:
        shown = [_blank(sign) if sign.number in numbers else sign for sign in shown]
        drawing.rules = [rule for rule in drawing.rules if rule not in strokes]
    result = _laid_out(shown, sheet, drawing)
    result.struck = " ".join(word.text for word in words(struck))
    result.number, result.comments, result.recognised = number + 1, comments, recognised
    result.hidden = " ".join(word.text for word in words(hidden))
    result.has_picture = any(_is_large(box, sheet) for box in drawing.pictures)
    return result


def _blank(sign: Character) -> Character:
    """A struck sign: its place stays, since a hole in a line would look like the gap between two columns."""
    return sign if sign.text == " " else sign._replace(text="")


def _is_recognised(shown: list[Character], hidden: list[Character], drawing: Drawn, sheet: Sheet) -> bool:
    """Whether it is the picture of a page with undrawn letters over it, as a scanner lays them."""
    undrawn = sum(sign.piece in drawing.undrawn for sign in hidden)
    return undrawn > 20 and undrawn > 4 * len(shown) and any(_is_large(box, sheet) for box in drawing.pictures)


def _is_large(picture: Box, sheet: Sheet) -> bool:
    width, height = sheet.size
    return picture.width * picture.height > 0.4 * width * height


def _laid_out(shown: list[Character], sheet: Sheet, drawing: Drawn) -> Page:
    by_turn: dict[int, list[Character]] = {}
    slanted: list[Character] = []
    upright_signs = by_turn[0] = []
    for sign in shown:
        if sign.angle == 0:
            upright_signs.append(sign)
            continue
        quarter = round(sign.angle / 90) * 90
        (by_turn.setdefault(quarter % 360, []) if abs(sign.angle - quarter) <= _STRAIGHT else slanted).append(sign)
    upright = max(by_turn, key=lambda turn: len(by_turn[turn]), default=0)
    turner = _Turner(upright, *sheet.size)
    written = words(map(turner.sign, by_turn.pop(upright, [])))
    result = Page(0, *turner.size, with_bullets(written, list(map(turner.box, drawing.dots))))
    result.rules, result.frames = list(map(turner.box, drawing.rules)), list(map(turner.box, drawing.frames))
    for turn, signs in sorted(by_turn.items()):
        # What is turned on its side beside upright text is put below it: it reads on its own.
        side = _Turner((turn - upright) % 360, *turner.size)
        result.turned += words(side.sign(turner.sign(sign)) for sign in signs)
    result.slanted = "".join(sign.text for sign in slanted).strip()
    result.unreadable = sum(sign.unreadable for sign in shown)
    result.right_to_left = runs_to_the_left(result.words)
    return result


class _Turner:
    """Turns what is written upwards, downwards or upside down so that it stands upright."""

    def __init__(self, turn: int, width: float, height: float) -> None:
        self.turn = turn
        self.width, self.height = width, height
        self.size = (height, width) if turn in {90, 270} else (width, height)

    def sign(self, sign: Character) -> Character:
        if not self.turn:
            return sign
        box = self.box(sign.box)
        return sign._replace(box=box, base=box.bottom - 0.2 * sign.size)

    def box(self, box: Box) -> Box:
        corners = [self._point(box.left, box.top), self._point(box.right, box.bottom)]
        (left, top), (right, bottom) = corners
        return Box(min(left, right), min(top, bottom), max(left, right), max(top, bottom))

    def _point(self, x: float, y: float) -> tuple[float, float]:
        turned = {90: (self.height - y, x), 180: (self.width - x, self.height - y), 270: (y, self.width - x)}
        return turned.get(self.turn, (x, y))
