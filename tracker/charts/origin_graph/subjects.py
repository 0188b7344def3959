"""A claim as its graph is shown: as a picture, in sentences, as a list; with the context beside what is counted."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.charts.origin_graph import NARROW, Drawing, Face, draw
from tracker.charts.origin_graph.outline import Item, outline
from tracker.charts.origin_graph.plan import plan
from tracker.charts.origin_graph.sentences import explained
from tracker.language import english
from tracker.language.dates import PartialDate
from tracker.rules.evidence import Stance
from tracker.rules.graphs import ClaimGraph, NodeFacts, NodeKind
from tracker.rules.origins import Count, Graph, OriginKind, count, in_words

_ORIGIN_WORDS = {
    OriginKind.NAMED: "on the record",
    OriginKind.DOCUMENT: "document",
    OriginKind.OBSERVATION: "own observation",
    OriginKind.UNNAMED: "unnamed",
}
_SIDES = {Stance.SUPPORTS: "For it", Stance.CONFLICTS: "Against it", Stance.CONTEXT: "Context"}
_MOST_ON_A_PHONE = 20  # boxes up to which every carrier has its own on a narrow screen
_MOST_TOLD = 3  # items of context that are spoken of above the picture
_ALL = 1_000_000  # boxes up to which the list names each carrier by itself


@dataclass(frozen=True)
class Side:
    """What is said of one stance: how many carriers and origins, why that many, and the list."""

    stance: Stance
    name: str
    in_words: str
    sentences: Sequence[str]
    items: Sequence[Item]


@dataclass(frozen=True)
class Pictures:
    """The same graph for a wide and for a narrow screen; `title` says what they show."""

    title: str
    wide: Drawing
    narrow: Drawing


@dataclass(frozen=True)
class _Subject:
    graph: Graph
    counts: Mapping[Stance, Count]
    faces: Mapping[str, Face]
    names: Mapping[str, str]


def sides(known: ClaimGraph) -> list[Side]:
    """For it, against it, and the context; those without a publication are left out."""
    shown = _subject(known)
    planned = plan(shown.graph, shown.counts.values(), shown.faces, "", most_single=_ALL)
    return [
        Side(
            stance=stance,
            name=name,
            in_words=_counted(shown, stance),
            sentences=_would_make(known, shown)
            if stance is Stance.CONTEXT
            else explained(shown.counts[stance], shown.graph, shown.names, stance),
            items=outline(planned, stance),
        )
        for stance, name in _SIDES.items()
        if any(each.stance == stance for each in shown.graph.carriers)
    ]


def pictures(known: ClaimGraph, article: str) -> Pictures | None:
    """The drawings, with the article of that title on top; nothing where no publication is recorded."""
    shown = _subject(known)
    if not shown.graph.carriers:
        return None
    label, counts = f"This article: “{article}”", list(shown.counts.values())
    said = [f"{side.name}: {side.in_words}." for side in sides(known)]
    return Pictures(
        title=f"Carriers and origins. {' '.join(said)}",
        wide=draw(shown.graph, counts, shown.faces, article=label),
        narrow=draw(shown.graph, counts, shown.faces, article=label, width=NARROW, most_single=_MOST_ON_A_PHONE),
    )


def _would_make(known: ClaimGraph, shown: _Subject) -> list[str]:
    """What each of a few items of context would add, with its name."""
    live = [each for each, facts in known.nodes.items() if _is_live_context(facts)]
    return [
        f"{shown.names[each]}, counted as support, would make {in_words(_with_support(known, each), known.names)}."
        for each in live[:_MOST_TOLD]
    ]


def as_support(known: ClaimGraph) -> dict[int, str]:
    """For each live item of context with a publication, by its id: what would be counted if it were support."""
    found: dict[int, str] = {}
    for node, facts in known.nodes.items():
        if _is_live_context(facts):
            said = f"Counted as support it would make {in_words(_with_support(known, node), known.names)}."
            found |= dict.fromkeys(facts.evidence_ids, said)
    return found


def _is_live_context(facts: NodeFacts) -> bool:
    return facts.kind is NodeKind.CARRIER and facts.stance == Stance.CONTEXT and not facts.retracted


def lost(known: ClaimGraph) -> set[int]:
    """The sources all of whose publications of this claim are retracted, by id."""
    published = [facts for facts in known.nodes.values() if facts.carrier_id is not None]
    return {each.source_id for each in published if each.retracted} - {
        each.source_id for each in published if not each.retracted
    }


def _with_support(known: ClaimGraph, node: str) -> Count:
    carriers = [replace(each, stance=Stance.SUPPORTS) if each.id == node else each for each in known.graph.carriers]
    return count(replace(known.graph, carriers=carriers), Stance.SUPPORTS)


def _counted(shown: _Subject, stance: Stance) -> str:
    counted = shown.counts[stance]
    if stance is not Stance.CONTEXT:
        return in_words(counted, shown.names)
    return f"{english.counted(counted.carriers, 'carrier')}, not counted"


def _subject(known: ClaimGraph) -> _Subject:
    """The graph as it is shown: context keeps its stance, and a relay whose publication is recorded is that one."""
    stand_ins = _stand_ins(known)
    carriers = [
        replace(each, stance=known.nodes[each.id].stance) if known.nodes[each.id].kind is NodeKind.CARRIER else each
        for each in known.graph.carriers
        if each.id not in stand_ins
    ]
    edges = {}
    for edge in known.graph.edges:
        for end in stand_ins.get(edge.end, (edge.end,)):
            if edge.start not in stand_ins and edge.start != end:
                edges[edge.start, end] = replace(edge, end=end)
    graph = Graph(carriers, known.graph.origins, list(edges.values()))
    return _Subject(
        graph=graph,
        counts={
            Stance.SUPPORTS: known.supports,
            Stance.CONFLICTS: known.conflicts,
            Stance.CONTEXT: count(graph, Stance.CONTEXT),
        },
        faces={each: _face(facts) for each, facts in known.nodes.items() if each not in stand_ins},
        names=_names(known.nodes),
    )


def _stand_ins(known: ClaimGraph) -> dict[str, Sequence[str]]:
    """For each relay that stands for recorded publications of the same publisher, and says no more than they: those."""
    onward: dict[str, list[str]] = defaultdict(list)
    for edge in known.graph.edges:
        onward[edge.start].append(edge.end)
    found: dict[str, Sequence[str]] = {}
    for each, facts in known.nodes.items():
        if facts.kind is NodeKind.RELAY and facts.carrier_id is None and not facts.retracted:
            recorded = [end for end in onward[each] if _publishes(known.nodes[end], facts)]
            covered = {*recorded, *(end for one in recorded for end in onward[one])}
            if recorded and covered >= set(onward[each]):
                found[each] = recorded
    return found


def _publishes(facts: NodeFacts, relay: NodeFacts) -> bool:
    return facts.kind is NodeKind.CARRIER and facts.source_id == relay.source_id


def _face(facts: NodeFacts) -> Face:
    if facts.kind is NodeKind.ORIGIN:
        said = _ORIGIN_WORDS[facts.origin_kind] if facts.origin_kind else ""
        said = "" if facts.label.startswith(said) else said
        return Face(facts.label, said, f"source-{facts.source_id}")
    target = f"evidence-{facts.evidence_ids[-1]}" if facts.evidence_ids else f"source-{facts.source_id}"
    if facts.carrier_id is None:
        return Face(facts.label, "only named", target)
    return Face(facts.label, _short(facts.published_on) if facts.published_on else "undated", target)


def _short(day: PartialDate) -> str:
    """`17 Dec 2025`."""
    return " ".join(word[:3] if word.isalpha() else word for word in day.in_words().split())


def _names(nodes: Mapping[str, NodeFacts]) -> dict[str, str]:
    """The label of each node, with its date where another publication has the same."""
    often = Counter(facts.label for facts in nodes.values() if facts.kind is NodeKind.CARRIER)
    return {
        each: f"{facts.label} ({_short(facts.published_on)})"
        if facts.kind is NodeKind.CARRIER and often[facts.label] > 1 and facts.published_on
        else facts.label
        for each, facts in nodes.items()
    }
