"""From evidence to the graph of origins."""

from tracker.rules.attribution import Link, Role
from tracker.rules.graphs import Item, SourceFacts, graph_of
from tracker.rules.origins import Count, count, in_words
from tracker.rules.sources import SourceKind

NYT = SourceFacts(1, "The New York Times", SourceKind.OUTLET)
OFFICIALS = SourceFacts(2, "unnamed officials", SourceKind.UNNAMED, outlet_id=1, outlet_name="The New York Times")
TASS = SourceFacts(3, "TASS", SourceKind.OUTLET)
LIGA = SourceFacts(4, "LIGA.net", SourceKind.OUTLET)
GOVERNMENT = SourceFacts(5, "gov.uk", SourceKind.GOVERNMENT)
SPEAKER = SourceFacts(6, "A speaker", SourceKind.PERSON, organisation_id=5)
STATEMENT = SourceFacts(7, "The joint statement", SourceKind.DOCUMENT)
SOURCES = {each.id: each for each in (NYT, OFFICIALS, TASS, LIGA, GOVERNMENT, SPEAKER, STATEMENT)}


def a_link(facts: SourceFacts, role: Role = Role.CARRIER) -> Link:
    return Link(facts.id, facts.name, facts.kind, role)


def an_item(publisher: SourceFacts, *links: Link, carrier: int = 0, stance: str = "supports") -> Item:
    return Item(carrier or publisher.id * 10, publisher, None, stance, links)


def counted(*items: Item, stance: str = "supports") -> Count:
    return count(graph_of(items, SOURCES)[0], stance)


def test_relays_of_one_papers_officials_are_one_origin() -> None:
    officials, nyt = a_link(OFFICIALS, Role.ORIGIN), a_link(NYT)

    found = counted(an_item(NYT, officials), an_item(TASS, officials, nyt), an_item(LIGA, nyt))

    assert (found.carriers, found.k_min, found.k_max) == (3, 1, 1)


def test_the_origin_is_named_with_the_outlet_that_uses_it() -> None:
    graph, names = graph_of([an_item(NYT, a_link(OFFICIALS, Role.ORIGIN))], SOURCES)

    assert in_words(count(graph, "supports"), names) == (
        "1 carrier, 1 origin (unnamed officials, via The New York Times)"
    )


def test_a_relay_of_a_paper_nobody_recorded_ends_in_the_unknown() -> None:
    found = counted(an_item(TASS, a_link(NYT)))

    assert (found.k_min, found.k_max, found.unknown) == (0, 1, ("via 1",))


def test_an_outlet_without_a_source_ends_in_the_unknown() -> None:
    found = counted(an_item(NYT), an_item(TASS))

    assert (found.k_min, found.k_max) == (0, 2)


def test_an_outlet_that_is_the_origin_has_seen_it_itself() -> None:
    found = counted(an_item(LIGA, a_link(LIGA, Role.ORIGIN)))

    assert (found.k_min, found.attributable) == (1, 1)


def test_who_publishes_its_own_word_is_the_origin() -> None:
    found = counted(an_item(GOVERNMENT))

    assert (found.k_min, found.k_max, found.attributable) == (1, 1, 1)


def test_a_body_and_its_speaker_are_not_independent() -> None:
    found = counted(an_item(GOVERNMENT), an_item(LIGA, a_link(SPEAKER, Role.ORIGIN)))

    assert (found.k_min, found.k_max, found.attributable) == (1, 2, 2)


def test_a_document_carried_by_several_is_one_origin() -> None:
    document = a_link(STATEMENT, Role.ORIGIN)

    found = counted(an_item(GOVERNMENT, document), an_item(LIGA, document), an_item(TASS, document))

    assert (found.carriers, found.k_min, found.k_max) == (3, 1, 1)


def test_each_stance_is_counted_for_itself() -> None:
    items = [an_item(GOVERNMENT), an_item(TASS, a_link(NYT), stance="conflicts"), an_item(LIGA, stance="context")]

    assert counted(*items).carriers == 1
    assert counted(*items, stance="conflicts").carriers == 1


def test_two_items_from_one_publication_are_one_carrier() -> None:
    assert counted(an_item(GOVERNMENT, carrier=9), an_item(GOVERNMENT, carrier=9)).carriers == 1
