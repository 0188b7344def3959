"""Names by which people write in social networks: “@ZelenskyyUa”."""

import re

from tracker.language.reading.wordlists import bag

_HANDLE = re.compile(r"@\w{2,30}")
_PIECE = re.compile(r"[A-Z]+(?![a-z])|[^\W\d_]?[^\W\d_A-Z]+")
_ADDED = bag(
    "ua us uk eu de fr pl ru il real official the its mp mep sec pres president pm fm gov sen rep off hq tv mr dr min"
)


def is_handle(name: str) -> bool:
    """Whether a name is such a handle."""
    return bool(_HANDLE.fullmatch(name.strip()))


def without_handle(name: str) -> str:
    """The words of a handle as far as capitals and underscores part them, without what people add to their name."""
    pieces = _PIECE.findall(name)
    while len(pieces) > 1 and pieces[-1].lower() in _ADDED:
        pieces.pop()
    while len(pieces) > 1 and pieces[0].lower() in _ADDED:
        pieces.pop(0)
    return " ".join(pieces) or name
