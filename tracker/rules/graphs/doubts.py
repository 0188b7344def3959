"""Which origins of a claim may be one, or may depend on each other, because names of sources are near."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tracker.rules.graphs.facts import SourceFacts
from tracker.rules.origins import Doubt, Origin, OriginKind
from tracker.rules.sources import OF_ONE_OUTLET

Near = Mapping[int, Mapping[int, str]]


@dataclass(frozen=True)
class Identities:
    """The sources that an origin stands for: who it is, and whom it belongs to."""

    origin: str
    own: frozenset[int]
    around: frozenset[int]


def identities_of(facts: SourceFacts, origin: Origin) -> Identities:
    """The identities of a source as an origin, which has the owner of its day."""
    # What a reporter saw has no name of its own: it is the outlet that may be another one.
    own = facts.outlet_id if facts.kind in OF_ONE_OUTLET and facts.outlet_id else facts.id
    owners = map(int, (*filter(None, [origin.owner]), *origin.owners_above))
    around = {facts.outlet_id, facts.organisation_id, *owners} - {None, own}
    return Identities(origin.id, frozenset({own}), frozenset(source_id for source_id in around if source_id))


def doubts_between(sources: Iterable[tuple[SourceFacts, Origin]], near: Near) -> list[Doubt]:
    """The doubts about pairs of these origins, where `near` has for each source those that may be it, with a sentence.

    Nobody can know who an unnamed source is not, so no name raises a doubt about one.
    """
    named = [identities_of(facts, origin) for facts, origin in sources if origin.kind is not OriginKind.UNNAMED]
    bearers: dict[int, list[Identities]] = defaultdict(list)
    for identities in named:
        for source_id in identities.own | identities.around:
            bearers[source_id].append(identities)
    doubts: dict[tuple[str, str], Doubt] = {}
    for doubt in _doubts(bearers, near):
        # That two may be one says more than that they may belong to one.
        if (pair := (doubt.first, doubt.second)) not in doubts or doubt.one > doubts[pair].one:
            doubts[pair] = doubt
    return [doubts[pair] for pair in sorted(doubts)]


def _doubts(bearers: Mapping[int, list[Identities]], near: Near) -> Iterator[Doubt]:
    for source_id, firsts in bearers.items():
        for near_id, sentence in near.get(source_id, {}).items():
            for first in firsts:
                for second in bearers.get(near_id, ()):
                    # Each pair is met from either side.
                    if first.origin < second.origin:
                        one = source_id in first.own and near_id in second.own
                        yield Doubt(first.origin, second.origin, sentence, one)
