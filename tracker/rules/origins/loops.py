"""Publications that only cite one another: a circle without an exit has no origin."""

from collections.abc import Collection, Mapping, Sequence


def unfounded(carriers: Collection[str], outward: Mapping[str, Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """The strongly connected components without an exit (Tarjan 1972, without recursion)."""
    found: list[tuple[str, ...]] = []
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    held: set[str] = set()
    for root in sorted(carriers):
        if root in number:
            continue
        number[root] = low[root] = len(number)
        stack.append(root)
        held.add(root)
        work = [(root, iter(outward[root]))]
        while work:
            here, following = work[-1]
            for there in following:
                if there not in outward:
                    continue
                if there not in number:
                    number[there] = low[there] = len(number)
                    stack.append(there)
                    held.add(there)
                    work.append((there, iter(outward[there])))
                    break
                if there in held:
                    low[here] = min(low[here], number[there])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[here])
                if low[here] == number[here]:
                    members = _unwound(stack, held, here)
                    if _is_closed(members, outward):
                        found.append(tuple(sorted(members)))
    return tuple(sorted(found))


def _unwound(stack: list[str], held: set[str], here: str) -> set[str]:
    members: set[str] = set()
    while here not in members:
        members.add(stack.pop())
    held -= members
    return members


def _is_closed(members: set[str], outward: Mapping[str, Sequence[str]]) -> bool:
    within = any(there in members for here in members for there in outward[here])
    return within and all(there in members for here in members for there in outward[here])
