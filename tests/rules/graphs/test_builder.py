"""From evidence to the graph of origins."""

from tests.rules.graph_facts import (
    GOVERNMENT,
    LIGA,
    NYT,
    OFFICIALS,
    SOURCES,
    SPEAKER,
    STATEMENT,
    TASS,
    a_link,
    a_proof,
    a_publication,
    an_item,
    counted,
    woven,
)
from tracker.language.dates import PartialDate
from tracker.language.kinds import EdgeKind, Role, SourceKind
from tracker.rules.graphs import NodeKind, SourceFacts, graph_of
from tracker.rules.origins import in_words
from tracker.rules.owners import Tenure


def test_relays_of_one_papers_officials_are_one_origin() -> None:
    officials, nyt = a_link(OFFICIALS, Role.ORIGIN), a_link(NYT)

    count = counted(an_item(NYT, officials), an_item(TASS, officials, nyt), an_item(LIGA, nyt))

    assert (count.carriers, count.k_min, count.k_max) == (3, 1, 1)


def test_the_origin_is_named_with_the_outlet_that_uses_it() -> None:
    graph = woven(an_item(NYT, a_link(OFFICIALS, Role.ORIGIN)))

    assert in_words(graph.supports, graph.names) == ("1 carrier, 1 origin (unnamed officials via The New York Times)")


def test_a_relay_of_a_paper_nobody_recorded_ends_in_the_unknown() -> None:
    count = counted(an_item(TASS, a_link(NYT)))

    # The paper may have had a source; nobody recorded its publication, so nobody knows.
    assert (count.k_min, count.k_max, count.unknown) == (0, 1, ("supports via 1",))


def test_an_outlet_without_a_source_ends_in_the_unknown() -> None:
    count = counted(an_item(NYT), an_item(TASS))

    assert (count.k_min, count.k_max) == (0, 2)


def test_an_outlet_that_is_the_origin_has_seen_it_itself() -> None:
    count = counted(an_item(LIGA, a_link(LIGA, Role.ORIGIN)))

    assert (count.k_min, count.attributable) == (1, 1)


def test_who_publishes_its_own_word_is_the_origin() -> None:
    count = counted(an_item(GOVERNMENT))

    assert (count.k_min, count.k_max, count.attributable) == (1, 1, 1)


def test_a_body_and_its_speaker_are_not_independent() -> None:
    count = counted(an_item(GOVERNMENT), an_item(LIGA, a_link(SPEAKER, Role.ORIGIN)))

    # A speaker says what the ministry had them say: both are on the record, and one origin for certain.
    assert (count.k_min, count.k_max, count.attributable) == (1, 2, 2)


def test_a_document_carried_by_several_is_one_origin() -> None:
    document = a_link(STATEMENT, Role.ORIGIN)

    count = counted(an_item(GOVERNMENT, document), an_item(LIGA, document), an_item(TASS, document))

    assert (count.carriers, count.k_min, count.k_max) == (3, 1, 1)


def test_each_stance_is_counted_for_itself() -> None:
    evidence = [an_item(GOVERNMENT), an_item(TASS, a_link(NYT), stance="conflicts"), an_item(LIGA, stance="context")]

    assert counted(*evidence).carriers == 1
    assert counted(*evidence, stance="conflicts").carriers == 1


def test_two_items_from_one_publication_are_one_carrier() -> None:
    assert counted(an_item(GOVERNMENT, carrier=9), an_item(GOVERNMENT, carrier=9)).carriers == 1


def test_a_proven_edge_leads_to_the_other_publication() -> None:
    nyt, liga = an_item(NYT, a_link(OFFICIALS, Role.ORIGIN)), an_item(LIGA)

    graph = woven(nyt, liga, proofs=(a_proof(LIGA, nyt.publication, EdgeKind.REWRITES),))

    assert (graph.supports.k_min, graph.supports.k_max) == (1, 1)
    assert graph.proven == {("supports 40", "supports 10"): 1}


def test_a_proven_edge_stays_on_its_side_where_the_far_publication_is_on_both() -> None:
    # One paper is quoted on both sides; what follows from its support must not borrow from its conflict.
    for_it = an_item(NYT, a_link(OFFICIALS, Role.ORIGIN))
    against = an_item(NYT, a_link(SPEAKER, Role.ORIGIN), stance="conflicts")

    graph = woven(for_it, against, an_item(LIGA), proofs=(a_proof(LIGA, for_it.publication),))

    assert graph.supports.origins == ("source 2",)


def test_a_proven_edge_crosses_over_where_there_is_no_other_way() -> None:
    against = an_item(NYT, a_link(OFFICIALS, Role.ORIGIN), stance="conflicts")

    graph = woven(against, an_item(LIGA), proofs=(a_proof(LIGA, against.publication),))

    assert graph.supports.origins == ("source 2",)
    assert graph.supports.carriers == 1


def test_a_proven_edge_can_end_in_an_origin() -> None:
    assert woven(an_item(LIGA), proofs=(a_proof(LIGA, SPEAKER, EdgeKind.QUOTES),)).supports.attributable == 1


def test_an_outlet_at_the_end_of_a_proven_edge_is_a_relay_and_no_origin() -> None:
    alone = woven(an_item(LIGA), proofs=(a_proof(LIGA, NYT),))
    recorded = woven(an_item(LIGA), an_item(NYT, a_link(OFFICIALS, Role.ORIGIN)), proofs=(a_proof(LIGA, NYT),))

    assert alone.supports.unknown == ("supports via 1",)
    assert (recorded.supports.k_min, recorded.supports.k_max) == (1, 1)


def test_who_has_it_from_somebody_else_does_not_speak_for_itself() -> None:
    nyt = an_item(NYT, a_link(OFFICIALS, Role.ORIGIN))

    proven = woven(an_item(GOVERNMENT), nyt, proofs=(a_proof(GOVERNMENT, nyt.publication),))
    # Another item of the same publication tells whom it had it from, which holds for the publication.
    said_elsewhere = woven(an_item(GOVERNMENT), an_item(GOVERNMENT, a_link(OFFICIALS, Role.ORIGIN)))

    assert proven.supports.origins == ("source 2",)
    assert said_elsewhere.supports.origins == ("source 2",)


def test_a_publication_that_is_no_evidence_any_more_still_stands_between() -> None:
    graph = woven(an_item(GOVERNMENT), proofs=(a_proof(GOVERNMENT, a_publication(NYT)),))

    assert (graph.supports.k_max, graph.supports.unknown) == (1, ("carrier 10",))
    assert graph.nodes["carrier 10"].kind is NodeKind.RELAY


def test_a_retracted_publication_leaves_those_that_took_it_over_rootless() -> None:
    nyt = an_item(NYT, a_link(OFFICIALS, Role.ORIGIN), retracted=True)

    graph = woven(nyt, an_item(LIGA), proofs=(a_proof(LIGA, nyt.publication),))

    assert graph.supports.rootless == ("supports 40",)
    assert (graph.supports.carriers, graph.supports.k_max) == (1, 0)
    assert graph.nodes["supports 10"].retracted


def test_a_retracted_source_takes_its_publications_and_its_relays_along() -> None:
    retracted = SourceFacts(1, "The New York Times", SourceKind.OUTLET, retracted=True)
    officials = a_link(OFFICIALS, Role.ORIGIN)

    graph = woven(an_item(retracted, officials), an_item(LIGA, officials, a_link(NYT)), sources=(retracted,))

    assert (graph.supports.carriers, graph.supports.k_max) == (1, 0)
    assert graph.supports.rootless == ("supports 40",)


def test_a_retracted_source_is_no_origin() -> None:
    retracted = SourceFacts(6, "A speaker", SourceKind.PERSON, retracted=True)

    graph = woven(an_item(LIGA, a_link(SPEAKER, Role.ORIGIN)), sources=(retracted,))

    assert (graph.supports.k_max, graph.supports.rootless) == (0, ("supports 40",))


def test_a_merged_source_counts_as_the_one_it_was_merged_into() -> None:
    twin = SourceFacts(8, "The speaker", SourceKind.PERSON)
    evidence = an_item(LIGA, a_link(SPEAKER, Role.ORIGIN)), an_item(TASS, a_link(twin, Role.ORIGIN))

    apart = graph_of(evidence, SOURCES | {8: twin})
    merged = graph_of(evidence, SOURCES | {8: SPEAKER})

    assert (apart.supports.k_max, merged.supports.k_max) == (2, 1)


def test_context_stands_between_and_is_not_counted() -> None:
    nyt = an_item(NYT, a_link(OFFICIALS, Role.ORIGIN), stance="context")

    graph = woven(nyt, an_item(LIGA), proofs=(a_proof(LIGA, nyt.publication),))

    assert (graph.supports.carriers, graph.supports.origins) == (1, ("source 2",))
    assert graph.nodes["context 10"].stance == "context"


def seen_by(outlet: SourceFacts, number: int, *owners: Tenure) -> SourceFacts:
    return SourceFacts(number, f"What {outlet.name} saw", SourceKind.OBSERVATION, outlet_id=outlet.id, owners=owners)


def test_the_owner_on_the_day_of_publication_counts() -> None:
    # The owner of both papers in 2018 had sold one of them by 2025.
    sold = Tenure(99, PartialDate(2015), PartialDate(2020)), Tenure(98, PartialDate(2021))
    of_liga, of_tass = seen_by(LIGA, 11, *sold), seen_by(TASS, 12, Tenure(99))

    def k_min(on: str) -> int:
        evidence = (
            an_item(LIGA, a_link(of_liga, Role.ORIGIN), on=on),
            an_item(TASS, a_link(of_tass, Role.ORIGIN), on=on),
        )
        return woven(*evidence, sources=(of_liga, of_tass)).supports.k_min

    assert [k_min("2018-03"), k_min("2025-12-17"), k_min("")] == [1, 2, 2]


def test_one_event_is_the_same_however_it_is_spelled() -> None:
    officials = SourceFacts(11, "officials", SourceKind.UNNAMED, event="Briefing of 15 December")
    sources = SourceFacts(12, "sources", SourceKind.UNNAMED, event="briefing  of 15 December")

    graph = woven(
        an_item(LIGA, a_link(officials, Role.ORIGIN)),
        an_item(TASS, a_link(sources, Role.ORIGIN)),
        sources=(officials, sources),
    )

    assert graph.supports.k_max == 1
