"""The characters of a page as PDFium gives them, each where a reader sees it, whatever way the page is turned."""

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from tracker.outside.intake.pdf.shapes import Box, Character

_LINE_END_HYPHENS = "\x02\ufffe"  # what PDFium makes of a hyphen at the end of a line
_DIGITS_UP = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_RAISED = 0.18  # of the size: a note's mark stands at least so far above the line, a digit stands on it
_LEFT_OUT = {"\0", "\ufeff", "\u200b"}


class Sheet(NamedTuple):
    """How user space becomes what is shown: the corners of the visible part, and the quarter turns of the page."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @classmethod
    def of(cls, page: Any) -> "Sheet":
        """The sheet of a page of PDFium."""
        left, bottom, right, top = page.get_cropbox()
        return cls(min(left, right), min(bottom, top), max(left, right), max(bottom, top), page.get_rotation() // 90)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of user space is shown, from the left and from the top."""
        shown = (
            (x - self.left, self.top - y),
            (y - self.bottom, x - self.left),
            (self.right - x, y - self.bottom),
            (self.top - y, self.right - x),
        )
        return shown[self.turns % 4]

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Where a rectangle of user space is shown."""
        (x, y), (across, down) = self.point(left, bottom), self.point(right, top)
        return Box(min(x, across), min(y, down), max(x, across), max(y, down))


class _Font(NamedTuple):
    size: float
    bold: bool


def characters(text_page: Any, sheet: Sheet) -> Iterator[Character]:
    """Every character that is drawn, and a space where PDFium found one; line ends are not kept, places say them."""
    reader = _Reader(text_page, sheet)
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        character = reader.character(index)
        if character:
            yield character


class _Reader:
    """Asks PDFium about one character after another; what belongs to a whole text object is asked once."""

    def __init__(self, text_page: Any, sheet: Sheet) -> None:
        self.page, self.sheet = text_page, sheet
        self.fonts: dict[int, _Font] = {}
        self.rectangle, self.matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self.numbers = [ctypes.c_double() for _ in range(4)]

    def character(self, index: int) -> Character | None:
        text = _sign(pdfium.FPDFText_GetUnicode(self.page, index))
        if text in _LEFT_OUT or text in "\r\n":
            return None
        piece = self._piece(index)
        font = self._font(index, piece)
        box, base = self._place(index)
        if text.isdigit() and text.isascii() and self._is_raised(index, font.size):
            text = text.translate(_DIGITS_UP)
        unreadable = bool(pdfium.FPDFText_HasUnicodeMapError(self.page, index) == 1) or _is_private(text)
        return Character(text, box, base, font.size, font.bold, index, piece, self._angle(index), unreadable)

    def _piece(self, index: int) -> int:
        drawn = pdfium.FPDFText_GetTextObject(self.page, index)
        return ctypes.addressof(drawn.contents) if drawn else 0

    def _font(self, index: int, piece: int) -> _Font:
        font = self.fonts.get(piece)
        if font is None or not piece:
            pdfium.FPDFText_GetMatrix(self.page, index, self.matrix)
            # The matrix enlarges what the font says: Chromium draws everything in size 1 or 16 and scales it.
            scale = math.hypot(self.matrix.c, self.matrix.d)
            size = pdfium.FPDFText_GetFontSize(self.page, index) * (scale or 1)
            font = self.fonts[piece] = _Font(round(size, 2), self._is_bold(index))
        return font

    def _is_bold(self, index: int) -> bool:
        name = ctypes.create_string_buffer(200)
        pdfium.FPDFText_GetFontInfo(self.page, index, name, 200, ctypes.c_int())
        folded = name.value.lower()
        return (
            any(word in folded for word in (b"bold", b"black", b"heavy"))
            or pdfium.FPDFText_GetFontWeight(self.page, index) > 600
        )

    def _place(self, index: int) -> tuple[Box, float]:
        pdfium.FPDFText_GetLooseCharBox(self.page, index, self.rectangle)
        shown = self.sheet.box(self.rectangle.left, self.rectangle.bottom, self.rectangle.right, self.rectangle.top)
        x, y = self.numbers[:2]
        pdfium.FPDFText_GetCharOrigin(self.page, index, x, y)
        return shown, self.sheet.point(x.value, y.value)[1]

    def _is_raised(self, index: int, size: float) -> bool:
        """Whether a digit is drawn above its line by its font; one set smaller and higher shows by its place."""
        left, right, bottom, top = self.numbers
        pdfium.FPDFText_GetCharBox(self.page, index, left, right, bottom, top)
        foot = bottom.value
        pdfium.FPDFText_GetCharOrigin(self.page, index, left, right)
        return bool(foot - right.value > _RAISED * size)

    def _angle(self, index: int) -> int:
        turned = round(math.degrees(pdfium.FPDFText_GetCharAngle(self.page, index)))
        return int((-turned - 90 * self.sheet.turns) % 360)  # PDFium counts clockwise


def _sign(code: int) -> str:
    sign = chr(code) if code < 0x110000 else "\ufffd"
    if sign in _LINE_END_HYPHENS:
        return "-"
    if sign.isspace() and sign not in "\r\n":
        return " "
    # Letters joined in one sign, and those of Arabic in the shape that their place gives them.
    return unicodedata.normalize("NFKC", sign) if "\ufb00" <= sign <= "\ufdff" or "\ufe70" <= sign <= "\ufefc" else sign


def _is_private(text: str) -> bool:
    return (bool(text) and unicodedata.category(text[0]) in {"Co", "Cn", "Cc"}) or text == "\ufffd"
