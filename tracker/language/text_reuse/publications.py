"""The publications of a claim as texts, those whom texts can name, and what a text proposes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.language.dates import PartialDate
from tracker.rules.edges import EdgeKind, Ground
from tracker.rules.findings import CheckResult
from tracker.rules.sources import SourceKind


@dataclass(frozen=True)
class Named:
    """A source with every name it goes by, its own name first."""

    source_id: int
    names: tuple[str, ...]
    kind: SourceKind

    @property
    def name(self) -> str:
        """What it is called."""
        return self.names[0]


@dataclass(frozen=True)
class Publication:
    """One publication with its text, who put it out, and the calendar's inconsistent findings in it, if asked."""

    carrier_id: int
    publisher: Named
    text: str
    published_on: PartialDate | None = None
    slips: Sequence[CheckResult] = ()

    @property
    def label(self) -> str:
        """The publisher and the day."""
        day = f", {self.published_on.in_words()}" if self.published_on else ""
        return self.publisher.name + day

    def is_after(self, other: "Publication") -> bool:
        """Whether it was certainly published after the other; an unknown day decides nothing."""
        if self.published_on is None or other.published_on is None:
            return False
        return self.published_on.first_day > other.published_on.last_day


@dataclass(frozen=True)
class EdgeDraft:
    """An edge that texts propose; `score` is per mille of shared sequences where they were counted."""

    from_carrier_id: int
    kind: EdgeKind
    ground: Basis
    sentence: str
    to_carrier_id: int | None = None
    to_source_id: int | None = None
    score: int | None = None


@dataclass(frozen=True)
class Proposals:
    """What is proposed, and in sentences what was left out to keep the work bounded."""

    echoes: Sequence[EdgeDraft] = ()
    left_out: Sequence[str] = field(default=())
