"""A candidate claim among the words it stands in: what the choice of claims looks at."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from tracker.language.reading.attributions import Parsed
from tracker.language.reading.layout import Line
from tracker.language.reading.letters import VERBS
from tracker.language.reading.pieces import Candidate
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import DAYS, TIMES

_LEAD = 3  # sentences
_WHEN = DAYS | TIMES
_OPENING = frozenset("\"“‘«„'")


class Placed:
    """A candidate, its line, and its words there: their letters, in lower case, in one run and each once.

    `lead` says whether it stands in the first sentences of its text, `own` whether the article says it itself.
    """

    def __init__(self, claim: Candidate, line: Line, names: frozenset[str], *, lead: bool) -> None:
        # Plain attributes: what is asked twenty times of each claim must cost nothing.
        words = line.words
        self.claim, self.line, self.lead = claim, line, lead
        self.first = max(0, bisect_right(words.starts, claim.start) - 1)
        self.last = bisect_left(words.starts, claim.end)
        self.tags = words.tags[self.first : self.last]
        self.low = words.low[self.first : self.last]
        self.lower = " ".join(self.low)
        self.bag = frozenset(self.low)
        self.own = not claim.links
        self.has_verb = not VERBS.isdisjoint(self.tags)
        self.has_name = not names.isdisjoint(self.bag) and any(
            tag == "P" and word in names for word, tag in zip(self.low, self.tags, strict=True)
        )

    @property
    def is_quoted(self) -> bool:
        """Whether it stands in marks of quotation, or some of it does."""
        start = self.claim.start
        return self.line.words.text[max(0, start - 1) : start] in _OPENING or '"' in self.tags

    @property
    def unsaid(self) -> str:
        """Which rule found in it that its source does not say or do something: "has not claimed that"; or nothing."""
        start, end = self.claim.start, self.claim.end
        return next((rule for cue, rule in self.line.unsaid if start <= cue[0] and cue[1] <= end), "")


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
        yield Placed(candidate, lines[at], names, lead=at in leads)


def _names(words: Words) -> Iterator[str]:
    """The names of a sentence but for days and months; the capital of its first word says nothing."""
    tags, low = words.tags, words.low
    at = tags.find("P", 1)
    while at > 0:
        if (tags[at - 1] not in '.:"(' or tags[at + 1 : at + 2] == "P") and low[at] not in _WHEN:
            yield low[at]
        at = tags.find("P", at + 1)
