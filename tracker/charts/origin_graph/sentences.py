"""What the number of independent origins rests on, in sentences with names."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from tracker.language import english
from tracker.rules.origins import Count, Graph, Origin, OriginKind, doubts_in_words

_MOST_NAMES = 6


def explained(counted: Count, graph: Graph, names: Mapping[str, str], stance: str) -> list[str]:
    """Why it is this interval, and what is left out of it: loops, lost roots, edges into the future, retractions."""
    if not counted.carriers and not any(carrier.retracted and carrier.stance == stance for carrier in graph.carriers):
        return []
    return [*_certainty(counted, graph, names), *_left_out(counted, graph, names, stance)]


def listed(ids: Sequence[str], names: Mapping[str, str]) -> str:
    """`A, B and C`, or `A, B, C, D, E and 7 more`."""
    labels = list(dict.fromkeys(names.get(node_id, node_id) for node_id in ids))
    return english.listed(labels, most=_MOST_NAMES)


def _certainty(counted: Count, graph: Graph, names: Mapping[str, str]) -> Iterator[str]:
    if not counted.carriers:
        return
    if not counted.k_max:
        yield "Not one of the carriers leads to an origin."
    elif counted.k_min == counted.k_max == 1:
        all_of_them = "every carrier" if not counted.loops and not counted.rootless else "every carrier with a source"
        origin = "it" if len(counted.origins) == 1 else listed(counted.origins, names)
        if counted.carriers > 1 or len(counted.origins) > 1:
            yield f"One origin for certain: {all_of_them} goes back to {origin}."
    elif counted.k_min == counted.k_max:
        witnesses = listed(counted.witness, names)
        yield f"{counted.k_min} for certain: no two of {witnesses} share an organisation, an owner or an event."
    else:
        yield f"{counted.k_min} to {counted.k_max}: {'; '.join(_doubts(counted, graph, names))}."
    if counted.doubts:
        yield f"{' '.join(doubts_in_words(counted))} They count as one until somebody says that they are two."
    for members in _together(_reached(counted, graph), lambda origin: origin.event):
        yield f"{listed(members, names)} go back to one event and count once."


def _doubts(counted: Count, graph: Graph, names: Mapping[str, str]) -> list[str]:
    """Why the least and the greatest number differ."""
    origins = _reached(counted, graph)
    unnamed = [origin.id for origin in origins if origin.kind is OriginKind.UNNAMED]
    doubts = []
    if len(unnamed) > 1:
        addition = ", or others than those on the record" if len(unnamed) < len(origins) else ""
        doubts.append(f"nothing proves that {listed(unnamed, names)} are different people{addition}")
    elif unnamed and len(origins) > 1:
        doubts.append(f"nothing proves that {listed(unnamed, names)} did not come from one of the others")
    if counted.unknown:
        doubts.append(
            f"no source is known for {listed(counted.unknown, names)}, which may be an origin of its own or not"
        )
    on_record = [origin for origin in origins if origin.kind is not OriginKind.UNNAMED]
    colleagues = _together(on_record, lambda origin: origin.organisation)
    doubts += [f"{listed(members, names)} belong to one organisation" for members in colleagues]
    siblings = _together(on_record, lambda origin: origin.owner)
    doubts += [f"{listed(members, names)} have one owner" for members in siblings]
    doubts += _one_above(on_record, names, [*colleagues, *siblings])
    if counted.doubts:
        doubts.append("some names are near each other")
    if not counted.exact:
        doubts.append("with so many origins the lower number is a safe estimate")
    return doubts or ["not all of them are proven to be independent"]


def _one_above(on_record: Sequence[Origin], names: Mapping[str, str], named: Sequence[Sequence[str]]) -> Iterator[str]:
    """Who belongs to one owner further up, or to one another in different roles, where that is not said already."""
    groups = [list(group) for group in named]
    above = sorted({owner for origin in on_record for owner in origin.owners_above})
    for owner in above:
        members = [origin.id for origin in on_record if owner in {origin.owner, *origin.owners_above}]
        if len(members) > 1 and members not in groups:
            groups.append(members)
            yield f"{listed(members, names)} belong to one owner in the end"
    for source in sorted({source for origin in on_record for source in origin.belongs_to}):
        members = [origin.id for origin in on_record if source in origin.belongs_to]
        if len(members) > 1 and not any(set(members) <= set(group) for group in groups):
            groups.append(members)
            yield f"{listed(members, names)} belong together, by whom they speak for or who owns them"


def _reached(counted: Count, graph: Graph) -> list[Origin]:
    reached = set(counted.origins)
    return [origin for origin in graph.origins if origin.id in reached]


def _together(origins: Sequence[Origin], trait: Callable[[Origin], str | None]) -> list[list[str]]:
    """Those that share something, in groups of two or more."""
    groups: dict[str, list[str]] = defaultdict(list)
    for origin in origins:
        shared = trait(origin)
        if shared:
            groups[shared].append(origin.id)
    return [members for members in groups.values() if len(members) > 1]


def _left_out(counted: Count, graph: Graph, names: Mapping[str, str], stance: str) -> Iterator[str]:
    for loop in counted.loops:
        yield f"{listed(loop, names)} cite only each other: a loop without a source, which is no origin."
    if counted.rootless:
        loss = "has lost its source" if len(counted.rootless) == 1 else "have lost every source"
        yield f"{listed(counted.rootless, names)} {loss} to a retraction: no origin is left there."
    for start, end in counted.dropped_edges:
        yield (
            f"{names.get(start, start)} is said to have it from {names.get(end, end)}, which was published later: "
            "that is not counted."
        )
    retracted = [carrier.id for carrier in graph.carriers if carrier.retracted and carrier.stance == stance]
    if retracted:
        yield f"{listed(retracted, names)} {english.noun(len(retracted), 'is', 'are')} retracted and no longer counted."
