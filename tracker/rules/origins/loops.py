"""Publications that only cite one another: a circle without an exit has no origin."""

from collections.abc import Collection, Iterator, Mapping, Sequence


def unfounded(carriers: Collection[str], outward: Mapping[str, Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """The strongly connected components without an exit, each in the order of its ids."""
    search = _ComponentSearch(outward)
    for carrier in sorted(carriers):
        search.walk_from(carrier)
    return tuple(sorted(tuple(sorted(members)) for members in search.components if _is_closed(members, outward)))


class _ComponentSearch:
    """Strongly connected components by Tarjan's algorithm of 1972.

    A node starts a component if nothing behind it leads back to an earlier node (`lowest` equals its own number).
    """

    def __init__(self, outward: Mapping[str, Sequence[str]]) -> None:
        self.outward = outward
        self.components: list[set[str]] = []
        self.number: dict[str, int] = {}
        self.lowest: dict[str, int] = {}
        self.unassigned: list[str] = []
        self.unassigned_set: set[str] = set()  # the same again: to ask a list of thousands each time would be quadratic
        self.path: list[tuple[str, Iterator[str]]] = []  # instead of recursion, which ends at a thousand reprints

    def walk_from(self, root: str) -> None:
        """Number what can be reached from there and was not walked before."""
        if root in self.number:
            return
        self._enter(root)
        while self.path:
            node, onward = self.path[-1]
            deeper = self._next_unvisited(node, onward)
            if deeper is not None:
                self._enter(deeper)
            else:
                self._leave()

    def _enter(self, node: str) -> None:
        self.number[node] = self.lowest[node] = len(self.number)
        self.unassigned.append(node)
        self.unassigned_set.add(node)
        self.path.append((node, iter(self.outward[node])))

    def _next_unvisited(self, node: str, onward: Iterator[str]) -> str | None:
        for following in onward:
            if following not in self.outward:
                continue  # an origin: nothing leads on from there
            if following not in self.number:
                return following
            if following in self.unassigned_set:
                self.lowest[node] = min(self.lowest[node], self.number[following])
        return None

    def _leave(self) -> None:
        node, _ = self.path.pop()
        if self.path:
            before = self.path[-1][0]
            self.lowest[before] = min(self.lowest[before], self.lowest[node])
        if self.lowest[node] == self.number[node]:
            self.components.append(self._take_component(node))

    def _take_component(self, root: str) -> set[str]:
        members: set[str] = set()
        while root not in members:
            members.add(self.unassigned.pop())
        self.unassigned_set -= members
        return members


def _is_closed(members: set[str], outward: Mapping[str, Sequence[str]]) -> bool:
    # Every carrier is a component of its own: one that names nobody is no loop, its source is only unknown.
    targets = {following for member in members for following in outward[member]}
    return bool(targets) and targets <= members
