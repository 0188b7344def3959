"""What would fall if a publication or a source no longer counted."""

from tests.rules.graph_facts import GOVERNMENT, LIGA, NYT, SPEAKER, TASS, a_link, a_publication, woven
from tracker.language.kinds import Role
from tracker.rules.graphs import ClaimGraph, Item
from tracker.rules.retraction_impact import without

PAPER, RELAY = a_publication(NYT), a_publication(TASS)


def relayed() -> ClaimGraph:
    """A paper has it from a speaker, and an agency has it from the paper."""
    return woven(
        Item(PAPER, "supports", [a_link(SPEAKER, Role.ORIGIN)], evidence_id=1),
        Item(RELAY, "supports", [a_link(NYT)], evidence_id=2),
    )


def test_a_relay_falls_with_the_paper_it_relays() -> None:
    fallen = without(relayed(), carrier_ids=[PAPER.carrier_id], source_ids=[])

    assert (fallen.supports.k_min, fallen.supports.k_max) == (0, 0)
    assert fallen.path[-1] == NYT.label
    assert fallen.evidence_ids == {1}


def test_the_paper_stands_without_its_relay() -> None:
    fallen = without(relayed(), carrier_ids=[RELAY.carrier_id], source_ids=[])

    assert (fallen.supports.carriers, fallen.supports.k_min) == (1, 1)


def test_a_source_takes_along_what_only_it_knew() -> None:
    both = woven(Item(PAPER, "supports", [a_link(SPEAKER, Role.ORIGIN)]), Item(a_publication(LIGA), "supports"))

    assert without(both, carrier_ids=[], source_ids=[SPEAKER.id]).supports.k_min == 0
    assert without(both, carrier_ids=[], source_ids=[GOVERNMENT.id]).supports == both.supports
