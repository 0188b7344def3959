"""What doubts mean for the classes of origins: which of them may be one, and which may depend on each other.

Whoever is to be counted on has to be there whichever doubts are true. Near is not “near of a near one”: where “Berg”
may be Anna Berg or Otto Berg, it is at most one of them, for these two are two.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.rules.origins.graph import Doubt, Origin

# Masks have one bit for each class, at its place in their order.
Places = list[int]


def mask_of(places: Iterable[int]) -> int:
    """The mask of these places."""
    mask = 0
    for place in places:
        mask |= 1 << place
    return mask


def places_in(mask: int) -> Iterator[int]:
    """The places of a mask, lowest first."""
    while mask:
        yield (mask & -mask).bit_length() - 1
        mask &= mask - 1


@dataclass(frozen=True)
class MayBe:
    """For each class the mask of those that may be `one` with it, and of those that may only be `tied` to it."""

    one: Sequence[int]
    tied: Sequence[int]

    def rivals(self, ties: Sequence[int]) -> Places:
        """For each class those that may be one with it or depend on it, where `ties` are the certain dependences.

        If A is X, then A depends on whatever X is tied to, and on whoever may be that.
        """
        all_ties = [certain | doubtful for certain, doubtful in zip(ties, self.tied, strict=True)]
        doubtful = mask_of(place for place, mask in enumerate(self.one) if mask)
        # Whoever is tied to a class, and whoever may be one of those.
        dependents = [mask | _union(self.one, mask & doubtful) for mask in all_ties]
        return [
            (near | dependents[place] | _union(dependents, near)) & ~(1 << place) for place, near in enumerate(self.one)
        ]


def may_be(classes: Sequence[Sequence[Origin]], doubts: Iterable[Doubt]) -> MayBe | None:
    """What these doubts mean for the classes; nothing where no doubt is about two of them."""
    places = {origin.id: place for place, members in enumerate(classes) for origin in members}
    one, tied = [0] * len(classes), [0] * len(classes)
    for doubt in between(places, doubts):
        first, second = places[doubt.first], places[doubt.second]
        masks = one if doubt.one else tied
        masks[first] |= 1 << second
        masks[second] |= 1 << first
    if not any(one) and not any(tied):
        return None
    several = mask_of(place for place, members in enumerate(classes) if len(members) > 1)
    return MayBe([_through(place, one, several) for place in range(len(classes))], tied)


def between(places: Mapping[str, int], doubts: Iterable[Doubt]) -> Iterator[Doubt]:
    """The doubts about two origins of different classes, which `places` has."""
    for doubt in doubts:
        if doubt.first in places and doubt.second in places and places[doubt.first] != places[doubt.second]:
            yield doubt


def _through(place: int, one: Sequence[int], several: int) -> int:
    """Which classes may be one with this, also by way of a class of several origins.

    If two speakers of one briefing are A and B, then A and B were at that briefing and are one origin.
    """
    reached, fresh = one[place], one[place] & several
    while fresh:
        following = _union(one, fresh)
        fresh = following & several & ~reached
        reached |= following
    return reached & ~(1 << place)


def _union(masks: Sequence[int], chosen: int) -> int:
    union = 0
    for place in places_in(chosen):
        union |= masks[place]
    return union
