"""Walks through a graph: what is reached, the shortest way, and where a chain leads; loops end every walk."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Set
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def reached(
    starts: Iterable[Node], onward: Mapping[Node, Collection[Node]], visited: Set[Node] = frozenset()
) -> set[Node]:
    """The starts and all that lies behind them; what was `met` before is not walked again, nor answered."""
    nodes, waiting = set[Node](), list(starts)
    while waiting:
        node = waiting.pop()
        if node not in nodes and node not in visited:
            nodes.add(node)
            waiting += onward.get(node, ())
    return nodes


def shortest_way(
    starts: Iterable[Node], onward: Mapping[Node, Collection[Node]], goals: Collection[Node]
) -> tuple[Node, ...]:
    """The nodes from one of the starts to the nearest goal, both included; nothing where none is reached."""
    # A start has nothing before it, which ends the way back.
    before: dict[Node, Node | None] = dict.fromkeys(starts)
    waiting = list(before)
    for node in waiting:  # grows while it is walked: nearer nodes first
        if node in goals:
            return _way_back(node, before)
        for following in onward.get(node, ()):
            if following not in before:
                before[following] = node
                waiting.append(following)
    return ()


def chain_from(start: Node | None, following: Callable[[Node], Node | None]) -> Iterator[Node]:
    """The start, what follows it, and so on, each once: a chain that comes back ends there."""
    visited: set[Node] = set()
    while start is not None and start not in visited:
        visited.add(start)
        yield start
        start = following(start)


def _way_back(end: Node, before: Mapping[Node, Node | None]) -> tuple[Node, ...]:
    return tuple(reversed([*chain_from(end, before.__getitem__)]))
