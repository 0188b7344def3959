"""A text spelled otherwise than it is printed, with the way back to the printed one."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_Spelling = Callable[[re.Match[str]], str]


@dataclass(frozen=True)
class MappedText:
    """The new spelling, the printed text, and for each new character where the printed ones it stands for are."""

    text: str
    printed: str
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, text: str) -> "MappedText":
        """The text itself."""
        return cls(text, text, range(len(text)), range(1, len(text) + 1))

    @property
    def is_as_printed(self) -> bool:
        """Whether nothing is spelled otherwise, so that every offset is one of the printed text."""
        return isinstance(self.starts, range)

    def spelled(self, pattern: re.Pattern[str], spelling: _Spelling) -> "MappedText":
        """The same with every match spelled otherwise; itself where none is."""
        written: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        position = 0
        for match in pattern.finditer(self.text):
            words = spelling(match)
            if words == match[0]:
                continue
            first, last = match.span()
            written += (self.text[position:first], words)
            starts += self.starts[position:first]
            ends += self.ends[position:first]
            # Of several characters that became several others nobody can say which became which.
            starts += [self.starts[first]] * len(words)
            ends += [self.ends[last - 1]] * len(words)
            position = last
        if not position:
            return self
        starts += self.starts[position:]
        ends += self.ends[position:]
        return MappedText("".join((*written, self.text[position:])), self.printed, starts, ends)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Where the words from `start` to `end` stand in the printed text; what was left out at their edges is not."""
        if self.is_as_printed:
            return start, end
        if start >= end:
            place = self.starts[start] if start < len(self.starts) else len(self.printed)
            return place, place
        return self.starts[start], self.ends[end - 1]

    def ahead(self, start: int, end: int) -> tuple[int, int]:
        """Where what is printed from `start` to `end` stands here."""
        if self.is_as_printed:
            return start, end
        first = bisect_right(self.ends, start)
        return first, max(first, bisect_left(self.starts, end))
