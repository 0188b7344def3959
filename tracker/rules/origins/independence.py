"""Which origins are the same, which may depend on each other, and how many are certainly independent."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush

from tracker.rules.origins.graph import Origin, OriginKind

# The search may double with every class; the greedy set beyond is still a valid lower bound.
MOST_EXACT = 18  # known classes up to which the largest independent set is certainly found


def classes_of(origins: Sequence[Origin]) -> list[list[Origin]]:
    """Origins of one event are the same origin; in the order of their first member."""
    classes: dict[tuple[str, str], list[Origin]] = defaultdict(list)
    for origin in origins:
        # Two officials of one briefing heard and said the same, so they are one origin.
        classes[("event", origin.event) if origin.event else ("origin", origin.id)].append(origin)
    return list(classes.values())


def largest_independent(classes: Sequence[Sequence[Origin]]) -> tuple[list[str], bool]:
    """One origin of each class of a largest pairwise independent set, and whether it is known to be largest.

    A class with an unnamed member is never provably independent of another, so it only counts where it is alone.
    """
    exact = len(classes) <= MOST_EXACT
    provable = [members for members in classes if not _unnamed(members)]
    if not provable:
        # With unnamed ones alone there is one origin for certain, and nothing shows a second.
        return [_unnamed(members)[0].id for members in classes[:1]], exact
    against = _rivals(provable)
    chosen = [place for group in _groups(against) for place in _independent(against, group)]
    return [provable[place][0].id for place in sorted(chosen)], exact


def _unnamed(members: Sequence[Origin]) -> list[Origin]:
    return [origin for origin in members if origin.kind is OriginKind.UNNAMED]


def _rivals(classes: Sequence[Sequence[Origin]]) -> list[int]:
    """For each class a bit mask of the others with which it shares an organisation or an owner."""
    sharing: dict[tuple[str, str], int] = defaultdict(int)
    ties = [{tie for origin in members for tie in _ties(origin)} for members in classes]
    for place, class_ties in enumerate(ties):
        for tie in class_ties:
            sharing[tie] |= 1 << place
    against = []
    for place, class_ties in enumerate(ties):
        mask = 0
        for tie in class_ties:
            mask |= sharing[tie]
        against.append(mask & ~(1 << place))
    return against


def _ties(origin: Origin) -> Iterator[tuple[str, str]]:
    if origin.organisation:
        yield "organisation", origin.organisation
    if origin.owner:
        yield "owner", origin.owner


def _places(mask: int) -> Iterator[int]:
    while mask:
        yield (mask & -mask).bit_length() - 1
        mask &= mask - 1


def _groups(against: Sequence[int]) -> Iterator[int]:
    """Masks of the classes that hang together; what is chosen in one group leaves the others free."""
    left = (1 << len(against)) - 1
    while left:
        group, fresh = 0, left & -left
        while fresh:
            group |= fresh
            following = 0
            for place in _places(fresh):
                following |= against[place]
            fresh = following & ~group
        yield group
        left &= ~group


def _independent(against: Sequence[int], group: int) -> list[int]:
    return _exact_set(against, group) if group.bit_count() <= MOST_EXACT else _greedy_set(against, group)


def _exact_set(against: Sequence[int], left: int) -> list[int]:
    """A largest set of places of `left` no two of which stand against each other; never more than 18 deep."""
    if not left:
        return []
    vertex = max(_places(left), key=lambda place: (against[place] & left).bit_count())
    # The one with most rivals has none, so nobody has any.
    if not against[vertex] & left:
        return list(_places(left))
    without = left & ~(1 << vertex)
    # Branching on the busiest class takes most others out at once, which keeps the tree small.
    taking = [vertex, *_exact_set(against, without & ~against[vertex])]
    leaving = _exact_set(against, without)
    return taking if len(taking) >= len(leaving) else leaving


def _greedy_set(against: Sequence[int], left: int) -> list[int]:
    """Always the place with the fewest against it, until none is left: independent, though perhaps not the largest."""
    degrees = {place: (against[place] & left).bit_count() for place in _places(left)}
    queue = [(degree, place) for place, degree in degrees.items()]
    heapify(queue)
    chosen = []
    while left:
        degree, vertex = heappop(queue)
        if not left >> vertex & 1 or degree != degrees[vertex]:
            continue  # gone, or in the queue again with fewer against it
        chosen.append(vertex)
        excluded = against[vertex] & left
        left &= ~(excluded | 1 << vertex)
        touched = 0
        for place in _places(excluded):
            touched |= against[place]
        for place in _places(touched & left):
            degrees[place] = (against[place] & left).bit_count()
            heappush(queue, (degrees[place], place))
    return chosen
