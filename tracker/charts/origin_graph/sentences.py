"""What the number of independent origins rests on, in sentences with names."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from tracker.language import english
from tracker.rules.origins import Count, Graph, Origin, OriginKind

_MOST_NAMES = 6


def explained(counted: Count, graph: Graph, names: Mapping[str, str], stance: str) -> list[str]:
    """Why it is this interval, and what is left out of it: loops, lost roots, edges into the future, retractions."""
    if not counted.carriers and not any(each.retracted and each.stance == stance for each in graph.carriers):
        return []
    return [*_certainty(counted, graph, names), *_left_out(counted, graph, names, stance)]


def listed(ids: Sequence[str], names: Mapping[str, str]) -> str:
    """`A, B and C`, or `A, B, C, D, E and 7 more`."""
    said = list(dict.fromkeys(names.get(each, each) for each in ids))
    return english.listed(said, most=_MOST_NAMES)


def _certainty(counted: Count, graph: Graph, names: Mapping[str, str]) -> Iterator[str]:
    if not counted.carriers:
        return
    if not counted.k_max:
        yield "Not one of the carriers leads to an origin."
    elif counted.k_min == counted.k_max == 1:
        all_of_them = "every carrier" if not counted.loops and not counted.rootless else "every carrier with a source"
        there = "it" if len(counted.origins) == 1 else listed(counted.origins, names)
        if counted.carriers > 1 or len(counted.origins) > 1:
            yield f"One origin for certain: {all_of_them} goes back to {there}."
    elif counted.k_min == counted.k_max:
        who = listed(counted.witness, names)
        yield f"{counted.k_min} for certain: no two of {who} share an organisation, an owner or an event."
    else:
        yield f"{counted.k_min} to {counted.k_max}: {'; '.join(_doubts(counted, graph, names))}."
    for members in _together(_reached(counted, graph), lambda each: each.event):
        yield f"{listed(members, names)} go back to one event and count once."


def _doubts(counted: Count, graph: Graph, names: Mapping[str, str]) -> list[str]:
    """Why the least and the greatest number differ."""
    origins = _reached(counted, graph)
    unnamed = [each.id for each in origins if each.kind is OriginKind.UNNAMED]
    found = []
    if len(unnamed) > 1:
        others = ", or others than those on the record" if len(unnamed) < len(origins) else ""
        found.append(f"nothing proves that {listed(unnamed, names)} are different people{others}")
    elif unnamed and len(origins) > 1:
        found.append(f"nothing proves that {listed(unnamed, names)} did not come from one of the others")
    if counted.unknown:
        found.append(
            f"no source is known for {listed(counted.unknown, names)}, which may be an origin of its own or not"
        )
    named = [each for each in origins if each.kind is not OriginKind.UNNAMED]
    same = _together(named, lambda each: each.organisation)
    found += [f"{listed(members, names)} belong to one organisation" for members in same]
    found += [f"{listed(members, names)} have one owner" for members in _together(named, lambda each: each.owner)]
    if not counted.exact:
        found.append("with so many origins the lower number is a safe estimate")
    return found or ["not all of them are proven to be independent"]


def _reached(counted: Count, graph: Graph) -> list[Origin]:
    reached = set(counted.origins)
    return [each for each in graph.origins if each.id in reached]


def _together(origins: Sequence[Origin], tie: Callable[[Origin], str | None]) -> list[list[str]]:
    """Those that share something, in groups of two or more."""
    groups: dict[str, list[str]] = defaultdict(list)
    for each in origins:
        shared = tie(each)
        if shared:
            groups[shared].append(each.id)
    return [members for members in groups.values() if len(members) > 1]


def _left_out(counted: Count, graph: Graph, names: Mapping[str, str], stance: str) -> Iterator[str]:
    for loop in counted.loops:
        yield f"{listed(loop, names)} cite only each other: a loop without a source, which is no origin."
    if counted.rootless:
        what = "has lost its source" if len(counted.rootless) == 1 else "have lost every source"
        yield f"{listed(counted.rootless, names)} {what} to a retraction: no origin is left there."
    for start, end in counted.dropped_edges:
        yield (
            f"{names.get(start, start)} is said to have it from {names.get(end, end)}, which was published later: "
            "that is not counted."
        )
    gone = [each.id for each in graph.carriers if each.retracted and each.stance == stance]
    if gone:
        yield f"{listed(gone, names)} {english.noun(len(gone), 'is', 'are')} retracted and no longer counted."
