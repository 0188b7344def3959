"""What reading a text gives: sentences, attributions and candidate claims, each with its place in the text."""

from dataclasses import dataclass, field

from tracker.language.kinds import OWN_VOICE, Attitude, ClaimType, Role, SourceKind
from tracker.language.proposed import Step
from tracker.language.sentences import Sentence

Range = tuple[int, int]


@dataclass(frozen=True)
class Piece:
    """Words of the text in one run or, where others stand between them, in several. Offsets are half-open."""

    ranges: tuple[Range, ...]

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return min(start for start, _ in self.ranges)

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return max(end for _, end in self.ranges)

    def of(self, text: str) -> str:
        """The words themselves; an ellipsis stands for what is left out."""
        return " … ".join(text[start:end] for start, end in self.ranges)

    def holds(self, at: int) -> bool:
        """Whether that place lies in one of its runs."""
        return any(start <= at < end for start, end in self.ranges)


@dataclass(frozen=True)
class Attribution:
    """Who is said to have said what, and which words say so. `rule` names the pattern that found it."""

    sentence: int
    source: Piece
    kind: SourceKind
    cue: Piece
    content: Piece
    rule: str
    attitude: Attitude = Attitude.ASSERTS
    negated: bool = False


@dataclass(frozen=True)
class ProposedLink:
    """One step of a chain as the text gives it; `start` and `end` say where it is named, a pronoun included."""

    role: Role
    name: str
    kind: SourceKind
    start: int
    end: int
    cue: str
    attitude: Attitude = Attitude.ASSERTS
    negated: bool = False

    @property
    def step(self) -> Step:
        """The same without its place, as a claim keeps it."""
        return Step(self.role, self.name, self.kind, self.cue, self.attitude, self.negated)


@dataclass(frozen=True)
class Because:
    """Words that made a candidate what it is: a cue, a hedge, what gave it its type."""

    what: str
    start: int
    end: int


@dataclass(frozen=True)
class Candidate:
    """A claim that is proposed: the quote by its place, what it is about and who is said to have said it.

    `subject` is what the text says it of, where the quote does not. `statement` can be read alone, with what was put in
    between square brackets. `rank` counts from 1, the most worth checking first; 0 is not proposed but stands in the
    text all the same. `why` says the reason for either in words.
    """

    sentence: int
    start: int
    end: int
    quote: str
    type: ClaimType
    hedges: tuple[str, ...] = ()
    links: tuple[ProposedLink, ...] = ()
    because: tuple[Because, ...] = ()
    negated: bool = False
    subject: Range | None = None
    statement: str = ""
    rank: int = 0
    why: str = ""

    @property
    def is_checkable(self) -> bool:
        """Whether evidence could decide it at all."""
        return self.type.is_checkable

    @property
    def attribution(self) -> str:
        """The chain as people say it: `anonymous sources via The New York Times`."""
        return " via ".join(link.name for link in self.links) or OWN_VOICE


@dataclass(frozen=True)
class Reading:
    """A text that was read; `others` are what it says beside the claims that are proposed.

    `note` says in one sentence what was not read, if anything.
    """

    sentences: tuple[Sentence, ...]
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Candidate, ...] = ()
    others: tuple[Candidate, ...] = ()
    note: str = ""

    @property
    def candidates(self) -> list[Candidate]:
        """All that the text says, proposed or not, in its order."""
        return sorted([*self.claims, *self.others], key=lambda candidate: (candidate.start, -candidate.end))


@dataclass
class RawAttribution:
    """An attribution while a text is read: also those inside quotations and inside others, which chains need.

    Without an `attitude` the source does not say the content: "nobody said that". `clause` is what a denial is about
    where the content names it by a noun: "claims that the bridge fell".
    """

    sentence: int
    source: Range
    cue: Range
    content: list[Range]
    rule: str
    lemma: str
    frames: str
    inside: bool = False
    mood: str = ""
    attitude: Attitude | None = Attitude.ASSERTS
    negated: bool = False
    clause: Range | None = None
    carriers: list[tuple[Range, Range]] = field(default_factory=list)

    def covers(self, inner: "RawAttribution") -> bool:
        """Whether the other's cue lies in what this one says."""
        return any(start <= inner.cue[0] < end for start, end in self.content)
