"""How many independent origins stand behind the publications that carry a claim, as an interval, never in outlets.

Publications point to what they took the claim from, down to origins. The rules are those of the product's
“Independent origins”: a lower bound that is proven, an upper bound that nothing excludes.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.rules.dates import PartialDate

MOST_EXACT = 18  # known classes up to which the largest independent set is searched exactly


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
    """An end of the graph. `event` ties those of one briefing or release together."""

    id: str
    kind: OriginKind
    organisation: str | None = None
    owner: str | None = None
    event: str | None = None
    retracted: bool = False


@dataclass(frozen=True)
class Edge:
    """From a publication to what it took the claim from: another publication, or an origin."""

    start: str
    end: str
    kind: str = "cites"


@dataclass(frozen=True)
class Graph:
    """All publications of one claim, whatever their stance, with their origins."""

    carriers: Sequence[Carrier]
    origins: Sequence[Origin]
    edges: Sequence[Edge]


@dataclass(frozen=True)
class Count:
    """What can be said about the origins of one stance.

    `carriers` counts the live ones; `origins` the known ones that are reached, `unknown` the carriers that name no
    source, `rootless` those that lost every source to a retraction, `witness` one origin of each class of a largest
    independent set, `loops` the members of each loop without an exit, `dropped_edges` those that point into the
    future as (from, to). `exact` is false where `k_min` is only a lower bound of the lower bound.
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


def count(graph: Graph, stance: str) -> Count:
    """Count the independent origins behind the live carriers of one stance."""
    live = {carrier.id: carrier for carrier in graph.carriers if not carrier.retracted}
    ends = {origin.id: origin for origin in graph.origins if not origin.retracted}
    outward, dropped, rootless = _edges(graph, live, ends)
    starts = [each.id for each in live.values() if each.stance == stance]
    reached = _reached(starts, outward)
    sources = [ends[each] for each in sorted(reached & set(ends))]
    carriers = reached & set(live)
    unknown = sorted(each for each in carriers if not outward[each] and each not in rootless)
    classes = _classes(sources)
    witness, exact = _largest_independent(classes)
    return Count(
        carriers=len(starts),
        k_min=len(witness),
        k_max=len(classes) + len(unknown),
        attributable=sum(any(each.kind is not OriginKind.UNNAMED for each in members) for members in classes),
        origins=tuple(each.id for each in sources),
        witness=tuple(witness),
        loops=_loops(carriers, outward),
        unknown=tuple(unknown),
        rootless=tuple(sorted(carriers & rootless)),
        dropped_edges=tuple(sorted(each for each in dropped if each[0] in carriers)),
        exact=exact,
    )


def _edges(
    graph: Graph, live: Mapping[str, Carrier], ends: Mapping[str, Origin]
) -> tuple[dict[str, list[str]], set[tuple[str, str]], set[str]]:
    """The edges that hold, those that point into the future, and the carriers that a retraction left without any."""
    outward: dict[str, list[str]] = {each: [] for each in live}
    dropped: set[tuple[str, str]] = set()
    bereft: set[str] = set()
    for edge in graph.edges:
        if edge.start not in live:
            continue
        if edge.end in ends:
            outward[edge.start].append(edge.end)
        elif edge.end not in live:
            bereft.add(edge.start)
        elif is_later(live[edge.end].published_on, live[edge.start].published_on):
            dropped.add((edge.start, edge.end))
        else:
            outward[edge.start].append(edge.end)
    return outward, dropped, {each for each in bereft if not outward[each]}


def is_later(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether one certainly appeared after the other; dates of less precision get the benefit of the doubt."""
    return one is not None and other is not None and one.first_day > other.last_day


def _reached(starts: Iterable[str], outward: Mapping[str, Collection[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(starts)
    while waiting:
        here = waiting.pop()
        if here not in reached:
            reached.add(here)
            waiting += outward.get(here, ())
    return reached


def _classes(origins: Sequence[Origin]) -> list[list[Origin]]:
    """Origins of one event are the same origin; in the order of their first member."""
    by_event: dict[str, list[Origin]] = defaultdict(list)
    for origin in origins:
        by_event[f"event {origin.event}" if origin.event else f"origin {origin.id}"].append(origin)
    return list(by_event.values())


def _largest_independent(classes: Sequence[Sequence[Origin]]) -> tuple[list[str], bool]:
    """One origin of each class of a largest pairwise independent set, and whether it is known to be largest."""
    if not classes:
        return [], True
    named = [members for members in classes if all(each.kind is not OriginKind.UNNAMED for each in members)]
    if not named:
        return [classes[0][0].id], True
    against = [
        sum(1 << other for other in range(len(named)) if other != one and _dependent(named[one], named[other]))
        for one in range(len(named))
    ]
    exact = len(classes) <= MOST_EXACT
    chosen = _exact_set(against, (1 << len(named)) - 1) if exact else _greedy_set(against)
    return [named[each][0].id for each in sorted(chosen)], exact


def _dependent(one: Sequence[Origin], other: Sequence[Origin]) -> bool:
    return any(
        (a.organisation is not None and a.organisation == b.organisation)
        or (a.owner is not None and a.owner == b.owner)
        for a in one
        for b in other
    )


def _exact_set(against: Sequence[int], left: int) -> list[int]:
    """A largest set of vertices of `left` (a bit mask) no two of which stand against each other."""
    if not left:
        return []
    vertex = max(
        (each for each in range(len(against)) if left >> each & 1), key=lambda each: _degree(against, each, left)
    )
    if _degree(against, vertex, left) == 0:
        return [each for each in range(len(against)) if left >> each & 1]
    without = left & ~(1 << vertex)
    taking = [vertex, *_exact_set(against, without & ~against[vertex])]
    leaving = _exact_set(against, without)
    return taking if len(taking) >= len(leaving) else leaving


def _greedy_set(against: Sequence[int]) -> list[int]:
    left, chosen = (1 << len(against)) - 1, []
    while left:
        vertex = min(
            (each for each in range(len(against)) if left >> each & 1), key=lambda each: _degree(against, each, left)
        )
        chosen.append(vertex)
        left &= ~(against[vertex] | 1 << vertex)
    return chosen


def _degree(against: Sequence[int], vertex: int, left: int) -> int:
    return (against[vertex] & left).bit_count()


def _loops(carriers: Collection[str], outward: Mapping[str, Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """The strongly connected components without an exit (Tarjan 1972, without recursion)."""
    found: list[tuple[str, ...]] = []
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    held: set[str] = set()
    for root in sorted(carriers):
        if root in number:
            continue
        number[root] = low[root] = len(number)
        stack.append(root)
        held.add(root)
        work = [(root, iter(outward[root]))]
        while work:
            here, following = work[-1]
            for there in following:
                if there not in outward:
                    continue
                if there not in number:
                    number[there] = low[there] = len(number)
                    stack.append(there)
                    held.add(there)
                    work.append((there, iter(outward[there])))
                    break
                if there in held:
                    low[here] = min(low[here], number[there])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[here])
                if low[here] == number[here]:
                    members = _unwound(stack, held, here)
                    if _is_closed(members, outward):
                        found.append(tuple(sorted(members)))
    return tuple(sorted(found))


def _unwound(stack: list[str], held: set[str], here: str) -> set[str]:
    members: set[str] = set()
    while here not in members:
        members.add(stack.pop())
    held -= members
    return members


def _is_closed(members: set[str], outward: Mapping[str, Sequence[str]]) -> bool:
    within = any(there in members for here in members for there in outward[here])
    return within and all(there in members for here in members for there in outward[here])


def in_words(counted: Count, names: Mapping[str, str] | None = None) -> str:
    """`13 carriers, 1 origin (unnamed officials via The New York Times)`; `names` of the origins by id."""
    if not counted.carriers:
        return "no carriers"
    carriers = f"{counted.carriers} carrier{'s' if counted.carriers != 1 else ''}"
    if not counted.k_max:
        return f"{carriers}, no origin"
    if counted.k_min == counted.k_max == 1:
        known = [(names or {}).get(each, "") for each in counted.origins]
        said = f" ({known[0]})" if len(known) == 1 and known[0] else ""
        return f"{carriers}, 1 origin{said}"
    return f"{carriers}, {_interval(counted)} independent origins{_on_record(counted)}"


def interval(counted: Count) -> str:
    """`1`, or `2–3` where it is not known for certain; a dash where nothing carries it."""
    if not counted.carriers:
        return "–"
    if counted.k_min == counted.k_max:
        return str(counted.k_min)
    return f"{counted.k_min}–{counted.k_max}"


def _interval(counted: Count) -> str:
    if counted.k_min == counted.k_max:
        return str(counted.k_min)
    return f"{counted.k_min} to {counted.k_max}"


def _on_record(counted: Count) -> str:
    return f", {counted.attributable} on the record" if counted.attributable else ""
