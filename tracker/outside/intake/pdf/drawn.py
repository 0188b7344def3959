"""What else is drawn on a page: rules, frames and pictures, and which text objects somebody could not see."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from tracker.outside.intake.pdf.characters import Sheet
from tracker.outside.intake.pdf.shapes import Box

_OBJECTS = 20_000  # objects of a page that are looked at: a map has a million strokes, and no text stands in them
_DEEP = 8
_LAST = 10**9
_THIN = 2.5
_DOT = 8.0  # points: the bullet of a list is smaller
_DOTS = 300  # of a page; more are those of a drawing
_SHORTEST = 2.5  # points: a line through one letter
_UNDRAWN = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}
_FILLED = {pdfium.FPDF_FILLMODE_ALTERNATE, pdfium.FPDF_FILLMODE_WINDING}


@dataclass(slots=True)
class Drawn:
    """The objects of a page by what they are; text objects by the address that PDFium knows them by.

    `strokes` are thin lines across, however short; `dots` may be bullets; `undrawn` are painted in no colour,
    `doubtful` may be unseen: pale, in a layer or under something painted later.
    """

    rules: list[Box] = field(default_factory=list)
    strokes: list[Box] = field(default_factory=list)
    dots: list[Box] = field(default_factory=list)
    frames: list[Box] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    undrawn: set[int] = field(default_factory=set)
    doubtful: set[int] = field(default_factory=set)


def drawn(page: Any, sheet: Sheet) -> Drawn:
    """What is drawn on a page of PDFium beside its letters."""
    result, covers = Drawn(), list[tuple[int, Box]]()
    texts: list[tuple[int, int, Box]] = []
    for order, (thing, depth) in enumerate(_objects(page)):
        shape = pdfium.FPDFPageObj_GetType(thing)
        box = _bounds(thing, sheet) if depth == 0 else None
        if shape == pdfium.FPDF_PAGEOBJ_TEXT:
            address = ctypes.addressof(thing.contents)
            _judge(thing, address, result)
            if box and _is_cut(thing, box, sheet):
                result.doubtful.add(address)
            if box:
                texts.append((order, address, box))
        elif box and shape == pdfium.FPDF_PAGEOBJ_IMAGE:
            result.pictures.append(box)
            covers.append((order, box))
        elif box and shape == pdfium.FPDF_PAGEOBJ_PATH:
            # What is dark may hide letters of its own colour, whichever of them was painted first.
            covers += [(_LAST if _is_dark(thing) else order, box)] if _sort(thing, box, result) else []
    result.doubtful |= _covered(texts, covers)
    return result


def _objects(page: Any) -> Iterator[tuple[Any, int]]:
    """All objects in the order in which they are painted, those in forms too, with how deep they stand."""
    waiting = [(pdfium.FPDFPage_GetObject(page, number), 0) for number in range(pdfium.FPDFPage_CountObjects(page))]
    waiting.reverse()
    for _ in range(_OBJECTS):
        if not waiting:
            return
        thing, depth = waiting.pop()
        yield thing, depth
        if pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEP:
            inner = range(min(pdfium.FPDFFormObj_CountObjects(thing), _OBJECTS))
            waiting += [(pdfium.FPDFFormObj_GetObject(thing, number), depth + 1) for number in reversed(inner)]


def _bounds(thing: Any, sheet: Sheet) -> Box | None:
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(thing, *sides):
        return None
    left, bottom, right, top = (side.value for side in sides)
    return sheet.box(left, bottom, right, top)


def _judge(text: Any, address: int, result: Drawn) -> None:
    if pdfium.FPDFTextObj_GetTextRenderMode(text) in _UNDRAWN:
        result.undrawn.add(address)
    elif _is_pale(text) or _is_in_a_layer(text):
        result.doubtful.add(address)


def _is_pale(text: Any) -> bool:
    red, green, blue, opaque = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(text, red, green, blue, opaque):
        return False
    return bool(min(red.value, green.value, blue.value) > 200 or opaque.value < 60)


def _is_dark(path: Any) -> bool:
    red, green, blue, opaque = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(path, red, green, blue, opaque)
    return bool(min(red.value, green.value, blue.value) < 120 and opaque.value > 60)


def _is_in_a_layer(text: Any) -> bool:
    """Whether it stands in optional content, which may be switched off."""
    for number in range(min(pdfium.FPDFPageObj_CountMarks(text), 8)):
        name, length = (ctypes.c_ushort * 16)(), ctypes.c_ulong()
        pdfium.FPDFPageObjMark_GetName(pdfium.FPDFPageObj_GetMark(text, number), name, 32, length)
        if bytes(name)[: length.value].decode("utf-16-le", "ignore").strip("\0") == "OC":
            return True
    return False


def _is_cut(text: Any, box: Box, sheet: Sheet) -> bool:
    """Whether a shape that everything outside is cut away with leaves out the middle of a text."""
    clip = pdfium.FPDFPageObj_GetClipPath(text)
    shapes = pdfium.FPDFClipPath_CountPaths(clip) if clip else 0
    middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return any(not _clip_box(clip, number, sheet).holds(*middle) for number in range(min(max(shapes, 0), 8)))


def _clip_box(clip: Any, number: int, sheet: Sheet) -> Box:
    corners = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for segment in range(min(pdfium.FPDFClipPath_CountPathSegments(clip, number), 200)):
        pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFClipPath_GetPathSegment(clip, number, segment), x, y)
        corners.append(sheet.point(x.value, y.value))
    across, down = zip(*corners, strict=True) if corners else ((0.0,), (0.0,))
    return Box(min(across), min(down), max(across), max(down))


def _sort(path: Any, box: Box, result: Drawn) -> bool:
    """Put a path among the rules, dots or frames; whether it is painted over what it holds."""
    if max(box.width, box.height) < _DOT and abs(box.width - box.height) < 1 and len(result.dots) < _DOTS:
        result.dots.append(box)
        return False
    if min(box.width, box.height) <= _THIN:
        if max(box.width, box.height) > 12:
            result.rules.append(box)
        if box.width > max(_SHORTEST, box.height):
            result.strokes.append(box)
        return False
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, mode, stroke)
    if box.width > 60 and box.height > 24 and pdfium.FPDFPath_CountSegments(path) <= 12:
        result.frames.append(box)
    return mode.value in _FILLED


def _covered(texts: list[tuple[int, int, Box]], covers: list[tuple[int, Box]]) -> set[int]:
    """Texts that something painted later may lie on; only the largest things are asked, which is enough for a doubt."""
    largest = sorted(covers, key=lambda cover: -cover[1].width * cover[1].height)[:60]
    return {
        address
        for order, address, box in texts
        if any(
            later > order and cover.holds((box.left + box.right) / 2, (box.top + box.bottom) / 2)
            for later, cover in largest
        )
    }
