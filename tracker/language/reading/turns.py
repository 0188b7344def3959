"""What a dialogue is made of: turns, and what stands between and in them that nobody claims."""

import re
from dataclasses import dataclass, field

from tracker.language.kinds import SourceKind
from tracker.language.reading.lines import Line
from tracker.language.reading.pieces import Range

_STAGE = re.compile(r"[\[(][^\[\]()]{1,80}[\])]\.?")
_ABOUT_ITSELF = re.compile(
    r"[\[(*_]*(?:This|The) (?:interviews?|conversations?|transcripts?|exchange|discussion)\b|Interview(?:ed)?(?: by|:)|"
    r"[\[(]?(?:Questions|Interview|Transcript)\b[^.?!]{0,60}\bby\b|\(?(?:Translated|Transcribed|Edited) by\b"
)
_NOTE = re.compile(r"[\[(].*\b(?:Ed|[Ee]ditors?)\.?\s*[\])]")


@dataclass(frozen=True)
class Turn:
    """Runs of somebody's words, where that speaker is named and which words or sign say that the turn begins."""

    source: Range
    cue: Range
    runs: tuple[Range, ...]
    whom: tuple[str, SourceKind] | None = None

    def holds(self, at: int) -> bool:
        """Whether that place is in one of its runs."""
        return any(start <= at < end for start, end in self.runs)


@dataclass
class Dialogue:
    """The turns of a text, and the labels, questions and stage directions, which are nobody's claims."""

    turns: list[Turn] = field(default_factory=list)
    left_out: list[Range] = field(default_factory=list)


def is_stage_direction(line: Line) -> bool:
    """Whether nothing stands on the line but "(laughs)" or "[Applause]"."""
    return bool(_STAGE.fullmatch(line.text))


def is_about_itself(line: Line) -> bool:
    """Whether the text speaks of how the dialogue came about: nobody in it says that."""
    return bool(_ABOUT_ITSELF.match(line.text))


def is_note(line: Line) -> bool:
    """Whether the editors put it in: what it says the article says."""
    return bool(_NOTE.fullmatch(line.text))
