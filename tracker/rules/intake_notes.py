"""What reading a file did to its words, for the person who confirms the text before it is stored."""

from dataclasses import dataclass
from enum import StrEnum


class NoteKind(StrEnum):
    """What a note is about; the confirming step shows the kinds in this order."""

    ASK = "ask"  # can be read in more than one way: a person says which
    CHANGED = "changed"  # stands in the text otherwise than in the file: a footnote mark, a hyphen at a line end
    LEFT_OUT = "left_out"  # stands in the file and not in the text: menus, comments, struck words, page numbers


@dataclass(frozen=True)
class Note:
    """One thing that reading did, in a sentence; `excerpt` begins with the words concerned where there are some."""

    kind: NoteKind
    words: str
    excerpt: str = ""
