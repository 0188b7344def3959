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
    rivals = _rivals(provable)
    chosen = [place for group in _connected_groups(rivals) for place in _independent_set(rivals, group)]
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
    rivals = []
    for place, class_ties in enumerate(ties):
        mask = 0
        for tie in class_ties:
            mask |= sharing[tie]
        rivals.append(mask & ~(1 << place))
    return rivals


def _ties(origin: Origin) -> Iterator[tuple[str, str]]:
    if origin.organisation:
        yield "organisation", origin.organisation
    if origin.owner:
        yield "owner", origin.owner


def _places_in(mask: int) -> Iterator[int]:
    while mask:
        yield (mask & -mask).bit_length() - 1
        mask &= mask - 1


def _connected_groups(rivals: Sequence[int]) -> Iterator[int]:
    """Masks of the classes that hang together; what is chosen in one group leaves the others free."""
    remaining = (1 << len(rivals)) - 1
    while remaining:
        group, newcomers = 0, remaining & -remaining
        while newcomers:
            group |= newcomers
            following = 0
            for place in _places_in(newcomers):
                following |= rivals[place]
            newcomers = following & ~group
        yield group
        remaining &= ~group


def _independent_set(rivals: Sequence[int], group: int) -> list[int]:
    return _exact_set(rivals, group) if group.bit_count() <= MOST_EXACT else _greedy_set(rivals, group)


def _exact_set(rivals: Sequence[int], remaining: int) -> list[int]:
    """A largest set of places of `remaining` no two of which are rivals; never more than 18 deep."""
    if not remaining:
        return []
    busiest = max(_places_in(remaining), key=lambda place: (rivals[place] & remaining).bit_count())
    # The one with most rivals has none, so nobody has any.
    if not rivals[busiest] & remaining:
        return list(_places_in(remaining))
    without = remaining & ~(1 << busiest)
    # Branching on the busiest class takes most others out at once, which keeps the tree small.
    taking = [busiest, *_exact_set(rivals, without & ~rivals[busiest])]
    leaving = _exact_set(rivals, without)
    return taking if len(taking) >= len(leaving) else leaving


def _greedy_set(rivals: Sequence[int], remaining: int) -> list[int]:
    """Always the place with the fewest rivals, until none is left: independent, though perhaps not the largest."""
    degrees = {place: (rivals[place] & remaining).bit_count() for place in _places_in(remaining)}
    queue = [(degree, place) for place, degree in degrees.items()]
    heapify(queue)
    chosen = []
    while remaining:
        degree, freest = heappop(queue)
        if not remaining >> freest & 1 or degree != degrees[freest]:
            continue  # gone, or in the queue again with fewer rivals
        chosen.append(freest)
        excluded = rivals[freest] & remaining
        remaining &= ~(excluded | 1 << freest)
        touched = 0
        for place in _places_in(excluded):
            touched |= rivals[place]
        for place in _places_in(touched & remaining):
            degrees[place] = (rivals[place] & remaining).bit_count()
            heappush(queue, (degrees[place], place))
    return chosen
