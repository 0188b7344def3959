"""The origin graph of a claim as numbers: the article on top, what carries the claim below, origins at the bottom.

Lengths are in units of the drawing; nothing here knows of SVG but the strings of the lines. The layout is layered
(Sugiyama) with a bound to its width: a layer that is too wide breaks into rows, and lines to the same box run together.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.charts.origin_graph.boxes import ARTICLE, Arrow, Box, Face, Plan, Shape, State
from tracker.charts.origin_graph.cells import width_of_cell
from tracker.charts.origin_graph.places import places
from tracker.charts.origin_graph.plan import MOST_SINGLE, plan
from tracker.charts.origin_graph.routes import HEAD, Point, gaps, head, path, points
from tracker.charts.origin_graph.rows import grid
from tracker.charts.text_metrics import lines_of
from tracker.rules.origins import Count, Graph

__all__ = ["ARTICLE", "Box", "Drawing", "Face", "Line", "Node", "Shape", "State", "Words", "draw"]

WIDTH, NARROW = 744, 340
_LETTERS, _SMALL = 12.0, 11.0
_LINE, _PAD = 15.0, 8.0
_MARK = 18.0  # the sign of the stance before the first line
_MOST_LINES = {Shape.STACK: 5, Shape.ARTICLE: 2}
_EDGE = 1.0  # around the whole, for the outlines
_BEHIND = 4.0  # to the right and below, for the second sheet of a stack


@dataclass(frozen=True)
class Words:
    """A line of text in a box; `is_note` is set smaller."""

    text: str
    x: float
    y: float
    is_note: bool = False


@dataclass(frozen=True)
class Node:
    """A box with its place: the left upper corner, size, and its words."""

    box: Box
    x: float
    y: float
    width: float
    height: float
    words: Sequence[Words]


@dataclass(frozen=True)
class Line:
    """An arrow as it is drawn; `cross` is where one that does not count is crossed out, `says` it in words."""

    arrow: Arrow
    path: str
    head: str
    corners: Sequence[Point]
    says: str
    is_loop: bool = False
    cross: Point | None = None


@dataclass(frozen=True)
class Drawing:
    """The whole picture."""

    width: float
    height: float
    nodes: Sequence[Node]
    lines: Sequence[Line]

    @property
    def shapes(self) -> set[str]:
        """Which shapes, stances and states occur, for the legend."""
        boxes = [node.box for node in self.nodes]
        signs = {str(box.shape) for box in boxes} | {box.stance for box in boxes if box.stance}
        signs |= {str(line.arrow.state) for line in self.lines}
        return signs | ({"loop"} if any(line.is_loop for line in self.lines) else set())


def draw(
    graph: Graph,
    counts: Iterable[Count],
    faces: Mapping[str, Face],
    *,
    article: str,
    width: int = WIDTH,
    most_single: int = MOST_SINGLE,
) -> Drawing:
    """Lay out the graph; `faces` by the ids of its nodes. The same input gives the same picture."""
    planned = plan(graph, counts, faces, article, most_single=most_single)
    gridded = grid(planned, width)
    middle, whole = places(gridded, width)
    between_rows = gaps(gridded, middle)
    text = {box_id: _text(box) for box_id, box in planned.boxes.items()}
    heights = [max((_tall(text[box]) for box, net in row if net is None), default=0.0) for row in gridded.rows]
    tops = [_EDGE]
    for gap, height in zip(between_rows, heights, strict=False):
        tops.append(tops[-1] + height + gap.height)
    nodes = [
        _node(planned.boxes[box], middle[box, None], tops[number], heights[number], text[box])
        for number, row in enumerate(gridded.rows)
        for box, net in row
        if net is None
    ]
    corners = {arrow: points(arrow, planned, gridded, between_rows, tops, heights) for arrow in planned.arrows}
    lines = [_line(arrow, planned, corners[arrow]) for arrow in planned.arrows]
    # Lines share their way to a box: what counts is drawn last, so that nothing else lies over it.
    lines.sort(key=lambda line: list(State).index(line.arrow.state), reverse=True)
    return Drawing(whole + 2 * _EDGE + _BEHIND, tops[-1] + heights[-1] + _EDGE + _BEHIND, nodes, lines)


def _text(box: Box) -> list[tuple[str, bool]]:
    room = width_of_cell((box.id, None)) - 2 * _PAD
    most = _MOST_LINES.get(box.shape, 3)
    lines = [(line, False) for line in lines_of(box.label, _LETTERS, room - (_MARK if box.stance else 0), most)]
    notes = " · ".join(box.notes)
    return lines + ([(line, True) for line in lines_of(notes, _SMALL, room, 2)] if notes else [])


def _tall(text: Sequence[tuple[str, bool]]) -> float:
    return 2 * _PAD + len(text) * _LINE - 3


def _node(box: Box, middle: float, top: float, height: float, text: Sequence[tuple[str, bool]]) -> Node:
    width = width_of_cell((box.id, None))
    left = round(middle - width / 2 + _EDGE, 1)
    words = []
    below = top + _PAD + 10
    for line, is_note in text:
        indent = _MARK if box.stance and not is_note else 0.0
        words.append(Words(line, left + _PAD + indent, round(below, 1), is_note))
        below += _LINE
    return Node(box, left, round(top, 1), width, round(height, 1), words)


def _line(arrow: Arrow, planned: Plan, corners: Sequence[Point]) -> Line:
    corners = [(round(x + _EDGE, 1), round(y, 1)) for x, y in corners]
    is_loop = arrow in planned.backward
    x, y = corners[0]
    cross = (x, y + (-HEAD if is_loop else HEAD) * 0.7) if arrow.state is State.DROPPED else None
    return Line(arrow, path(corners), head(corners), corners, _in_words(arrow, planned), is_loop, cross)


def _in_words(arrow: Arrow, planned: Plan) -> str:
    start, end = planned.boxes[arrow.start], planned.boxes[arrow.end]
    if arrow.state is State.FOUND:
        return f"{end.label}: {end.stance}" if end.stance else end.label
    sentence = f"{start.label} {arrow.kinds} {end.label}" if arrow.kinds else f"{start.label}: {end.label}"
    return f"{sentence} (published later, not counted)" if arrow.state is State.DROPPED else sentence
