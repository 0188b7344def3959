"""What a rule finds in a sentence."""

from dataclasses import dataclass

Range = tuple[int, int]


@dataclass(frozen=True)
class CueMatch:
    """One attribution inside a sentence, in words; `rule` names how it was found."""

    source: Range
    cue: Range
    content: tuple[Range, ...]
    rule: str
    lemma: str
    frames: str
    colon: bool = False
