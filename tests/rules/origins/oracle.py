"""The count of origins once more, straight from the text of the rule: slow, by trying everything."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import combinations

from tracker.rules.origins import Carrier, Graph, Origin, OriginKind


@dataclass(frozen=True)
class Answer:
    """What the text of the rule says about one stance."""

    carriers: int
    k_min: int
    k_max: int
    attributable: int
    origins: frozenset[str]
    unknown: frozenset[str]
    rootless: frozenset[str]
    loops: frozenset[frozenset[str]]
    dropped_edges: frozenset[tuple[str, str]]


def answer(graph: Graph, stance: str) -> Answer:
    """Count by the text: what is live, what each carrier leads to, which origins are the same, which sets hold."""
    carriers = {carrier.id: carrier for carrier in graph.carriers if not carrier.retracted}
    origins = {origin.id: origin for origin in graph.origins if not origin.retracted}
    lost = {edge.start for edge in graph.edges if edge.end not in carriers and edge.end not in origins}
    late = {
        (edge.start, edge.end)
        for edge in graph.edges
        if edge.start in carriers and edge.end in carriers and appeared_later(carriers[edge.end], carriers[edge.start])
    }
    ways = {
        (edge.start, edge.end)
        for edge in graph.edges
        if edge.start in carriers
        and (edge.end in carriers or edge.end in origins)
        and (edge.start, edge.end) not in late
    }
    leads = closure(ways)
    starts = {carrier.id for carrier in carriers.values() if carrier.stance == stance}
    walked = starts | {end for start, end in leads if start in starts}
    bare = {node for node in walked if node in carriers and not any(start == node for start, _ in ways)}
    reached = [origin for origin in origins.values() if origin.id in walked]
    classes = same(reached)
    # Nobody knows whom these had it from; the others are known to have lost every source.
    unknown = bare - lost
    return Answer(
        carriers=len(starts),
        k_min=largest(classes),
        k_max=len(classes) + len(unknown),
        attributable=sum(any(origin.kind is not OriginKind.UNNAMED for origin in members) for members in classes),
        origins=frozenset(origin.id for origin in reached),
        unknown=frozenset(unknown),
        rootless=frozenset(bare & lost),
        loops=frozenset(circles(walked & set(carriers), leads)),
        dropped_edges=frozenset(edge for edge in late if edge[0] in walked),
    )


def appeared_later(carrier: Carrier, earlier: Carrier) -> bool:
    """Certainly later; where a date is missing or too coarse to tell, it is not."""
    return bool(
        carrier.published_on and earlier.published_on and carrier.published_on.first_day > earlier.published_on.last_day
    )


def closure(ways: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Everything that can be reached from everything, in one step or more."""
    leads = set(ways)
    # Slow on purpose: this file follows the text of the rule and shares no algorithm with what it checks.
    while further := {(a, d) for a, b in leads for c, d in leads if b == c} - leads:
        leads |= further
    return leads


def circles(carriers: Collection[str], leads: Collection[tuple[str, str]]) -> Iterable[frozenset[str]]:
    """Those that lead to themselves and only to others that lead back."""
    for carrier in carriers:
        if (carrier, carrier) in leads:
            members = {end for start, end in leads if start == carrier}
            if all((member, carrier) in leads for member in members):
                yield frozenset(members)


def same(origins: Collection[Origin]) -> list[list[Origin]]:
    """Classes: identical, or tied to the same event."""
    classes: list[list[Origin]] = []
    for origin in origins:
        for members in classes:
            if origin.event and any(member.event == origin.event for member in members):
                members.append(origin)
                break
        else:
            classes.append([origin])
    return classes


def independent(origin: Origin, rival: Origin) -> bool:
    """Neither unnamed, and neither organisation nor owner shared, nor anybody either is or belongs to in any role."""
    return (
        origin.kind is not OriginKind.UNNAMED
        and rival.kind is not OriginKind.UNNAMED
        and not (origin.organisation and origin.organisation == rival.organisation)
        and not any(owner in owning(rival) for owner in owning(origin))
        and not any(source in rival.belongs_to for source in origin.belongs_to)
    )


def owning(origin: Origin) -> list[str]:
    """The owner, and whoever owns that."""
    return [owner for owner in (origin.owner, *origin.owners_above) if owner]


def largest(classes: Collection[list[Origin]]) -> int:
    """The size of the largest set of classes every pair of which is independent, by trying every set."""
    for size in range(len(classes), 0, -1):
        for chosen in combinations(classes, size):
            pairs = combinations(chosen, 2)
            # Every member against every member: one that may depend is enough to spoil the pair of classes.
            if all(independent(a, b) for first, second in pairs for a in first for b in second):
                return size
    return 0
