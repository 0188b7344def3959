"""What a mark of a text stands for."""

from enum import StrEnum


class MarkKind(StrEnum):
    """`paragraph`: a whole one, so that those an outlet repeats are known; `sequence`: five words in a row."""

    PARAGRAPH = "paragraph"
    SEQUENCE = "sequence"
