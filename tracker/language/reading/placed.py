"""A candidate claim among the words it stands in: what the choice of claims looks at."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from tracker.language.reading.attributions import Parsed
from tracker.language.reading.letters import VERBS
from tracker.language.reading.lines import Line
from tracker.language.reading.pieces import Candidate
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import DAYS, TIMES

_LEAD = 3  # sentences


@dataclass(frozen=True)
class Placed:
    """A candidate, its line, and the first and the last of its words there.

    `lead` says whether it stands in the first sentences of its text, `names` are those of the whole text.
    """

    claim: Candidate
    line: Line
    first: int
    last: int
    lead: bool
    names: frozenset[str]

    @cached_property
    def tags(self) -> str:
        """The letters of its words."""
        return self.line.words.tags[self.first : self.last]

    @cached_property
    def low(self) -> list[str]:
        """Its words in lower case."""
        return self.line.words.low[self.first : self.last]

    @cached_property
    def bag(self) -> frozenset[str]:
        """Its words, each once."""
        return frozenset(self.low)

    @cached_property
    def lower(self) -> str:
        """Its words in one run, a space between any two."""
        return " ".join(self.low)

    @cached_property
    def has_verb(self) -> bool:
        """Whether any of its words may be a finite verb."""
        return not VERBS.isdisjoint(self.tags)

    @cached_property
    def is_quoted(self) -> bool:
        """Whether it stands in marks of quotation, or some of it does."""
        start = self.claim.start
        return self.line.words.text[max(0, start - 1) : start] in set("\"“‘«„'") or '"' in self.tags

    @cached_property
    def has_name(self) -> bool:
        """Whether one of its words is a name."""
        return any(tag == "P" and word in self.names for word, tag in zip(self.low, self.tags, strict=True))

    @cached_property
    def unsaid(self) -> str:
        """Which rule found in it that its source does not say or do something: "has not claimed that"; or nothing."""
        start, end = self.claim.start, self.claim.end
        return next((rule for cue, rule in self.line.unsaid if start <= cue[0] and cue[1] <= end), "")

    @property
    def own(self) -> bool:
        """Whether the article says it itself."""
        return not self.claim.links


def placed(candidates: Iterable[Candidate], parsed: list[Parsed]) -> Iterator[Placed]:
    """The candidates, each among its words."""
    lines = [
        Line(sentence, following, first=at == 0)
        for at, (sentence, following) in enumerate(zip(parsed, [*parsed[1:], None], strict=False))
    ]
    starts = [line.start for line in lines]
    names = frozenset(name for line in lines for name in _names(line.words))
    leads = [at for at, line in enumerate(lines) if line.stops][:_LEAD]
    for candidate in candidates:
        at = max(0, bisect_right(starts, candidate.start) - 1)
        words = lines[at].words
        first = max(0, bisect_right(words.starts, candidate.start) - 1)
        last = bisect_left(words.starts, candidate.end)
        yield Placed(candidate, lines[at], first, last, at in leads, names)


def _names(words: Words) -> Iterator[str]:
    """The names of a sentence but for days and months; the capital of its first word says nothing."""
    for at in range(1, len(words.low)):
        if words.low[at] in DAYS or words.low[at] in TIMES:
            continue
        if words.tags[at] == "P" and (words.tags[at - 1] not in '.:"(' or words.tags[at + 1 : at + 2] == "P"):
            yield words.low[at]
