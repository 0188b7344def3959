"""In which layer each box lies: the article on top, each carrier below those that cite it, origins at the bottom."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from tracker.charts.origin_graph.boxes import ARTICLE, ORIGINS, Arrow, Box


def backward(boxes: Mapping[str, Box], arrows: Sequence[Arrow]) -> frozenset[Arrow]:
    """The arrows that lead back to where a walk from the top came from."""
    onward: dict[str, list[Arrow]] = defaultdict(list)
    for arrow in arrows:
        onward[arrow.start].append(arrow)
    closing: set[Arrow] = set()
    finished: set[str] = set()
    for root in boxes:
        if root not in finished:
            _walk(root, onward, closing, finished)
    return frozenset(closing)


def _walk(root: str, onward: Mapping[str, Sequence[Arrow]], closing: set[Arrow], finished: set[str]) -> None:
    """Depth first, with a stack of its own: a chain may be longer than Python recurses."""
    path: set[str] = {root}
    work: list[tuple[str, Iterator[Arrow]]] = [(root, iter(onward[root]))]
    while work:
        box, following = work[-1]
        for arrow in following:
            if arrow.end in path:
                closing.add(arrow)
            elif arrow.end not in finished:
                path.add(arrow.end)
                work.append((arrow.end, iter(onward[arrow.end])))
                break  # the rest of `following` waits until the walk comes back up
        else:
            work.pop()
            path.discard(box)
            finished.add(box)


def layers(boxes: Mapping[str, Box], arrows: Sequence[Arrow], closing: Collection[Arrow]) -> list[list[str]]:
    """Each box as far down as the longest way to it; origins all at the bottom."""
    depth = _depths(boxes, arrows, closing)
    last = max(depth.values())
    by_depth: list[list[str]] = [[] for _ in range(last + 1)]
    for box in boxes.values():
        by_depth[last if box.shape in ORIGINS else depth[box.id]].append(box.id)
    return [layer for layer in by_depth if layer]


def _depths(boxes: Mapping[str, Box], arrows: Sequence[Arrow], closing: Collection[Arrow]) -> dict[str, int]:
    """A box waits until all that lead to it have their depth; with loops turned round none waits for ever."""
    onward: dict[str, list[str]] = defaultdict(list)
    before = dict.fromkeys(boxes, 0)
    for arrow in arrows:
        start, end = (arrow.end, arrow.start) if arrow in closing else (arrow.start, arrow.end)
        onward[start].append(end)
        before[end] += 1
    depth = {box_id: 0 if box_id == ARTICLE else 1 for box_id in boxes}
    waiting = [box_id for box_id in boxes if not before[box_id]]
    for start in waiting:  # grows while it is walked
        for end in onward[start]:
            depth[end] = max(depth[end], depth[start] + 1)
            before[end] -= 1
            if not before[end]:
                waiting.append(end)
    return depth
