"""The picture as a nested list: each carrier, below it what it took the claim from, down to the origins.

What was said once is referred to; a loop is named where it closes. The lines are flat, with a depth each, so that no
chain is too long to be told.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.charts.origin_graph.plan import ARTICLE, Box, Plan, Shape, State, Tie, alike

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
        told = "; ".join(", ".join((box.label, *box.notes)) for box in self.boxes)
        return " ".join(filter(None, [self.says, told + (f" ({self.then})" if self.then else "")]))


def outline(planned: Plan, stance: str) -> list[Item]:
    """The carriers of one stance as a list, in the order of the picture; `planned` without stacks."""
    boxes = planned.boxes
    onward: dict[str, list[Tie]] = defaultdict(list)
    for each in planned.ties:
        if each.state is not State.FOUND:
            onward[each.start].append(each)
    own = [box.id for box in boxes.values() if box.shape is Shape.CARRIER and box.stance == stance]
    first = {tie.end for tie in planned.ties if tie.state is State.FOUND}
    group = {members[0]: members for members in alike(boxes, [tie for tie in planned.ties if tie.start != ARTICLE])}
    left_out = {each for members in group.values() for each in members[1:]}
    roots = [each for each in own if each in first and each not in left_out]
    rest = [each for each in own if each not in first]
    said: set[str] = set()
    found: list[Item] = []
    work: list[tuple[int, Tie | str]] = [(0, each) for each in reversed([*roots, *rest])]
    path: list[str] = []
    later: list[str] = []
    while work or later:
        if not work:
            work = [(0, each) for each in reversed(later)]
            later = []
        depth, here = work.pop()
        tie = None if isinstance(here, str) else here
        box = boxes[here if isinstance(here, str) else here.end]
        if depth == 0 and box.id in said:
            continue
        del path[depth:]
        item = Item(depth, tie.kinds if tie else "", [boxes[each] for each in group.get(box.id, [box.id])])
        goes_on = list(onward[box.id])
        if tie and tie.state is State.DROPPED:
            item, goes_on = replace(item, then="published later: not counted"), []
        elif box.id in path:
            item, goes_on = replace(item, then="which closes a loop"), []
        elif box.id in said and goes_on:
            item, goes_on = replace(item, then="as above"), []
        elif depth == DEEPEST and goes_on:
            later.append(box.id)
            item, goes_on = replace(item, then="goes on below"), []
        else:
            said.add(box.id)
        found.append(item)
        path.append(box.id)
        work += [(depth + 1, each) for each in reversed(goes_on)]
    return found
