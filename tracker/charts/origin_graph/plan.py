"""What is drawn of an origin graph, before anything has a place: boxes, ties between them, and layers."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from tracker.rules.origins import Count, Graph
from tracker.rules.walks import reached

ARTICLE = "article"
MOST_SINGLE = 40  # boxes up to which every carrier has its own
_LEAST_STACK = 3


class Shape(StrEnum):
    """What a box stands for; each is drawn differently."""

    ARTICLE = "article"
    CARRIER = "carrier"
    RELAY = "relay"
    STACK = "stack"
    NAMED = "named"
    DOCUMENT = "document"
    OBSERVATION = "observation"
    UNNAMED = "unnamed"
    NOTHING = "nothing"


ORIGINS = {Shape.NAMED, Shape.DOCUMENT, Shape.OBSERVATION, Shape.UNNAMED}


class State(StrEnum):
    """Whether a tie counts: `dropped` points into the future, `gone` begins or ends at something retracted."""

    LIVE = "live"
    DROPPED = "dropped"
    GONE = "gone"
    FOUND = "found"  # from the article to what was found for or against it


@dataclass(frozen=True)
class Face:
    """How people know a node: its name, what to say below it, and which element of the page it leads to."""

    label: str
    note: str = ""
    target: str = ""


@dataclass(frozen=True)
class Box:
    """One node of the picture. `names` are those of all that a stack holds."""

    id: str
    shape: Shape
    label: str
    notes: tuple[str, ...] = ()
    stance: str = ""
    retracted: bool = False
    looped: bool = False
    target: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tie:
    """From one box to what it took the claim from; `kinds` says how: `cites`, or `cites, quotes`."""

    start: str
    end: str
    kinds: str = ""
    state: State = State.LIVE


@dataclass(frozen=True)
class Plan:
    """All boxes by id, all ties, and the layers from the top down; `backward` are the ties that close a loop."""

    boxes: Mapping[str, Box]
    ties: Sequence[Tie]
    layers: Sequence[Sequence[str]] = ()
    backward: Collection[Tie] = field(default_factory=frozenset)


def plan(
    graph: Graph, counts: Iterable[Count], faces: Mapping[str, Face], article: str, *, most_single: int = MOST_SINGLE
) -> Plan:
    """Choose the boxes and ties, and put each box into its layer: the article first, origins last."""
    counts = list(counts)
    boxes = {each.id: each for each in [*_carriers(graph, counts, faces), *_origins(graph, faces)]}
    ties = _ties(graph, counts, boxes)
    for carrier in sorted({each for counted in counts for each in counted.unknown}):
        nothing = f"nothing {carrier}"
        other = "other " if any(tie.start == carrier for tie in ties) else ""
        boxes[nothing] = Box(nothing, Shape.NOTHING, f"no {other}source named")
        ties.append(Tie(carrier, nothing))
    if len(boxes) > most_single:
        boxes, ties = _stacked(boxes, ties)
    boxes = {ARTICLE: Box(ARTICLE, Shape.ARTICLE, article), **boxes}
    ties = [*_found(boxes, ties), *ties]
    backward = _backward(boxes, ties)
    return Plan(boxes, ties, _layers(boxes, ties, backward), backward)


def _carriers(graph: Graph, counts: Sequence[Count], faces: Mapping[str, Face]) -> Iterable[Box]:
    looped = {each for counted in counts for loop in counted.loops for each in loop}
    rootless = {each for counted in counts for each in counted.rootless}
    for carrier in graph.carriers:
        face = faces.get(carrier.id) or Face(carrier.id)
        said = (
            "retracted" if carrier.retracted else "",
            face.note,
            "in a loop" if carrier.id in looped else "",
            "no source left" if carrier.id in rootless else "",
        )
        yield Box(
            id=carrier.id,
            shape=Shape.CARRIER if carrier.stance else Shape.RELAY,
            label=face.label,
            notes=tuple(filter(None, said)),
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


def _ties(graph: Graph, counts: Sequence[Count], boxes: Mapping[str, Box]) -> list[Tie]:
    """One tie for each pair, whatever the number of edges between them."""
    dropped = {each for counted in counts for each in counted.dropped_edges}
    kinds: dict[tuple[str, str], list[str]] = defaultdict(list)
    for edge in graph.edges:
        if edge.start in boxes and edge.end in boxes and edge.start != edge.end:
            kinds[edge.start, edge.end].append(str(edge.kind))
    found = []
    for (start, end), said in kinds.items():
        gone = boxes[start].retracted or boxes[end].retracted
        state = State.GONE if gone else State.DROPPED if (start, end) in dropped else State.LIVE
        found.append(Tie(start, end, ", ".join(dict.fromkeys(said)), state))
    return found


def alike(boxes: Mapping[str, Box], ties: Sequence[Tie], *, kinds: bool = True) -> list[list[str]]:
    """Carriers that nobody else rests on and that share stance and onward ties, in groups; the others are left out.

    Without `kinds` it is the same whether they cite or rewrite.
    """
    onward: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    leaned_on = {tie.end for tie in ties}
    for tie in ties:
        end = "" if boxes[tie.end].shape is Shape.NOTHING else tie.end
        onward[tie.start].append((end, tie.kinds if kinds else "", tie.state))
    groups: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for box in boxes.values():
        if box.shape is Shape.CARRIER and box.id not in leaned_on:
            groups[box.stance, box.retracted, "no source left" in box.notes, *sorted(onward[box.id])].append(box.id)
    return [members for members in groups.values() if len(members) > 1]


def _stacked(boxes: dict[str, Box], ties: list[Tie]) -> tuple[dict[str, Box], list[Tie]]:
    """The same with one box for each large group of carriers that are alike."""
    stands_for = {
        each: members[0]
        for members in alike(boxes, ties, kinds=False)
        if len(members) >= _LEAST_STACK
        for each in members
    }
    held: dict[str, list[str]] = defaultdict(list)
    for each, first in stands_for.items():
        held[first].append(boxes[each].label)
    kept = {
        each: _stack(box, held[each]) if each in held else box
        for each, box in boxes.items()
        if stands_for.get(each, each) == each
    }
    joined: dict[tuple[str, str], Tie] = {}
    for tie in ties:
        start, end = stands_for.get(tie.start, tie.start), tie.end
        if boxes[end].shape is Shape.NOTHING:
            if start != tie.start:
                del kept[end]
                continue
            if start in held:
                kept[end] = replace(boxes[end], label=f"each: {boxes[end].label}")
        before = joined.get((start, end))
        said = ", ".join(dict.fromkeys([*(before.kinds.split(", ") if before else ()), *tie.kinds.split(", ")]))
        joined[start, end] = replace(tie, start=start, kinds=said)
    return kept, list(joined.values())


def _stack(first: Box, names: Sequence[str]) -> Box:
    return replace(
        first,
        shape=Shape.STACK,
        label=f"{len(names)} carriers: {', '.join(names)}",
        notes=tuple(each for each in first.notes if each in {"retracted", "no source left"}),
        target="",
        names=tuple(names),
    )


def _found(boxes: Mapping[str, Box], ties: Sequence[Tie]) -> list[Tie]:
    """From the article to every carrier that is not reached otherwise, the one of a loop that comes first."""
    onward: dict[str, list[str]] = defaultdict(list)
    for tie in ties:
        onward[tie.start].append(tie.end)
    leaned_on = {tie.end for tie in ties}
    own = [box.id for box in boxes.values() if box.shape in {Shape.CARRIER, Shape.STACK}]
    found, met = [], set[str]()
    for each in [*(one for one in own if one not in leaned_on), *own]:
        if each not in met:
            found.append(Tie(ARTICLE, each, state=State.FOUND))
            met |= reached([each], onward, met)
    return found


def _backward(boxes: Mapping[str, Box], ties: Sequence[Tie]) -> frozenset[Tie]:
    """The ties that lead back to where a walk from the top came from."""
    onward: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        onward[tie.start].append(tie)
    found: set[Tie] = set()
    done: set[str] = set()
    for root in boxes:
        if root in done:
            continue
        path, work = {root}, [(root, iter(onward[root]))]
        while work:
            here, following = work[-1]
            for tie in following:
                if tie.end in path:
                    found.add(tie)
                elif tie.end not in done:
                    path.add(tie.end)
                    work.append((tie.end, iter(onward[tie.end])))
                    break
            else:
                work.pop()
                path.discard(here)
                done.add(here)
    return frozenset(found)


def _layers(boxes: Mapping[str, Box], ties: Sequence[Tie], backward: Collection[Tie]) -> list[list[str]]:
    """Each box as far down as the longest way to it; origins all at the bottom."""
    onward: dict[str, list[str]] = defaultdict(list)
    before = dict.fromkeys(boxes, 0)
    for tie in ties:
        start, end = (tie.end, tie.start) if tie in backward else (tie.start, tie.end)
        onward[start].append(end)
        before[end] += 1
    depth = {each: 0 if each == ARTICLE else 1 for each in boxes}
    waiting = [each for each in boxes if not before[each]]
    for here in waiting:  # grows while it is walked
        for end in onward[here]:
            depth[end] = max(depth[end], depth[here] + 1)
            before[end] -= 1
            if not before[end]:
                waiting.append(end)
    last = max(depth.values())
    layers: list[list[str]] = [[] for _ in range(last + 1)]
    for box in boxes.values():
        layers[last if box.shape in ORIGINS else depth[box.id]].append(box.id)
    return [layer for layer in layers if layer]
