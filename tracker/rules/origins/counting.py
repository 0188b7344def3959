"""How many independent origins stand behind the publications that carry a claim, as an interval, never in outlets.

Publications point to what they took the claim from, down to origins. The rules are those of the product's
“Independent origins”: a lower bound that is proven, an upper bound that nothing excludes.
"""

from collections.abc import Mapping, Sequence

from tracker.language.dates import PartialDate
from tracker.rules.origins.doubts import between, may_be
from tracker.rules.origins.graph import Carrier, Count, Doubt, Graph, Origin
from tracker.rules.origins.independence import classes_of, largest_attributable, largest_independent
from tracker.rules.origins.loops import unfounded
from tracker.rules.walks import reached


def count(graph: Graph, stance: str) -> Count:
    """Count the independent origins behind the live carriers of one stance."""
    live_carriers = {carrier.id: carrier for carrier in graph.carriers if not carrier.retracted}
    live_origins = {origin.id: origin for origin in graph.origins if not origin.retracted}
    outward, dropped, rootless = _edges(graph, live_carriers, live_origins)
    starts = [carrier.id for carrier in live_carriers.values() if carrier.stance == stance]
    nodes = reached(starts, outward)
    sources = [live_origins[node] for node in sorted(nodes & set(live_origins))]
    carriers = nodes & set(live_carriers)
    # Whoever lost every source to a retraction is known to have none; only the others may have had one.
    unknown = sorted(carrier for carrier in carriers if not outward[carrier] and carrier not in rootless)
    classes = classes_of(sources)
    in_doubt = may_be(classes, graph.doubts)
    witness, exact = largest_independent(classes, in_doubt)
    return Count(
        carriers=len(starts),
        k_min=len(witness),
        # Each carrier that names nobody may have an origin of its own, for all that is known.
        k_max=len(classes) + len(unknown),
        attributable=largest_attributable(classes, in_doubt),
        origins=tuple(origin.id for origin in sources),
        witness=tuple(witness),
        loops=unfounded(carriers, outward),
        unknown=tuple(unknown),
        rootless=tuple(sorted(carriers & rootless)),
        dropped_edges=tuple(sorted(edge for edge in dropped if edge[0] in carriers)),
        exact=exact,
        doubts=_lowering(classes, graph.doubts, len(witness)) if in_doubt else (),
    )


def _lowering(classes: Sequence[Sequence[Origin]], doubts: Sequence[Doubt], k_min: int) -> tuple[Doubt, ...]:
    """The doubts for which fewer origins are certain or on the record than there would be without any doubt."""
    places = {origin.id: place for place, members in enumerate(classes) for origin in members}
    on_record = [largest_attributable([members]) for members in classes]
    fewer_certain = k_min < len(largest_independent(classes)[0])
    return tuple(
        doubt
        for doubt in between(places, doubts)
        # Of two that are on the record and may be one, one is counted; the others may only lower what is certain.
        if fewer_certain or (doubt.one and on_record[places[doubt.first]] and on_record[places[doubt.second]])
    )


def _edges(
    graph: Graph, live_carriers: Mapping[str, Carrier], live_origins: Mapping[str, Origin]
) -> tuple[dict[str, list[str]], set[tuple[str, str]], set[str]]:
    """The edges that hold, those that point into the future, and the carriers that a retraction left without any."""
    outward: dict[str, list[str]] = {carrier: [] for carrier in live_carriers}
    dropped: set[tuple[str, str]] = set()
    without_source: set[str] = set()
    for edge in graph.edges:
        # A retracted publication goes with its edges; whom it named keeps counting through others.
        if edge.start not in live_carriers:
            continue
        if edge.end in live_origins:
            outward[edge.start].append(edge.end)
        elif edge.end not in live_carriers:
            # Its source was retracted; with another one left it still stands, which the last line sorts out.
            without_source.add(edge.start)
        elif is_later(live_carriers[edge.end].published_on, live_carriers[edge.start].published_on):
            dropped.add((edge.start, edge.end))
        else:
            outward[edge.start].append(edge.end)
    return outward, dropped, {carrier for carrier in without_source if not outward[carrier]}


def is_later(day: PartialDate | None, earlier: PartialDate | None) -> bool:
    """Whether one certainly appeared after the other; dates of less precision get the benefit of the doubt."""
    return day is not None and earlier is not None and day.first_day > earlier.last_day
