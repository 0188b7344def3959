"""The picture as a nested list: each carrier, below it what it took the claim from, down to the origins.

What was said once is referred to; a loop is named where it closes. The lines are flat, with a depth each, so that no
chain is too long to be told.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.charts.origin_graph.boxes import ARTICLE, Arrow, Box, Plan, Shape, State
from tracker.charts.origin_graph.stacks import alike

DEEPEST = 8  # where a chain goes on as an entry of its own


@dataclass(frozen=True)
class Item:
    """One line: `says` how it is tied to the line above it, `boxes` what it is, `then` what else there is to say."""

    depth: int
    says: str
    boxes: Sequence[Box]
    then: str = ""

    @property
    def text(self) -> str:
        """The line without links."""
        members = "; ".join(", ".join((box.label, *box.notes)) for box in self.boxes)
        return " ".join(filter(None, [self.says, members + (f" ({self.then})" if self.then else "")]))


def outline(planned: Plan, stance: str) -> list[Item]:
    """The carriers of one stance as a list, in the order of the picture; `planned` without stacks."""
    return _Writer(planned).written(_beginnings(planned, stance))


def _groups(planned: Plan) -> dict[str, list[str]]:
    """Carriers that say the same from the same source share a line: their ids by the first of each group."""
    between_boxes = [arrow for arrow in planned.arrows if arrow.start != ARTICLE]
    return {members[0]: members for members in alike(planned.boxes, between_boxes)}


def _beginnings(planned: Plan, stance: str) -> list[str]:
    """Where the list begins: with what the article leads to, and then with carriers that only others lead to.

    Of the second most are named on the way and left out when their turn comes; those of a loop, or of a chain whose
    first carrier has another stance, are not.
    """
    carriers = [box.id for box in planned.boxes.values() if box.shape is Shape.CARRIER and box.stance == stance]
    on_top = {arrow.end for arrow in planned.arrows if arrow.state is State.FOUND}
    sharing_a_line = {member for members in _groups(planned).values() for member in members[1:]}
    tops = [carrier for carrier in carriers if carrier in on_top and carrier not in sharing_a_line]
    return [*tops, *(carrier for carrier in carriers if carrier not in on_top)]


class _Writer:
    """Walks down from each beginning, with a stack of its own: a chain may be longer than Python recurses."""

    def __init__(self, planned: Plan) -> None:
        self._boxes = planned.boxes
        self._groups = _groups(planned)
        self._onward: dict[str, list[Arrow]] = defaultdict(list)
        for arrow in planned.arrows:
            if arrow.state is not State.FOUND:
                self._onward[arrow.start].append(arrow)
        self._written: set[str] = set()
        self._path: list[str] = []  # the boxes above the line that is written, one a depth
        self._later: list[str] = []

    def written(self, beginnings: Sequence[str]) -> list[Item]:
        """Every line; chains that were cut for their depth go on after the beginnings, in the order of the cuts."""
        lines: list[Item] = []
        while beginnings:
            for box in beginnings:
                if box not in self._written:
                    lines += self._below(box)
            beginnings, self._later = self._later, []
        return lines

    def _below(self, beginning: str) -> Iterator[Item]:
        work: list[tuple[int, str, Arrow | None]] = [(0, beginning, None)]
        while work:
            depth, box, arrow = work.pop()
            del self._path[depth:]
            ending = self._ending(depth, box, arrow)
            yield self._line(depth, box, arrow, ending)
            self._path.append(box)
            if not ending:
                self._written.add(box)
                work += [(depth + 1, onward.end, onward) for onward in reversed(self._onward[box])]

    def _line(self, depth: int, box: str, arrow: Arrow | None, ending: str) -> Item:
        members = self._groups.get(box, [box])
        return Item(depth, arrow.kinds if arrow else "", [self._boxes[member] for member in members], ending)

    def _ending(self, depth: int, box: str, arrow: Arrow | None) -> str:
        """Why nothing is listed below a line; empty where its sources are."""
        if arrow and arrow.state is State.DROPPED:
            return "published later: not counted"
        if box in self._path:
            return "which closes a loop"
        if box in self._written and self._onward[box]:
            return "as above"
        if depth == DEEPEST and self._onward[box]:
            self._later.append(box)
            return "goes on below"
        return ""
