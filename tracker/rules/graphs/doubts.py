"""Which origins of a claim may be one, or may depend on each other, because names of sources are near."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tracker.language.dates import PartialDate
from tracker.rules.belonging import with_all_above
from tracker.rules.graphs.facts import SourceFacts
from tracker.rules.origins import Doubt, Origin, OriginKind
from tracker.rules.sources import OF_ONE_OUTLET

Near = Mapping[int, Mapping[int, str]]
Days = Sequence[PartialDate | None]


@dataclass(frozen=True)
class Identities:
    """The sources that an origin stands for: who it is, and whom it belongs to.

    `above` answers whom another source belonged to when this one was published, that source first.
    """

    origin: str
    own: frozenset[int]
    around: frozenset[int]
    above: Callable[[int], Sequence[int]] = field(compare=False)


@dataclass
class _Bearers:
    """By source the origins that stand for it, those that may come to belong to it, and those that are it.

    `present` are all that anyone in the claim stands for, an unnamed source by whom it belongs to included.
    """

    certain: dict[int, list[Identities]] = field(default_factory=lambda: defaultdict(list))
    possible: dict[int, list[Identities]] = field(default_factory=lambda: defaultdict(list))
    own: set[int] = field(default_factory=set)
    present: set[int] = field(default_factory=set)

    def of(self, source_id: int) -> Iterator[Identities]:
        yield from self.certain.get(source_id, ())
        yield from self.possible.get(source_id, ())


def identities_of(facts: SourceFacts, origin: Origin, days: Days = (None,)) -> Identities:
    """The identities of a source as an origin that was first published on these days."""
    # What a reporter saw has no name of its own: it is the outlet that may be another one.
    own = facts.outlet_id if facts.kind in OF_ONE_OUTLET and facts.outlet_id else facts.id
    chain = {int(tie) for tie in origin.belongs_to if tie.isdecimal()}

    def above(source_id: int) -> Sequence[int]:
        by_day = (with_all_above([source_id], facts.belongings, day) for day in dict.fromkeys(days))
        return tuple(dict.fromkeys(higher for chain_then in by_day for higher in chain_then))

    return Identities(origin.id, frozenset({own}), frozenset(chain - {own, facts.id}), above)


def doubts_between(sources: Iterable[tuple[SourceFacts, Origin, Days]], near: Near) -> list[Doubt]:
    """The doubts about pairs of these origins, where `near` has for each source those that may be it, with a sentence.

    Nobody can know who an unnamed source is not, so no name raises a doubt about one.
    """
    if not near:
        return []
    named: list[Identities] = []
    bearers = _Bearers()
    for facts, origin, days in sources:
        identities = identities_of(facts, origin, days)
        bearers.present |= {*identities.own, *identities.around, *identities.above(facts.id)}
        if origin.kind is not OriginKind.UNNAMED:
            named.append(identities)
    for identities in named:
        bearers.own |= identities.own
        for source_id in identities.own | identities.around:
            bearers.certain[source_id].append(identities)
    doubts: dict[tuple[str, str], Doubt] = {}
    for doubt in (*_doubts(bearers.certain, near), *_doubts_further_up(named, bearers, near)):
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


def _doubts_further_up(named: Sequence[Identities], bearers: _Bearers, near: Near) -> Iterator[Doubt]:
    """Who may depend on each other because one of them may belong to whom a near one belongs to."""
    climbed = [(identities, *_climbed(identities, bearers, near)) for identities in named]
    for identities, reached, _ in climbed:
        for source_id in reached:
            bearers.possible[source_id].append(identities)
    for identities, reached, met in climbed:
        for source_id, sentence in (*reached.items(), *met.items()):
            for partner in bearers.of(source_id):
                if partner.origin != identities.origin:
                    first, second = sorted((identities.origin, partner.origin))
                    yield Doubt(first, second, sentence, one=False)


def _climbed(identities: Identities, bearers: _Bearers, near: Near) -> tuple[dict[int, str], dict[int, str]]:
    """Whom an origin may belong to by way of near names, and who may be one of these; with the first doubt on the way.

    From a near one it goes up before it goes on to the next near one, for near is not passed on.
    """
    chain = identities.own | identities.around
    reached: dict[int, str] = {}
    met: dict[int, str] = {}
    waiting = [(source_id, "") for source_id in sorted(chain)]
    for source_id, first_doubt in waiting:
        for near_id, sentence in _near_here(source_id, identities, bearers, near).items():
            if first_doubt:
                met.setdefault(near_id, first_doubt)
            higher = dict.fromkeys(identities.above(near_id)[1:], first_doubt or sentence)
            fresh = {holder: why for holder, why in higher.items() if holder not in chain and holder not in reached}
            reached |= fresh
            waiting += fresh.items()  # walked on to in this very loop; each source once
    return reached, met


def _near_here(source_id: int, identities: Identities, bearers: _Bearers, near: Near) -> Mapping[int, str]:
    """Those near a source that an origin of this claim stands for."""
    # Two origins that may be one are settled where they are counted, with all that either depends on.
    settled: Collection[int] = bearers.own if source_id in identities.own else ()
    return {
        near_id: sentence
        for near_id, sentence in near.get(source_id, {}).items()
        if near_id in bearers.present and near_id not in settled
    }
