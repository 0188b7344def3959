"""The publications of a claim as texts, those whom texts can name, and what a text proposes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult
from tracker.language.kinds import Basis, EdgeKind, SourceKind


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

    @property
    def day(self) -> str:
        """The day for putting in order; one that is not known comes last."""
        return str(self.published_on or "9999")

    def is_after(self, publication: "Publication") -> bool:
        """Whether it was certainly published after the other; an unknown day decides nothing."""
        if self.published_on is None or publication.published_on is None:
            return False
        # “December 2025” has a first and a last day: only where the two spans lie apart is the order certain
        return self.published_on.first_day > publication.published_on.last_day


def newest_not_after(publications: Sequence[Publication], publication: Publication) -> Publication | None:
    """The last of some publications that another one can have seen; of several of one day the first recorded."""
    possible = [candidate for candidate in publications if not candidate.is_after(publication)]
    return max(possible, key=lambda candidate: (candidate.day, -candidate.carrier_id), default=None)


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
