"""The values a drawing is planned with: boxes, the arrows between them, and the plan of all."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

ARTICLE = "article"


class Shape(StrEnum):
    """What a box stands for; each is drawn differently."""

    ARTICLE = "article"
    CARRIER = "carrier"
    RELAY = "relay"
    STACK = "stack"
    NAMED = "named"
    DOCUMENT = "document"
    OBSERVATION = "observation"
    UNNAMED = "unnamed"
    NOTHING = "nothing"


ORIGINS = {Shape.NAMED, Shape.DOCUMENT, Shape.OBSERVATION, Shape.UNNAMED}


class State(StrEnum):
    """Whether an arrow counts: `dropped` points into the future, `gone` begins or ends at something retracted."""

    LIVE = "live"
    DROPPED = "dropped"
    GONE = "gone"
    FOUND = "found"  # from the article to what was found for or against it


@dataclass(frozen=True)
class Face:
    """How people know a node: its name, what to say below it, and which element of the page it leads to."""

    label: str
    note: str = ""
    target: str = ""


@dataclass(frozen=True)
class Box:
    """One node of the picture. `names` are those of all that a stack holds."""

    id: str
    shape: Shape
    label: str
    notes: tuple[str, ...] = ()
    stance: str = ""
    retracted: bool = False
    looped: bool = False
    target: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Arrow:
    """From one box to what it took the claim from; `kinds` says how: `cites`, or `cites, quotes`."""

    start: str
    end: str
    kinds: str = ""
    state: State = State.LIVE


@dataclass(frozen=True)
class Plan:
    """All boxes by id, all arrows, and the layers from the top down; `backward` are the arrows that close a loop."""

    boxes: Mapping[str, Box]
    arrows: Sequence[Arrow]
    layers: Sequence[Sequence[str]] = ()
    backward: Collection[Arrow] = field(default_factory=frozenset)
