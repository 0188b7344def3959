"""Characters that nobody sees, and how to do without them."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import chain, groupby

# They turn the characters after them round, so that a name can be shown as another one.
DIRECTION_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_ALPHABETS = (range(0x41, 0x5B), range(0xC0, 0x250), range(0x370, 0x530), range(0x1E00, 0x1F00))
CAPITALS = "".join(letter for points in _ALPHABETS for letter in map(chr, points) if letter.isupper())
"""The capitals of Latin, Greek and Cyrillic, for a class in a pattern."""


def class_of(characters: Iterable[str]) -> str:
    """The inside of a class of these characters, for a pattern."""
    runs = groupby(enumerate(sorted(map(ord, set(characters)))), key=lambda place: place[1] - place[0])
    ends = ([point for _, point in run] for _, run in runs)
    return "".join(f"{re.escape(chr(points[0]))}-{re.escape(chr(points[-1]))}" for points in ends)


# Without the ideographs, syllables and private characters between; beyond are pictures and scripts that nobody writes.
_SCRIPTS = (range(0x3400), range(0xA000, 0xAC00), range(0xFB00, 0x11000))
_CATEGORIES: dict[str, list[str]] = {}
for _point in chain(*_SCRIPTS):
    _CATEGORIES.setdefault(unicodedata.category(chr(_point)), []).append(chr(_point))


def in_categories(*categories: str) -> list[str]:
    """The characters of these general categories of Unicode, such as Zs, for spaces, and Sm, for signs of relation."""
    return [sign for category in categories for sign in _CATEGORIES[category]]


MARKS = class_of(in_categories("Mn", "Mc", "Me"))
"""Marks that belong to the letter before them, accents as well as vowel signs, for a class in a pattern."""


def is_mark(character: str) -> bool:
    """Whether it belongs to the letter before it."""
    return unicodedata.category(character)[0] == "M"


def unhidden(text: str) -> str:
    """Words nobody here typed, on one line and without the invisible characters that `one_line` refuses."""
    return " ".join("".join(character for character in text if not _is_hidden(character)).split())


def _is_hidden(character: str) -> bool:
    # A tab or a line break is a control character too, and becomes a space; half of a surrogate pair is no character.
    is_control = unicodedata.category(character) in {"Cc", "Cs"} and not character.isspace()
    return is_control or character in DIRECTION_MARKS


_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


def without_tags(name: str) -> str:
    """A name without the tags of a page that were copied with it: “Orla <b>Post</b>”."""
    return _TAG.sub("", name).strip() if "<" in name else name
