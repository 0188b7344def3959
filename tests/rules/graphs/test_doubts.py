"""From sources that may be one to origins that may be one."""

import pytest

from tests.rules.graph_facts import GOVERNMENT, LIGA, NYT, OFFICIALS, SOURCES, SPEAKER, TASS, a_link, an_item
from tracker.language.kinds import Role, SourceKind
from tracker.rules.belonging import Belongings
from tracker.rules.graphs import ClaimGraph, Item, SourceFacts, graph_of
from tracker.rules.graphs.doubts import identities_of
from tracker.rules.graphs.nodes import counted_origin
from tracker.rules.owners import Tenure

ZELENSKY = SourceFacts(20, "Zelensky", SourceKind.PERSON)
ZELENSKIY = SourceFacts(21, "Zelenskiy", SourceKind.PERSON)
NEAR = {20: {21: "Zelensky and Zelenskiy may be one."}, 21: {20: "Zelensky and Zelenskiy may be one."}}


def woven(*evidence: Item, sources: tuple[SourceFacts, ...], near: dict[int, dict[int, str]]) -> ClaimGraph:
    return graph_of(evidence, SOURCES | {source.id: source for source in sources}, (), near)


def both(first: int, second: int, sentence: str = "They may be one.") -> dict[int, dict[int, str]]:
    return {first: {second: sentence}, second: {first: sentence}}


def test_two_spellings_are_two_carriers_and_one_origin_for_certain() -> None:
    graph = woven(an_item(ZELENSKY), an_item(ZELENSKIY), sources=(ZELENSKY, ZELENSKIY), near=NEAR)

    counted = graph.supports
    assert (counted.carriers, counted.k_min, counted.k_max, counted.attributable) == (2, 1, 2, 1)
    assert [doubt.sentence for doubt in counted.doubts] == ["Zelensky and Zelenskiy may be one."]
    assert len(graph.graph.doubts) == 1


def test_without_a_near_name_both_are_certain() -> None:
    graph = woven(an_item(ZELENSKY), an_item(ZELENSKIY), sources=(ZELENSKY, ZELENSKIY), near={})

    assert (graph.supports.k_min, graph.supports.attributable, graph.graph.doubts) == (2, 2, [])


def test_speakers_of_two_bodies_that_may_be_one_may_depend_on_each_other() -> None:
    bodies = [SourceFacts(n, "MoD", SourceKind.GOVERNMENT) for n in (30, 31)]
    speakers = [SourceFacts(n, "A", SourceKind.PERSON, organisation_id=of) for n, of in ((32, 30), (33, 31))]

    graph = woven(*map(an_item, speakers), sources=(*bodies, *speakers), near=both(30, 31))

    assert (graph.supports.k_min, graph.supports.k_max, graph.supports.attributable) == (1, 2, 2)


def test_a_speaker_and_a_body_that_may_be_its_own_may_depend_on_each_other() -> None:
    body = SourceFacts(30, "The Government", SourceKind.GOVERNMENT)

    graph = woven(an_item(SPEAKER), an_item(body), sources=(body,), near=both(GOVERNMENT.id, body.id))

    assert (graph.supports.k_min, graph.supports.attributable) == (1, 2)


def test_owners_that_may_be_one_put_their_papers_in_doubt() -> None:
    papers = [SourceFacts(n, "Paper", SourceKind.OUTLET, owners=(Tenure(owner),)) for n, owner in ((30, 40), (31, 41))]
    evidence = [an_item(paper, a_link(paper, Role.ORIGIN)) for paper in papers]

    graph = woven(*evidence, sources=tuple(papers), near=both(40, 41))

    assert (graph.supports.k_min, graph.supports.k_max) == (1, 2)


@pytest.mark.parametrize("tops", [(50, 50), (50, 51)])
def test_papers_whose_owners_have_one_owner_or_perhaps_one_are_not_independent(tops: tuple[int, int]) -> None:
    above = {owner: (Tenure(top),) for owner, top in zip((40, 41), tops, strict=True)}
    papers = [
        SourceFacts(number, "Paper", SourceKind.OUTLET, owners=(Tenure(owner),), owners_above=above)
        for number, owner in ((30, 40), (31, 41))
    ]
    evidence = [an_item(paper, a_link(paper, Role.ORIGIN)) for paper in papers]

    graph = woven(*evidence, sources=tuple(papers), near=both(50, 51))

    assert (graph.supports.k_min, graph.supports.k_max, graph.supports.attributable) == (1, 2, 2)


def test_what_reporters_of_two_spellings_of_a_paper_saw_may_be_one() -> None:
    seen = [SourceFacts(n, "own", SourceKind.OBSERVATION, outlet_id=of) for n, of in ((30, LIGA.id), (31, TASS.id))]
    evidence = [
        an_item(paper, a_link(observation, Role.ORIGIN)) for paper, observation in zip((LIGA, TASS), seen, strict=True)
    ]

    graph = woven(*evidence, sources=tuple(seen), near=both(LIGA.id, TASS.id))

    assert (graph.supports.k_min, graph.supports.attributable) == (1, 1)


def test_no_name_raises_a_doubt_about_an_unnamed_source() -> None:
    officials = an_item(NYT, a_link(OFFICIALS, Role.ORIGIN))
    paper = an_item(TASS, a_link(TASS, Role.ORIGIN))

    assert not woven(officials, paper, sources=(), near=both(NYT.id, TASS.id)).graph.doubts


def test_relays_with_near_names_raise_no_doubt() -> None:
    relayed = [an_item(paper, a_link(GOVERNMENT, Role.ORIGIN)) for paper in (TASS, LIGA)]

    assert not woven(*relayed, sources=(), near=both(TASS.id, LIGA.id)).graph.doubts


def test_that_two_may_be_one_goes_before_that_they_may_belong_to_one() -> None:
    near = both(20, 21, "These may be one.") | both(30, 31, "Those may be one.")
    speakers = [SourceFacts(n, "Z", SourceKind.PERSON, organisation_id=n + 10) for n in (20, 21)]

    (doubt,) = woven(*map(an_item, speakers), sources=tuple(speakers), near=near).graph.doubts

    assert (doubt.sentence, doubt.one) == ("These may be one.", True)


def test_an_origin_stands_for_itself_and_for_whom_it_belongs_to() -> None:
    speaker = SourceFacts(20, "A", SourceKind.PERSON, outlet_id=3, organisation_id=5, owners=(Tenure(7),))

    identities = identities_of(speaker, counted_origin(speaker, None))

    assert (set(identities.own), set(identities.around)) == ({20}, {3, 5, 7})


def owned(
    number: int, by: int | None, above: dict[int, int], kind: SourceKind = SourceKind.ORGANISATION
) -> SourceFacts:
    belongings = {source: Belongings(owners=[[Tenure(owner)]]) for source, owner in above.items()}
    owners = (Tenure(by),) if by else ()
    return SourceFacts(number, f"S{number}", kind, owners=owners, belongings=belongings)


@pytest.mark.parametrize(
    ("above", "origins", "near"),
    [
        # 1 may be owned by what 2 is owned by, and that by 30.
        ({1: 10, 2: 20, 20: 30}, (1, 2, 30), [(10, 20)]),
        # It is an origin itself that may be the owner of the other.
        ({1: 10, 20: 30}, (1, 20, 30), [(10, 20)]),
        # Two near names on the way up.
        ({1: 10, 2: 20, 20: 30, 3: 40, 40: 50}, (1, 2, 3, 50), [(10, 20), (30, 40)]),
        # From either side up to the same.
        ({1: 10, 2: 20, 20: 30, 3: 50, 4: 60, 60: 30}, (1, 2, 3, 4), [(10, 20), (50, 60)]),
        # The last step is a near one.
        ({1: 10, 2: 20, 20: 30}, (1, 2, 31), [(10, 20), (30, 31)]),
        # An owner that may be its own owner's owner.
        ({1: 10, 10: 20, 2: 21, 21: 10}, (1, 2), [(20, 21)]),
    ],
)
def test_whoever_may_be_the_owner_may_have_owners_that_tie(
    above: dict[int, int], origins: tuple[int, ...], near: list[tuple[int, int]]
) -> None:
    sources = tuple(owned(number, above.get(number), above) for number in origins)
    names: dict[int, dict[int, str]] = {}
    for first, second in near:
        names.setdefault(first, {})[second] = names.setdefault(second, {})[first] = "They may be one."

    graph = woven(*map(an_item, sources), sources=sources, near=names)

    assert (graph.supports.k_min, graph.supports.k_max) == (1, len(origins))
    # As all of them are tied if every doubt is true, none is certain beside another; without doubts some are.
    assert woven(*map(an_item, sources), sources=sources, near={}).supports.k_min > 1 or (20, 21) in near


def test_two_bodies_that_may_both_be_a_third_tie_nobody_to_each_other() -> None:
    above = {1: 10, 2: 20, 3: 30}
    sources = tuple(owned(number, above[number], above) for number in above)

    graph = woven(*map(an_item, sources), sources=sources, near=both(10, 20) | {20: {10: "", 30: ""}, 30: {20: ""}})

    assert (graph.supports.k_min, graph.supports.k_max) == (2, 3)
