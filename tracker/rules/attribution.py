"""The chain of who is said to have said it, from the origin of a claim to the article."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker import limits
from tracker.language.attitudes import TURNING
from tracker.language.kinds import OWN_VOICE, Attitude, Role, SourceKind
from tracker.rules.attitudes import NEGATIVE, bearing_sentence, does
from tracker.rules.reasons import Reason
from tracker.rules.sources import label

# “Three officials” are one source of three people; a person or a document is always one.
_SEVERAL_PEOPLE = frozenset({SourceKind.UNNAMED, SourceKind.ORGANISATION, SourceKind.GOVERNMENT})


class Knowledge(StrEnum):
    """How a source knows, where that is stated."""

    WITNESSED = "witnessed"
    TOLD = "told"
    INDUCED = "induced"
    DEDUCED = "deduced"


class GroundRule(StrEnum):
    """On what terms a source spoke."""

    ON_RECORD = "on_record"
    BACKGROUND = "background"
    DEEP_BACKGROUND = "deep_background"
    OFF_RECORD = "off_record"

    @property
    def word(self) -> str:
        """As people read it: `on record`."""
        return self.value.replace("_", " ")


@dataclass(frozen=True)
class Link:
    """One step of a chain: which source, in which role, and what the text says about it.

    `people` is the number of people the text gives for an unnamed source, `outlet` the name of the one that uses it.
    `attitude` is what the source does to what it passes on, `negated` whether that has a negation of its own.
    """

    source_id: int
    name: str
    kind: SourceKind
    role: Role
    knowledge: Knowledge | None = None
    ground_rule: GroundRule | None = None
    people: int | None = None
    cue: str = ""
    outlet: str = ""
    attitude: Attitude = Attitude.ASSERTS
    negated: bool = False

    @property
    def is_against(self) -> bool:
        """Whether the source speaks against what it passes on, and so can never support it."""
        return self.attitude in TURNING

    @property
    def does(self) -> str:
        """What the source does: “denies this”; “deny this” where it is several."""
        name = self.name if self.kind is SourceKind.UNNAMED else ""
        return does(self.attitude, name, self.people)

    @property
    def remark(self) -> str:
        """What has to be said beside the name: “denies this, in the negative”; nothing of an assertion.

        The claim's own words hold the negation, so beside an assertion it need not be said.
        """
        if self.attitude is Attitude.ASSERTS:
            return ""
        return f"{self.does}, {NEGATIVE}" if self.negated else self.does

    @property
    def sentence(self) -> str:
        """“The minister denies this.”; nothing of an assertion."""
        return bearing_sentence(
            self.attitude, self.name, is_unnamed=self.kind is SourceKind.UNNAMED, people=self.people
        )


def steps(links: Sequence[Link]) -> list[str]:
    """The label of each step; an unnamed source names its outlet unless the outlet is the next step.

    Who does not plainly assert it is called so: `the minister (denies this)`.
    """
    # “unnamed officials via The New York Times → The New York Times” would say the paper twice.
    following: list[str | None] = [*(link.name for link in links[1:]), None]
    return (
        [
            label(link.name, link.kind, link.outlet, next_name=next_name) + (f" ({link.remark})" if link.remark else "")
            for link, next_name in zip(links, following, strict=True)
        ]
        if links
        else []
    )


def in_words(links: Sequence[Link]) -> str:
    """The chain as people write it, origin first: `unnamed officials → The New York Times`."""
    return " → ".join(steps(links)) if links else OWN_VOICE


def decisive(links: Sequence[Link]) -> Link | None:
    """The step that says most of what the chain does to the claim: the first that does not assert it, else the origin.

    Nothing for the article's own voice.
    """
    return next((link for link in links if link.attitude is not Attitude.ASSERTS), links[0] if links else None)


def faults(links: Sequence[Link]) -> list[Reason]:
    """Say what is wrong with a chain, origin first; nothing means it can be kept.

    A chain that begins with a carrier is fine: its origin is unknown.
    """
    reasons: list[Reason] = []
    if not limits.LINKS.allows(len(links)):
        reasons.append(Reason("too_long", limits.LINKS.sentence(len(links))))
    earlier_ids: set[int] = set()
    before: Link | None = None
    for position, link in enumerate(links, start=1):
        # Not called a circle, for what to do about it is something else.
        if before and before.source_id == link.source_id:
            text = f"{link.name} stands twice in a row; remove one of the two links."
            reasons.append(Reason("twice_in_a_row", text))
        elif link.source_id in earlier_ids:
            text = f"{link.name} comes again at position {position}; a chain cannot go in a circle."
            reasons.append(Reason("circle", text))
        earlier_ids.add(link.source_id)
        reasons += _faults_of(link, position)
        before = link
    return reasons


def _faults_of(link: Link, position: int) -> list[Reason]:
    reasons: list[Reason] = []
    if link.role is Role.ORIGIN and position > 1:
        text = f"{link.name} is called the origin but stands at position {position}; only the first link can be it."
        reasons.append(Reason("origin_not_first", text))
    if link.people is not None and link.people < 1:
        text = f"The number of people behind {link.name} must be at least 1; leave it empty if it is not stated."
        reasons.append(Reason("no_people", text))
    elif link.people is not None and link.kind not in _SEVERAL_PEOPLE:
        text = f"{link.name} is a {link.kind.word}; a number of people fits only unnamed sources and organisations."
        reasons.append(Reason("people_of_one", text))
    if link.kind is SourceKind.UNNAMED and link.ground_rule is GroundRule.ON_RECORD:
        text = f"{link.name} is not named and so cannot be on record; choose another ground rule or name the source."
        reasons.append(Reason("unnamed_on_record", text))
    return reasons
