"""How wide words are without a font at hand, and how they break into lines that fit.

The widths are those of a wide sans (Noto Sans) in parts of the letter size, so that narrower fonts only leave air.
"""

import unicodedata
from collections.abc import Iterator

_NARROW = dict.fromkeys("ijlI.,:;'|!’‘·", 0.3) | dict.fromkeys('frt()[]{}/\\-"“” `', 0.4) | dict.fromkeys("szc", 0.5)
_WIDE = dict.fromkeys("mMW@%&—…œŒæÆ", 0.95) | dict.fromkeys("wGOQDHNU", 0.79)
_WIDTHS = _NARROW | _WIDE
_CAPITAL, _LETTER, _FULL = 0.66, 0.61, 1.05
_FIRST_PICTOGRAPH = 0x1F000
_BREAKS_AFTER = "-/–—"


def width_of(text: str, size: float) -> float:
    """About how wide the text is at that letter size, rather too wide than too narrow."""
    return sum(map(_letter, text)) * size


def _letter(letter: str) -> float:
    width = _WIDTHS.get(letter)
    if width is not None:
        return width
    if unicodedata.category(letter) in {"Mn", "Me", "Cf", "Cc"}:
        return 0.0
    if ord(letter) >= _FIRST_PICTOGRAPH or unicodedata.east_asian_width(letter) in "WF":
        return _FULL
    return _CAPITAL if letter.isupper() else _LETTER


def lines_of(text: str, size: float, width: float, most: int) -> list[str]:
    """The text in at most so many lines of at most that width; what does not fit ends in an ellipsis."""
    lines = [""]
    for piece in _pieces(text, size, width):
        if width_of((lines[-1] + piece).rstrip(), size) <= width:
            lines[-1] += piece
        else:
            lines.append(piece)
    lines = [line.strip() for line in lines if line.strip()] or [""]
    return lines if len(lines) <= most else [*lines[: most - 1], _shortened(lines[most - 1], size, width)]


def _pieces(text: str, size: float, width: float) -> Iterator[str]:
    """Words with the space after them; longer ones cut where they have to be, wide letters one by one."""
    for word in text.split():
        piece = ""
        for letter in word:
            full = bool(piece) and width_of(piece + letter, size) > width
            if full or (piece and unicodedata.east_asian_width(letter) == "W" and unicodedata.combining(letter) == 0):
                yield piece
                piece = ""
            piece += letter
            if letter in _BREAKS_AFTER and len(piece) > 1:
                yield piece
                piece = ""
        yield f"{piece} "


def _shortened(line: str, size: float, width: float) -> str:
    while line and width_of(f"{line}…", size) > width:
        line = line[:-1]
    return f"{line.rstrip()}…"
