"""Sources that speak for, publish for and own each other at random: against a second count, by trying everything."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.language.kinds import Role, SourceKind
from tracker.rules.attribution import Link
from tracker.rules.belonging import Belongings
from tracker.rules.graphs import Item, Publication, SourceFacts, graph_of
from tracker.rules.occasions import occasion_key
from tracker.rules.origins import Count
from tracker.rules.owners import Tenure

MOST = 7
PUBLISHER = SourceFacts(1000, "A paper that passes it on", SourceKind.OUTLET)
NAMED = (SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.OUTLET)
KINDS = st.sampled_from([*NAMED, *NAMED, SourceKind.UNNAMED])


@dataclass(frozen=True)
class World:
    """Who belongs to whom (from, to), who may be whom, and who is an origin."""

    kinds: Mapping[int, SourceKind]
    outlets: Set[tuple[int, int]]
    organisations: Set[tuple[int, int]]
    owners: Set[tuple[int, int]]
    events: Mapping[int, Sequence[str]]
    near: Set[frozenset[int]]
    origins: Set[int]

    @property
    def ways(self) -> set[tuple[int, int]]:
        return {*self.outlets, *self.organisations, *self.owners}


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A few sources, circles and all."""
    numbers = range(1, draw(st.integers(2, MOST)) + 1)
    kinds = {number: draw(KINDS) for number in numbers}
    holding = st.dictionaries(st.sampled_from(numbers), st.sampled_from(numbers), max_size=3)
    roles = [frozenset(draw(holding).items()) for _ in range(3)]
    spoken = st.dictionaries(st.sampled_from(numbers), st.sampled_from(["Briefing", "briefing.", "Call"]), max_size=2)
    events = {number: [event] for number, event in draw(spoken).items()}
    origins = frozenset(draw(st.sets(st.sampled_from(numbers), min_size=1)))
    # A name that nobody in this claim stands for is not looked at.
    known = {
        end
        for start, end in closure({*frozenset().union(*roles), *zip(numbers, numbers, strict=True)})
        if start in origins
    }
    pairs = [frozenset(pair) for pair in combinations(known, 2) if all(kinds[n] in NAMED for n in pair)]
    near = frozenset(draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=3)) if pairs else [])
    return World(kinds, *roles, events, near, origins)


def closure(ways: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    """Everything that is above everything, slowly."""
    ways = set(ways)
    while further := {(a, d) for a, b in ways for c, d in ways if b == c} - ways:
        ways |= further
    return ways


def tracked(world: World) -> Count:
    """What the tracker counts."""
    belongings = {
        number: Belongings(
            [holder for source, holder in sorted(world.outlets | world.organisations) if source == number],
            [[Tenure(owner)] for source, owner in sorted(world.owners) if source == number],
        )
        for number in world.kinds
    }
    facts = {
        number: SourceFacts(
            number,
            f"S{number}",
            kind,
            outlet_id=dict(sorted(world.outlets)).get(number),
            organisation_id=dict(sorted(world.organisations)).get(number),
            owners=tuple(tenure for tenures in belongings[number].owners for tenure in tenures),
            event=(world.events.get(number) or [""])[0],
            belongings=belongings,
            other_events=tuple(world.events.get(number, ())[1:]),
        )
        for number, kind in world.kinds.items()
    }
    evidence = [
        Item(Publication(number, PUBLISHER), "supports", [Link(number, f"S{number}", world.kinds[number], Role.ORIGIN)])
        for number in sorted(world.origins)
    ]
    near: dict[int, dict[int, str]] = {}
    for first, second in (pair for pair in map(sorted, world.near)):
        near.setdefault(first, {})[second] = near.setdefault(second, {})[first] = f"{first} and {second} may be one."
    return graph_of(evidence, facts | {PUBLISHER.id: PUBLISHER}, (), near).supports


def by_the_text(world: World, identity: Mapping[int, int]) -> tuple[int, int]:
    """The least and the greatest number of origins where each source is whom `identity` says."""
    ways = closure(
        {
            (identity[source], identity[holder])
            for source, holder in world.ways | set(zip(identity, identity, strict=True))
        }
    )
    classes: list[set[int]] = []
    # Those of one occasion are one origin, and so are those that are one source.
    for group in _groups(world, identity):
        touching = [members for members in classes if members & group]
        classes = [members for members in classes if not members & group] + [group.union(*touching)]
    chains = {number: {holder for source, holder in ways if source == identity[number]} for number in world.kinds}
    return _largest(world, classes, chains), len(classes)


def _groups(world: World, identity: Mapping[int, int]) -> Iterator[set[int]]:
    for number in world.origins:
        yield {number}
    for number, further in combinations(world.origins, 2):
        if identity[number] == identity[further] or occasions(world, number) & occasions(world, further):
            yield {number, further}


def occasions(world: World, number: int) -> set[str]:
    return {occasion_key(event) for event in world.events.get(number, ())}


def _largest(world: World, classes: Sequence[set[int]], chains: Mapping[int, set[int]]) -> int:
    for size in range(len(classes), 1, -1):
        for chosen in combinations(classes, size):
            if all(_independent(world, first, second, chains) for first, second in combinations(chosen, 2)):
                return size
    return min(1, len(classes))


def _independent(world: World, first: set[int], second: set[int], chains: Mapping[int, set[int]]) -> bool:
    if any(world.kinds[number] is SourceKind.UNNAMED for number in first | second):
        return False
    return all(chains[a].isdisjoint(chains[b]) for a in first for b in second)


def resolutions(world: World) -> Iterator[dict[int, int]]:
    """Every way in which sources may be one: all that are together are near one another."""

    def place(waiting: Sequence[int], identity: dict[int, int]) -> Iterator[dict[int, int]]:
        if not waiting:
            yield dict(identity)
            return
        number, *following = waiting
        yield from place(following, identity | {number: number})
        for block in set(identity.values()):
            members = [member for member, of_block in identity.items() if of_block == block]
            if all(frozenset((number, member)) in world.near for member in members):
                yield from place(following, identity | {number: block})

    yield from place(sorted(world.kinds), {})


@settings(max_examples=500)
@given(worlds())
def test_without_near_names_the_count_is_that_of_the_text(world: World) -> None:
    certain = World(**{**vars(world), "near": frozenset()})

    counted = tracked(certain)

    assert (counted.k_min, counted.k_max) == by_the_text(certain, {number: number for number in world.kinds})


@settings(max_examples=200)
@given(worlds())
def test_whoever_is_whom_there_are_never_fewer_origins_than_are_certain(world: World) -> None:
    counted = tracked(world)

    for identity in resolutions(world):
        assert counted.k_min <= by_the_text(world, identity)[0]


@settings(max_examples=200)
@given(worlds())
def test_no_merge_of_two_spellings_raises_what_is_certain(world: World) -> None:
    before = tracked(world)
    for first, second in map(sorted, world.near):
        # Where one of the two owned the other, those near either were tied by that; whoever makes them one unties them.
        if {(first, second), (second, first)} & closure(world.ways):
            continue
        after = tracked(merged(world, second, first))

        assert after.k_min <= before.k_min


def merged(world: World, source: int, into: int) -> World:
    """The world in which a source counts as another one, with all that was recorded of it."""
    becomes = {number: into if number == source else number for number in world.kinds}

    def moved(above: Set[tuple[int, int]]) -> Set[tuple[int, int]]:
        return {(becomes[number], becomes[holder]) for number, holder in above}

    near = {frozenset(becomes[number] for number in pair) for pair in world.near}
    events = dict(world.events)
    if source in events:
        events[into] = [*events.get(into, ()), *events.pop(source)]
    return World(
        {number: kind for number, kind in world.kinds.items() if number != source},
        *map(moved, (world.outlets, world.organisations, world.owners)),
        events,
        {pair for pair in near if len(pair) > 1},
        {becomes[number] for number in world.origins},
    )


def test_a_name_near_an_owner_in_the_middle_is_looked_at_though_the_source_is_unnamed() -> None:
    unnamed, person = SourceKind.UNNAMED, SourceKind.PERSON
    world = World(
        kinds={1: unnamed, 2: person, 3: person, 4: person},
        outlets=frozenset(),
        organisations=frozenset(),
        owners=frozenset({(1, 2), (2, 3)}),
        events={},
        near=frozenset({frozenset({2, 4})}),
        origins=frozenset({1, 3, 4}),
    )

    counted = tracked(world)

    assert (counted.k_min, counted.k_max) == (1, 3)
