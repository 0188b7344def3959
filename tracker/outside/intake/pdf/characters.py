"""The characters of a page as PDFium gives them, each where a reader sees it, whatever way the page is turned."""

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from tracker.outside.intake.pdf.shapes import Box, Character
from tracker.outside.intake.superscripts import TO_RAISED_DIGITS

_LINE_END_HYPHENS = "\x02\ufffe"  # what PDFium makes of a hyphen at the end of a line
_RAISED = 0.18  # of the size: a note's mark stands at least so far above the line, a digit stands on it
_LEFT_OUT = {"\0", "\ufeff", "\u200b", "\r", "\n"}
_DIGITS = frozenset("0123456789")
_new: Any = tuple.__new__  # half the time of calling a class of named tuples, for every character
_HEAVY = (b"bold", b"black", b"heavy")


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


class _Piece(NamedTuple):
    """What all characters of a text object share; `rise` is how far their foot line lies above their box."""

    address: int
    size: float
    bold: bool
    angle: int
    rise: float
    unreadable: bool


def characters(text_page: Any, sheet: Sheet) -> Iterator[Character]:
    """Every character that is drawn, and a space where PDFium found one; line ends are not kept, places say them."""
    yield from _Reader(text_page, sheet).characters(pdfium.FPDFText_CountChars(text_page))


_UNICODE = ctypes.CFUNCTYPE(ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)
_OBJECT = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_BOX = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


def _bare(function: Any, prototype: Any) -> Any:
    """The same function taking plain addresses: it is called for every character, and conversions cost most of it."""
    return prototype(ctypes.cast(function, ctypes.c_void_p).value)


class _Reader:
    """Asks PDFium about one character after another; what belongs to a whole text object is asked once."""

    def __init__(self, text_page: Any, sheet: Sheet) -> None:
        self.page, self.sheet = text_page, sheet
        self.address = ctypes.cast(text_page.raw, ctypes.c_void_p).value
        self.pieces: dict[int | None, _Piece] = {}
        self.rectangle, self.matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self.corner, self.sides = ctypes.addressof(self.rectangle), memoryview(self.rectangle).cast("B").cast("f")
        self.turns, self.left, self.top = sheet.turns, sheet.left, sheet.top
        self.numbers = [ctypes.c_double() for _ in range(4)]
        self.unicode = _bare(pdfium.FPDFText_GetUnicode, _UNICODE)
        self.drawn_by = _bare(pdfium.FPDFText_GetTextObject, _OBJECT)
        self.loose_box = _bare(pdfium.FPDFText_GetLooseCharBox, _BOX)

    def characters(self, count: int) -> Iterator[Character]:
        address, pieces, is_turned = self.address, self.pieces, bool(self.turns)
        unicode, drawn_by, get_box = self.unicode, self.drawn_by, self._box  # looked up once, not for every character
        for number in range(count):
            text = _sign(unicode(address, number))
            if text in _LEFT_OUT:
                continue
            box = get_box(number)
            piece = pieces.get(drawn_by(address, number)) or self._piece(number, box)
            base = self._origin(number) if is_turned or piece[3] else box[3] - piece[4]
            if text in _DIGITS and self._is_raised(number, piece[1]):
                text = text.translate(TO_RAISED_DIGITS)
            unreadable = piece[5] or (not " " <= text <= "~" and _is_private(text))
            yield _new(Character, (text, box, base, piece[1], piece[2], number, piece[0], piece[3], unreadable))

    def _piece(self, number: int, box: Box) -> _Piece:
        address = self.drawn_by(self.address, number)
        pdfium.FPDFText_GetMatrix(self.page, number, self.matrix)
        # The matrix enlarges what the font says: Chromium draws everything in size 1 or 16 and scales it.
        scale = math.hypot(self.matrix.c, self.matrix.d) or 1
        size = round(pdfium.FPDFText_GetFontSize(self.page, number) * scale, 2)
        rise = box.bottom - self._origin(number)
        unreadable = pdfium.FPDFText_HasUnicodeMapError(self.page, number) == 1
        piece = _Piece(address or 0, size, self._is_bold(number), self._angle(number), rise, unreadable)
        self.pieces[address] = piece
        return piece

    def _is_bold(self, number: int) -> bool:
        name = ctypes.create_string_buffer(200)
        pdfium.FPDFText_GetFontInfo(self.page, number, name, 200, ctypes.c_int())
        folded = name.value.lower()
        return any(word in folded for word in _HEAVY)  # the weight that PDFium tells is a guess from the stems

    def _box(self, number: int) -> Box:
        self.loose_box(self.address, number, self.corner)
        left, top, right, bottom = self.sides
        if self.turns:
            return self.sheet.box(left, bottom, right, top)
        box: Box = _new(Box, (left - self.left, self.top - top, right - self.left, self.top - bottom))
        return box

    def _origin(self, number: int) -> float:
        x, y = self.numbers[:2]
        pdfium.FPDFText_GetCharOrigin(self.page, number, x, y)
        return self.sheet.point(x.value, y.value)[1]

    def _is_raised(self, number: int, size: float) -> bool:
        """Whether a digit is drawn above its line by its font; one set smaller and higher shows by its place."""
        left, right, bottom, top = self.numbers
        pdfium.FPDFText_GetCharBox(self.page, number, left, right, bottom, top)
        foot = bottom.value
        pdfium.FPDFText_GetCharOrigin(self.page, number, left, right)
        return bool(foot - right.value > _RAISED * size)

    def _angle(self, number: int) -> int:
        turned = round(math.degrees(pdfium.FPDFText_GetCharAngle(self.page, number)))
        return int((-turned - 90 * self.sheet.turns) % 360)  # PDFium counts clockwise


@lru_cache(maxsize=4096)
def _sign(code: int) -> str:
    sign = chr(code) if code < 0x110000 else "\ufffd"
    if sign in _LINE_END_HYPHENS:
        return "-"
    if sign.isspace() and sign not in "\r\n":
        return " "
    # Letters joined in one sign, and those of Arabic in the shape that their place gives them.
    return unicodedata.normalize("NFKC", sign) if "\ufb00" <= sign <= "\ufdff" or "\ufe70" <= sign <= "\ufefc" else sign


@lru_cache(maxsize=4096)
def _is_private(text: str) -> bool:
    return (bool(text) and unicodedata.category(text[0]) in {"Co", "Cn", "Cc"}) or text == "\ufffd"
