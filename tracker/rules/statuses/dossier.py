"""Everything the status rules look at for one claim."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tracker.language.kinds import ClaimType
from tracker.rules.graphs import ClaimGraph
from tracker.rules.origins import Count, doubts_in_words, in_words
from tracker.rules.policy import Policy
from tracker.rules.roles import RoleName
from tracker.rules.statuses.explanation_names import ExplanationNames
from tracker.rules.statuses.status import Status


@dataclass(frozen=True)
class Dossier:
    """One claim as the rules see it; only live evidence counts.

    `looks` are the items that say where was looked and when, `primary` those for the claim by a party competent for
    it, `captured` the ones of these with a capture. `open_findings` are the phrases of undecided inconsistent
    findings; the `accepted_…` those of accepted inconsistent ones by family, `relayed_departure` of those whose
    source is known through relays alone. `news` says whether evidence or a finding came in after the last change.
    `names` are those of origins by id, for the sentences. `waits_for` is the status that a second person has been
    asked to approve, `rechecks` what is said to whoever has to look again, cause first. `graph` is what the
    origins were counted from.
    """

    status: Status
    type: ClaimType = ClaimType.EVENT
    motive: bool = False
    policy: Policy = field(default_factory=Policy)
    supports: Count = field(default_factory=Count)
    conflicts: Count = field(default_factory=Count)
    looks: int = 0
    primary: int = 0
    captured: int = 0
    open_findings: tuple[str, ...] = ()
    accepted_calendar: tuple[str, ...] = ()
    accepted_contradiction: tuple[str, ...] = ()
    accepted_departure: tuple[str, ...] = ()
    relayed_departure: tuple[str, ...] = ()
    news: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    waits_for: Status | None = None
    two_person: bool = True
    overtaken_by: str = ""
    particulars: ExplanationNames = field(default_factory=ExplanationNames)
    rechecks: tuple[str, ...] = ()
    graph: ClaimGraph = field(default_factory=ClaimGraph)

    @property
    def is_checkable(self) -> bool:
        """Whether evidence could decide the claim at all."""
        return self.type.is_checkable and not self.motive

    @property
    def supports_in_doubt(self) -> list[str]:
        """Why fewer origins for it are certain: names that are near."""
        return doubts_in_words(self.supports)

    @property
    def conflicts_in_doubt(self) -> list[str]:
        """Why fewer origins against it are certain: names that are near."""
        return doubts_in_words(self.conflicts)

    @property
    def supports_in_words(self) -> str:
        """The origins that speak for it."""
        return in_words(self.supports, self.names)

    @property
    def conflicts_in_words(self) -> str:
        """The origins that speak against it."""
        return in_words(self.conflicts, self.names)

    @property
    def second_person(self) -> str:
        """Who has to approve what is proposed: `a different editor`."""
        return f"a different {self.policy.approver.word}"

    def asks_second_person(self, to: Status) -> bool:
        """Whether moving there is only a proposal until a second person has approved it."""
        return self.two_person and to in self.policy.approval


def least_role(to: Status) -> RoleName:
    """Who may move a claim there, or propose it."""
    return RoleName.EDITOR if to is Status.SUPERSEDED else RoleName.FACT_CHECKER
