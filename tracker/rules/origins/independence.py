"""Which origins are the same, which may depend on each other, and how many are certainly independent."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush

from tracker.rules.origins.doubts import MayBe, mask_of, places_in
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


def largest_independent(classes: Sequence[Sequence[Origin]], may_be: MayBe | None = None) -> tuple[list[str], bool]:
    """One origin of each class of a largest pairwise independent set, and whether it is known to be largest.

    A class with an unnamed member is never provably independent of another, so it only counts where it is alone.
    Independent are classes that are so whichever of the doubts are true.
    """
    exact = len(classes) <= MOST_EXACT
    unnamed = mask_of(place for place, members in enumerate(classes) if _unnamed(members))
    provable = mask_of(place for place in range(len(classes)) if not _reach(place, may_be) & unnamed)
    if not provable:
        # With unnamed ones alone there is one origin for certain, and nothing shows a second.
        return [(_unnamed(members) or members)[0].id for members in classes[:1]], exact
    ties = _ties_between(classes)
    rivals = may_be.rivals(ties) if may_be else ties
    return [classes[place][0].id for place in largest_set(rivals, provable)], exact


def largest_attributable(classes: Sequence[Sequence[Origin]], may_be: MayBe | None = None) -> int:
    """How many classes have an origin on the record; of those that may be one, one."""
    on_record = [place for place, members in enumerate(classes) if _is_attributable(members)]
    return len(largest_set(may_be.one, mask_of(on_record))) if may_be else len(on_record)


def largest_set(rivals: Sequence[int], among: int) -> list[int]:
    """The places of a largest set among these no two of which are rivals, in order; greedy where groups are large."""
    within = [mask & among for mask in rivals]
    chosen = [place for group in _connected_groups(within, among) for place in _independent_set(within, group)]
    return sorted(chosen)


def _reach(place: int, may_be: MayBe | None) -> int:
    return 1 << place | (may_be.one[place] if may_be else 0)


def _is_attributable(members: Sequence[Origin]) -> bool:
    return any(origin.kind is not OriginKind.UNNAMED for origin in members)


def _unnamed(members: Sequence[Origin]) -> list[Origin]:
    return [origin for origin in members if origin.kind is OriginKind.UNNAMED]


def _ties_between(classes: Sequence[Sequence[Origin]]) -> list[int]:
    """For each class a bit mask of the others with which it shares an organisation, an owner or whom it belongs to."""
    sharing: dict[tuple[str, str], int] = defaultdict(int)
    ties = [{tie for origin in members for tie in _ties(origin)} for members in classes]
    for place, class_ties in enumerate(ties):
        for tie in class_ties:
            sharing[tie] |= 1 << place
    masks = []
    for place, class_ties in enumerate(ties):
        mask = 0
        for tie in class_ties:
            mask |= sharing[tie]
        masks.append(mask & ~(1 << place))
    return masks


def _ties(origin: Origin) -> Iterator[tuple[str, str]]:
    if origin.organisation:
        yield "organisation", origin.organisation
    if origin.owner:
        yield "owner", origin.owner
    yield from (("owner", owner) for owner in origin.owners_above)
    # Whoever owns one and speaks for the other is one and the same: there the role makes no difference.
    yield from (("anything", source) for source in origin.belongs_to)


def _connected_groups(rivals: Sequence[int], remaining: int) -> Iterator[int]:
    """Masks of the classes that hang together; what is chosen in one group leaves the others free."""
    while remaining:
        group, newcomers = 0, remaining & -remaining
        while newcomers:
            group |= newcomers
            following = 0
            for place in places_in(newcomers):
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
    busiest = max(places_in(remaining), key=lambda place: (rivals[place] & remaining).bit_count())
    # The one with most rivals has none, so nobody has any.
    if not rivals[busiest] & remaining:
        return list(places_in(remaining))
    without = remaining & ~(1 << busiest)
    # Branching on the busiest class takes most others out at once, which keeps the tree small.
    taking = [busiest, *_exact_set(rivals, without & ~rivals[busiest])]
    leaving = _exact_set(rivals, without)
    return taking if len(taking) >= len(leaving) else leaving


def _greedy_set(rivals: Sequence[int], remaining: int) -> list[int]:
    """Always the place with the fewest rivals, until none is left: independent, though perhaps not the largest."""
    degrees = {place: (rivals[place] & remaining).bit_count() for place in places_in(remaining)}
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
        for place in places_in(excluded):
            touched |= rivals[place]
        for place in places_in(touched & remaining):
            degrees[place] = (rivals[place] & remaining).bit_count()
            heappush(queue, (degrees[place], place))
    return chosen
