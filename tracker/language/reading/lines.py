"""The lines of a text that have something in them, each with its place: what forms of text are told by."""

import re
from dataclasses import dataclass

_LINE = re.compile("[^\r\n\x85\u2028\u2029]*[^\\s][^\r\n\x85\u2028\u2029]*")
_ENDS = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_QUESTION = re.compile(r"\?[\"'”’»)\]]*$")
_BULLET = re.compile(r"(?:[•●◦▪·*+–—-]|\d{1,2}[.)])\s")
_LONGEST_HEADING = 120


@dataclass(frozen=True)
class Line:
    """One line without the space around it; `apart` says that an empty line or nothing stands before it."""

    start: int
    end: int
    text: str
    apart: bool

    @property
    def is_question(self) -> bool:
        """Whether it ends with a question mark."""
        return bool(_QUESTION.search(self.text))

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_ENDS.search(self.text))

    @property
    def is_heading(self) -> bool:
        """Whether it is short and no sentence: a heading, a byline, a button."""
        return not self.ends and len(self.text) <= _LONGEST_HEADING and not _BULLET.match(self.text)


def lines_of(text: str) -> list[Line]:
    """The lines in their order."""
    lines: list[Line] = []
    end = 0
    for match in _LINE.finditer(text):
        words = match[0].strip()
        start = match.start() + match[0].index(words[0])
        apart = not lines or text.count("\n", end, start) > 1
        end = start + len(words)
        lines.append(Line(start, end, words, apart))
    return lines
