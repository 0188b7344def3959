"""How the nodes of a claim's graph are called: in their boxes, and in sentences."""

from collections import Counter
from collections.abc import Mapping

from tracker.charts.origin_graph.boxes import Face
from tracker.language.dates import PartialDate
from tracker.rules.graphs import NodeFacts, NodeKind
from tracker.rules.origins import OriginKind

_ORIGIN_WORDS = {
    OriginKind.NAMED: "on the record",
    OriginKind.DOCUMENT: "document",
    OriginKind.OBSERVATION: "own observation",
    OriginKind.UNNAMED: "unnamed",
}


def face_of(facts: NodeFacts) -> Face:
    """What the box of a node says, and where it leads."""
    if facts.kind is NodeKind.ORIGIN:
        note = _ORIGIN_WORDS[facts.origin_kind] if facts.origin_kind else ""
        note = "" if facts.label.startswith(note) else note
        return Face(facts.label, note, f"source-{facts.source_id}")
    target = f"evidence-{facts.evidence_ids[-1]}" if facts.evidence_ids else f"source-{facts.source_id}"
    if facts.carrier_id is None:
        return Face(facts.label, "only named", target)
    return Face(facts.label, _short(facts.published_on) if facts.published_on else "undated", target)


def _short(day: PartialDate) -> str:
    """`17 Dec 2025`."""
    return " ".join(word[:3] if word.isalpha() else word for word in day.in_words().split())


def names_of(nodes: Mapping[str, NodeFacts]) -> dict[str, str]:
    """The label of each node, with its date where another publication has the same."""
    often = Counter(facts.label for facts in nodes.values() if facts.kind is NodeKind.CARRIER)
    return {
        node: f"{facts.label} ({_short(facts.published_on)})"
        if facts.kind is NodeKind.CARRIER and often[facts.label] > 1 and facts.published_on
        else facts.label
        for node, facts in nodes.items()
    }
