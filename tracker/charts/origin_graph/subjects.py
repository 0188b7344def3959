"""A claim as its graph is shown: as a picture, in sentences, as a list; with the context beside what is counted."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.charts.origin_graph import NARROW, Drawing, Face, draw
from tracker.charts.origin_graph.faces import face_of, names_of
from tracker.charts.origin_graph.outline import Item, outline
from tracker.charts.origin_graph.plan import plan
from tracker.charts.origin_graph.sentences import explained
from tracker.language import english
from tracker.rules.evidence import Stance
from tracker.rules.graphs import ClaimGraph, NodeFacts, NodeKind
from tracker.rules.origins import Carrier, Count, Graph, count, in_words

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


def sides(claim_graph: ClaimGraph) -> list[Side]:
    """For it, against it, and the context; those without a publication are left out."""
    subject = _subject(claim_graph)
    planned = plan(subject.graph, subject.counts.values(), subject.faces, "", most_single=_ALL)
    return [
        Side(
            stance=stance,
            name=name,
            in_words=_counted(subject, stance),
            sentences=_context_sentences(claim_graph, subject)
            if stance is Stance.CONTEXT
            else explained(subject.counts[stance], subject.graph, subject.names, stance),
            items=outline(planned, stance),
        )
        for stance, name in _SIDES.items()
        if any(carrier.stance == stance for carrier in subject.graph.carriers)
    ]


def pictures(claim_graph: ClaimGraph, article: str) -> Pictures | None:
    """The drawings, with the article of that title on top; nothing where no publication is recorded."""
    subject = _subject(claim_graph)
    if not subject.graph.carriers:
        return None
    label, counts = f"This article: “{article}”", list(subject.counts.values())
    summaries = [f"{side.name}: {side.in_words}." for side in sides(claim_graph)]
    return Pictures(
        title=f"Carriers and origins. {' '.join(summaries)}",
        wide=draw(subject.graph, counts, subject.faces, article=label),
        narrow=draw(subject.graph, counts, subject.faces, article=label, width=NARROW, most_single=_MOST_ON_A_PHONE),
    )


def _context_sentences(claim_graph: ClaimGraph, subject: _Subject) -> list[str]:
    """What each of a few items of context would add, with its name."""
    live = [node for node, facts in claim_graph.nodes.items() if _is_live_context(facts)]
    return [
        f"{subject.names[node]}, counted as support, would make {_support_in_words(claim_graph, node)}."
        for node in live[:_MOST_TOLD]
    ]


def as_support(claim_graph: ClaimGraph) -> dict[int, str]:
    """For each live item of context with a publication, by its id: what would be counted if it were support."""
    by_evidence: dict[int, str] = {}
    for node, facts in claim_graph.nodes.items():
        if _is_live_context(facts):
            sentence = f"Counted as support it would make {_support_in_words(claim_graph, node)}."
            by_evidence |= dict.fromkeys(facts.evidence_ids, sentence)
    return by_evidence


def _is_live_context(facts: NodeFacts) -> bool:
    return facts.kind is NodeKind.CARRIER and facts.stance == Stance.CONTEXT and not facts.retracted


def lost(claim_graph: ClaimGraph) -> set[int]:
    """The sources all of whose publications of this claim are retracted, by id."""
    published = [facts for facts in claim_graph.nodes.values() if facts.carrier_id is not None]
    return {publication.source_id for publication in published if publication.retracted} - {
        publication.source_id for publication in published if not publication.retracted
    }


def _support_in_words(claim_graph: ClaimGraph, node: str) -> str:
    """How many origins there would be for the claim if that node spoke for it."""
    carriers = [
        replace(carrier, stance=Stance.SUPPORTS) if carrier.id == node else carrier
        for carrier in claim_graph.graph.carriers
    ]
    with_support = count(replace(claim_graph.graph, carriers=carriers), Stance.SUPPORTS)
    return in_words(with_support, claim_graph.names)


def _counted(subject: _Subject, stance: Stance) -> str:
    counted = subject.counts[stance]
    if stance is not Stance.CONTEXT:
        return in_words(counted, subject.names)
    return f"{english.counted(counted.carriers, 'carrier')}, not counted"


def _subject(claim_graph: ClaimGraph) -> _Subject:
    """The graph as it is shown: context keeps its stance, and a relay whose publication is recorded is that one."""
    stand_ins = _stand_ins(claim_graph)
    carriers = [
        _with_its_stance(carrier, claim_graph.nodes[carrier.id])
        for carrier in claim_graph.graph.carriers
        if carrier.id not in stand_ins
    ]
    edges = {}
    for edge in claim_graph.graph.edges:
        for end in stand_ins.get(edge.end, (edge.end,)):
            if edge.start not in stand_ins and edge.start != end:
                edges[edge.start, end] = replace(edge, end=end)
    graph = Graph(carriers, claim_graph.graph.origins, list(edges.values()))
    return _Subject(
        graph=graph,
        counts={
            Stance.SUPPORTS: claim_graph.supports,
            Stance.CONFLICTS: claim_graph.conflicts,
            Stance.CONTEXT: count(graph, Stance.CONTEXT),
        },
        faces={node: face_of(facts) for node, facts in claim_graph.nodes.items() if node not in stand_ins},
        names=names_of(claim_graph.nodes),
    )


def _with_its_stance(carrier: Carrier, facts: NodeFacts) -> Carrier:
    """The graph that is counted knows no context; the one that is shown does."""
    return replace(carrier, stance=facts.stance) if facts.kind is NodeKind.CARRIER else carrier


def _stand_ins(claim_graph: ClaimGraph) -> dict[str, Sequence[str]]:
    """For each relay that stands for recorded publications of the same publisher, and says no more than they: those."""
    onward: dict[str, list[str]] = defaultdict(list)
    for edge in claim_graph.graph.edges:
        onward[edge.start].append(edge.end)
    stand_ins: dict[str, Sequence[str]] = {}
    for relay, facts in claim_graph.nodes.items():
        if facts.kind is NodeKind.RELAY and facts.carrier_id is None and not facts.retracted:
            recorded = [end for end in onward[relay] if _publishes(claim_graph.nodes[end], facts)]
            covered = {*recorded, *(end for publication in recorded for end in onward[publication])}
            if recorded and covered >= set(onward[relay]):
                stand_ins[relay] = recorded
    return stand_ins


def _publishes(facts: NodeFacts, relay: NodeFacts) -> bool:
    return facts.kind is NodeKind.CARRIER and facts.source_id == relay.source_id
