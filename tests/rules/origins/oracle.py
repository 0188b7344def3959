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
    carriers = {each.id: each for each in graph.carriers if not each.retracted}
    origins = {each.id: each for each in graph.origins if not each.retracted}
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
    starts = {each.id for each in carriers.values() if each.stance == stance}
    walked = starts | {there for here, there in leads if here in starts}
    bare = {each for each in walked if each in carriers and not any(here == each for here, _ in ways)}
    known = [each for each in origins.values() if each.id in walked]
    classes = same(known)
    unknown = bare - lost
    return Answer(
        carriers=len(starts),
        k_min=largest(classes),
        k_max=len(classes) + len(unknown),
        attributable=sum(any(each.kind is not OriginKind.UNNAMED for each in members) for members in classes),
        origins=frozenset(each.id for each in known),
        unknown=frozenset(unknown),
        rootless=frozenset(bare & lost),
        loops=frozenset(circles(walked & set(carriers), leads)),
        dropped_edges=frozenset(each for each in late if each[0] in walked),
    )


def appeared_later(one: Carrier, other: Carrier) -> bool:
    """Certainly later; where a date is missing or too coarse to tell, it is not."""
    return bool(one.published_on and other.published_on and one.published_on.first_day > other.published_on.last_day)


def closure(ways: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Everything that can be reached from everything, in one step or more."""
    leads = set(ways)
    while further := {(a, d) for a, b in leads for c, d in leads if b == c} - leads:
        leads |= further
    return leads


def circles(carriers: Collection[str], leads: Collection[tuple[str, str]]) -> Iterable[frozenset[str]]:
    """Those that lead to themselves and only to others that lead back."""
    for each in carriers:
        if (each, each) in leads:
            found = {there for here, there in leads if here == each}
            if all((there, each) in leads for there in found):
                yield frozenset(found)


def same(origins: Collection[Origin]) -> list[list[Origin]]:
    """Classes: identical, or tied to the same event."""
    classes: list[list[Origin]] = []
    for origin in origins:
        for members in classes:
            if origin.event and any(each.event == origin.event for each in members):
                members.append(origin)
                break
        else:
            classes.append([origin])
    return classes


def independent(one: Origin, other: Origin) -> bool:
    """Neither unnamed, and neither organisation nor owner shared."""
    return (
        one.kind is not OriginKind.UNNAMED
        and other.kind is not OriginKind.UNNAMED
        and not (one.organisation and one.organisation == other.organisation)
        and not (one.owner and one.owner == other.owner)
    )


def largest(classes: Collection[list[Origin]]) -> int:
    """The size of the largest set of classes every pair of which is independent, by trying every set."""
    for size in range(len(classes), 0, -1):
        for chosen in combinations(classes, size):
            pairs = combinations(chosen, 2)
            if all(independent(a, b) for one, other in pairs for a in one for b in other):
                return size
    return 0
