"""Real names in several spellings, and pairs of different bearers of like names, in two halves.

Which half a row is in was fixed before anything was tuned: by the checksum of its first name. The rules were tuned on
the first half; the second half says how good they are.
"""

import zlib
from pathlib import Path

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named

Row = tuple[Named, ...]


def spellings(half: int) -> list[Row]:
    """Rows of names of one bearer, the usual spelling first."""
    return _rows("spellings.tsv", half)


def different(half: int) -> list[Row]:
    """Pairs of names of two bearers."""
    return _rows("different.tsv", half)


def forms(half: int, *, of_one: bool) -> list[Row]:
    """Pairs of names: of one bearer in short forms, other scripts and languages, or of two that only look so."""
    lines = Path(__file__).with_name("forms.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    return [
        (Named(first, SourceKind(kind)), Named(second, SourceKind(kind)))
        for sort, kind, first, second in rows
        if (sort != "none") == of_one and _half(first) == half
    ]


def _half(name: str) -> int:
    return zlib.crc32(name.encode()) % 2


def _rows(file: str, half: int) -> list[Row]:
    lines = Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    return [tuple(Named(name, SourceKind(kind)) for name in names) for kind, *names in rows if _half(names[0]) == half]
