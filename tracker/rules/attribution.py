"""The chain of who is said to have said it, from the origin of a claim to the article."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.rules.sources import SourceKind

OWN_VOICE = "the article’s own voice"


class Role(StrEnum):
    """What a source does in a chain."""

    ORIGIN = "origin"
    CARRIER = "carrier"


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

    `people` is the number of people the text gives for an unnamed source.
    """

    source_id: int
    name: str
    kind: SourceKind
    role: Role
    knowledge: Knowledge | None = None
    ground_rule: GroundRule | None = None
    people: int | None = None
    cue: str = ""


def in_words(links: Sequence[Link]) -> str:
    """The chain as people write it, origin first: `unnamed officials → The New York Times`."""
    return " → ".join(link.name for link in links) if links else OWN_VOICE
