"""What a claim would gain or lose under another policy, before it takes effect."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from tracker.language.english import counted, listed
from tracker.rules.policy import Policy
from tracker.rules.statuses import Dossier, highest_that_holds, needs_recheck, reasons_against
from tracker.rules.statuses.status import Status


class ImpactKind(StrEnum):
    """How a policy touches a claim; the gravest first."""

    FALLS = "falls"
    HOLDS = "holds"
    OPENS = "opens"
    SHUTS = "shuts"
    ASKS = "asks"
    FREES = "frees"


_SINGULAR = {
    ImpactKind.FALLS: "claim would no longer be what it is called",
    ImpactKind.HOLDS: "claim would be again what it is called",
    ImpactKind.OPENS: "claim could move where it cannot now",
    ImpactKind.SHUTS: "claim could no longer move where it can now",
    ImpactKind.ASKS: "claim would need a second person where it needs none now",
    ImpactKind.FREES: "claim would need no second person where it needs one now",
}
_PLURAL = {
    ImpactKind.FALLS: "claims would no longer be what they are called",
    ImpactKind.HOLDS: "claims would be again what they are called",
    ImpactKind.OPENS: "claims could move where they cannot now",
    ImpactKind.SHUTS: "claims could no longer move where they can now",
    ImpactKind.ASKS: "claims would need a second person where they need none now",
    ImpactKind.FREES: "claims would need no second person where they need one now",
}


@dataclass(frozen=True)
class PolicyImpact:
    """What changes for one claim. `falls_to` is the highest status that would still hold."""

    status: Status
    falls_to: Status | None = None
    holds_again: bool = False
    opens: tuple[Status, ...] = ()
    shuts: tuple[Status, ...] = ()
    asks: tuple[Status, ...] = ()
    frees: tuple[Status, ...] = ()

    @property
    def kinds(self) -> list[ImpactKind]:
        """Everything that changes."""
        changes = {
            ImpactKind.FALLS: self.falls_to,
            ImpactKind.HOLDS: self.holds_again,
            ImpactKind.OPENS: self.opens,
            ImpactKind.SHUTS: self.shuts,
            ImpactKind.ASKS: self.asks,
            ImpactKind.FREES: self.frees,
        }
        return [kind for kind in ImpactKind if changes[kind]]

    @property
    def in_words(self) -> list[str]:
        """Each change as a sentence."""
        sentences = {
            ImpactKind.FALLS: f"It would no longer be {self.status.word}; "
            f"the highest that holds is {_status_word(self.falls_to)}.",
            ImpactKind.HOLDS: f"What makes it {self.status.word} would hold again.",
            ImpactKind.OPENS: f"It could now be {_listed(self.opens)}.",
            ImpactKind.SHUTS: f"It could no longer be {_listed(self.shuts)}.",
            ImpactKind.ASKS: f"A second person would have to approve {_listed(self.asks)}.",
            ImpactKind.FREES: f"Nobody would have to approve {_listed(self.frees)} any more.",
        }
        return [sentences[kind] for kind in self.kinds]


@dataclass
class PolicyImpacts:
    """How many claims a policy touches, and how; counted as they come in."""

    looked_at: int = 0
    touched: int = 0
    counts: Counter[ImpactKind] = field(default_factory=Counter)

    def count(self, effect: PolicyImpact) -> PolicyImpact:
        """Take one more into account."""
        if effect.kinds:
            self.touched += 1
            self.counts.update(effect.kinds)
        return effect

    @property
    def in_words(self) -> list[str]:
        """`3 claims could move where they cannot now`, one line for each way that occurs."""
        return [counted(self.counts[kind], _SINGULAR[kind], _PLURAL[kind]) for kind in self.present]

    @property
    def present(self) -> list[ImpactKind]:
        """The ways that occur, the gravest first."""
        return [kind for kind in ImpactKind if self.counts[kind]]


def policy_impact(dossier: Dossier, policy: Policy) -> PolicyImpact:
    """What that policy would change for a claim, compared with the policy in its dossier."""
    after = replace(dossier, policy=policy)
    was_broken, is_broken = bool(needs_recheck(dossier)), bool(needs_recheck(after))
    before, later = _open_moves(dossier), _open_moves(after)
    # A claim that falls, or holds again, can go elsewhere as well; to list that too would bury the news.
    stands_otherwise = was_broken is not is_broken
    return PolicyImpact(
        status=dossier.status,
        falls_to=highest_that_holds(after) if is_broken and not was_broken else None,
        holds_again=was_broken and not is_broken,
        opens=() if stands_otherwise else tuple(to for to in later if to not in before),
        shuts=() if stands_otherwise else tuple(to for to in before if to not in later),
        # Only for moves that are open then: nobody approves what cannot be proposed.
        asks=tuple(to for to in later if after.asks_second_person(to) and not dossier.asks_second_person(to)),
        frees=tuple(to for to in later if dossier.asks_second_person(to) and not after.asks_second_person(to)),
    )


def _open_moves(dossier: Dossier) -> list[Status]:
    return [to for to in Status if not reasons_against(dossier, to)]


def _status_word(status: Status | None) -> str:
    return status.word if status else ""


def _listed(statuses: Iterable[Status]) -> str:
    return listed((status.word for status in statuses), "or")
