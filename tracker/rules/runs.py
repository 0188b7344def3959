"""An article cut where quotes and sentences begin and end, so that each piece can be shown in one manner."""

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from tracker.language.sentences import Sentence

Key = TypeVar("Key", bound=Hashable)
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True)
class Span(Generic[Key]):
    """Where the quote of something stands; offsets are half-open."""

    key: Key
    start: int
    end: int


@dataclass(frozen=True)
class Run(Generic[Key]):
    """A piece of text under the same quotes throughout.

    `under` are the quotes it belongs to, the shortest (innermost) first; `closes` those that end with it, innermost
    first; `opens` the sentence that begins with it.
    """

    text: str
    start: int
    under: Sequence[Key] = ()
    closes: Sequence[Key] = ()
    opens: Sentence | None = None


def paragraphs(text: str, sentences: Sequence[Sentence], spans: Iterable[Span[Key]]) -> list[list[Run[Key]]]:
    """The text as paragraphs (between blank lines) of runs; every character of a word is in exactly one."""
    # The shortest first: of quotes within one another it is the innermost.
    marks = sorted(spans, key=lambda span: (span.end - span.start, span.start))
    opening = {sentence.start: sentence for sentence in sentences}
    cuts = sorted({0, len(text), *opening, *(at for span in marks for at in (span.start, span.end))})
    paragraphs: list[list[Run[Key]]] = [[]]
    active = list(marks)
    for start, end in pairwise(cuts):
        # Ended quotes are let go, or every piece of a long article would ask all of them.
        active = [span for span in active if span.end > start]
        under = [span for span in active if span.start <= start]
        closes = [span.key for span in under if span.end == end]
        run = Run(text[start:end], start, [span.key for span in under], closes, opening.get(start))
        _append_run(paragraphs, run)
    return [paragraph for paragraph in paragraphs if paragraph]


def _append_run(paragraphs: list[list[Run[Key]]], run: Run[Key]) -> None:
    """Put a run at the end of the last paragraph, parting it where it holds a blank line."""
    at = 0
    gaps = [(gap.start(), gap.end()) for gap in _BLANK_LINES.finditer(run.text)]
    for end, following in [*gaps, (len(run.text), None)]:
        piece = run.text[at:end]
        # White space alone begins no paragraph; within one it keeps words apart.
        if piece.strip() or (piece and paragraphs[-1]):
            # A quote over two paragraphs ends once, with the last piece of it.
            closes = run.closes if following is None else ()
            paragraphs[-1].append(Run(piece, run.start + at, run.under, closes, run.opens if at == 0 else None))
        if following is not None:
            paragraphs.append([])
            at = following
