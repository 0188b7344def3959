"""Publications, origins and the edges between them; and what can be counted there."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.language.dates import PartialDate


class OriginKind(StrEnum):
    """What a chain can end in, besides nothing."""

    NAMED = "named"
    DOCUMENT = "document"
    OBSERVATION = "observation"
    UNNAMED = "unnamed"


@dataclass(frozen=True)
class Carrier:
    """A publication in the graph; one without a stance only stands between others."""

    id: str
    published_on: PartialDate | None = None
    stance: str = ""
    retracted: bool = False


@dataclass(frozen=True)
class Origin:
    """An end of the graph. `event` ties those of one briefing or release together.

    `owners_above` are those who own the owner, and their owners. `belongs_to` names all that it is or belongs to, in
    whatever role: two that have one of these in common may depend on each other.
    """

    id: str
    kind: OriginKind
    organisation: str | None = None
    owner: str | None = None
    event: str | None = None
    retracted: bool = False
    owners_above: tuple[str, ...] = ()
    belongs_to: tuple[str, ...] = ()


@dataclass(frozen=True)
class Edge:
    """From a publication to what it took the claim from: another publication, or an origin."""

    start: str
    end: str
    kind: str = "cites"


@dataclass(frozen=True)
class Doubt:
    """Two origins that may be one, or that may only depend on each other (`one` is false), with the reason.

    Nobody has said yet that they are two. A pair without a doubt are two.
    """

    first: str
    second: str
    sentence: str = ""
    one: bool = True


@dataclass(frozen=True)
class Graph:
    """All publications of one claim, whatever their stance, with their origins and what is in doubt about these."""

    carriers: Sequence[Carrier]
    origins: Sequence[Origin]
    edges: Sequence[Edge]
    doubts: Sequence[Doubt] = ()


@dataclass(frozen=True)
class Count:
    """What can be said about the origins of one stance.

    `carriers` counts the live ones; `origins` the known ones that are reached, `unknown` the carriers that name no
    source, `rootless` those that lost every source to a retraction, `witness` one origin of each class of a largest
    independent set, `loops` the members of each loop without an exit, `dropped_edges` those that point into the
    future as (from, to), `doubts` those for which `k_min` or `attributable` is lower. `exact` is false where `k_min` is
    only a lower bound of the lower bound.
    """

    carriers: int = 0
    k_min: int = 0
    k_max: int = 0
    attributable: int = 0
    origins: tuple[str, ...] = ()
    witness: tuple[str, ...] = ()
    loops: tuple[tuple[str, ...], ...] = ()
    unknown: tuple[str, ...] = ()
    rootless: tuple[str, ...] = ()
    dropped_edges: tuple[tuple[str, str], ...] = ()
    exact: bool = True
    doubts: tuple[Doubt, ...] = ()
