"""What is drawn of an origin graph, before anything has a place: boxes, arrows between them, and layers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tracker.charts.origin_graph.boxes import ARTICLE, Arrow, Box, Face, Plan, Shape, State
from tracker.charts.origin_graph.layers import backward, layers
from tracker.charts.origin_graph.stacks import stacked
from tracker.rules.origins import Count, Graph
from tracker.rules.walks import reached

MOST_SINGLE = 40  # boxes up to which every carrier has its own


def plan(
    graph: Graph, counts: Iterable[Count], faces: Mapping[str, Face], article: str, *, most_single: int = MOST_SINGLE
) -> Plan:
    """Choose the boxes and arrows, and put each box into its layer: the article first, origins last."""
    counts = list(counts)
    boxes = {box.id: box for box in [*_carriers(graph, counts, faces), *_origins(graph, faces)]}
    arrows = _arrows(graph, counts, boxes)
    for carrier in sorted({source for counted in counts for source in counted.unknown}):
        nothing = f"nothing {carrier}"
        further = "other " if any(arrow.start == carrier for arrow in arrows) else ""
        boxes[nothing] = Box(nothing, Shape.NOTHING, f"no {further}source named")
        arrows.append(Arrow(carrier, nothing))
    if len(boxes) > most_single:
        boxes, arrows = stacked(boxes, arrows)
    boxes = {ARTICLE: Box(ARTICLE, Shape.ARTICLE, article), **boxes}
    arrows = [*_from_article(boxes, arrows), *arrows]
    closing = backward(boxes, arrows)
    return Plan(boxes, arrows, layers(boxes, arrows, closing), closing)


def _carriers(graph: Graph, counts: Sequence[Count], faces: Mapping[str, Face]) -> Iterable[Box]:
    looped = {member for counted in counts for loop in counted.loops for member in loop}
    rootless = {member for counted in counts for member in counted.rootless}
    for carrier in graph.carriers:
        face = faces.get(carrier.id) or Face(carrier.id)
        notes = (
            "retracted" if carrier.retracted else "",
            face.note,
            "in a loop" if carrier.id in looped else "",
            "no source left" if carrier.id in rootless else "",
        )
        yield Box(
            id=carrier.id,
            shape=Shape.CARRIER if carrier.stance else Shape.RELAY,
            label=face.label,
            notes=tuple(filter(None, notes)),
            stance=str(carrier.stance),
            retracted=carrier.retracted,
            looped=carrier.id in looped,
            target=face.target,
        )


def _origins(graph: Graph, faces: Mapping[str, Face]) -> Iterable[Box]:
    for origin in graph.origins:
        face = faces.get(origin.id) or Face(origin.id)
        notes = ("retracted" if origin.retracted else "", face.note)
        yield Box(
            id=origin.id,
            shape=Shape(str(origin.kind)),
            label=face.label,
            notes=tuple(filter(None, notes)),
            retracted=origin.retracted,
            target=face.target,
        )


def _arrows(graph: Graph, counts: Sequence[Count], boxes: Mapping[str, Box]) -> list[Arrow]:
    """One arrow for each pair, whatever the number of edges between them."""
    dropped = {pair for counted in counts for pair in counted.dropped_edges}
    kinds: dict[tuple[str, str], list[str]] = defaultdict(list)
    for edge in graph.edges:
        # A carrier that cites itself says nothing of where the claim is from.
        if edge.start in boxes and edge.end in boxes and edge.start != edge.end:
            kinds[edge.start, edge.end].append(str(edge.kind))
    arrows = []
    for (start, end), verbs in kinds.items():
        retracted = boxes[start].retracted or boxes[end].retracted
        state = State.GONE if retracted else State.DROPPED if (start, end) in dropped else State.LIVE
        arrows.append(Arrow(start, end, ", ".join(dict.fromkeys(verbs)), state))
    return arrows


def _from_article(boxes: Mapping[str, Box], arrows: Sequence[Arrow]) -> list[Arrow]:
    """From the article to every carrier that is not reached otherwise, the one of a loop that comes first."""
    onward: dict[str, list[str]] = defaultdict(list)
    for arrow in arrows:
        onward[arrow.start].append(arrow.end)
    leaned_on = {arrow.end for arrow in arrows}
    carriers = [box.id for box in boxes.values() if box.shape in {Shape.CARRIER, Shape.STACK}]
    arrows_down, visited = [], set[str]()
    # Those nobody leans on first: a carrier that another leads to hangs below that one, not below the article.
    for carrier in [*(citing for citing in carriers if citing not in leaned_on), *carriers]:
        if carrier not in visited:
            arrows_down.append(Arrow(ARTICLE, carrier, state=State.FOUND))
            visited |= reached([carrier], onward, visited)
    return arrows_down
