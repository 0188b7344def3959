"""What goes into the graph of a claim, and what comes out of it."""

from dataclasses import replace

from tests.rules.graph_facts import NYT, OFFICIALS, SPEAKER, TASS, a_link, a_publication, an_item, woven
from tracker.language.kinds import Role


def test_an_unnamed_source_is_called_by_the_outlet_that_uses_it() -> None:
    assert OFFICIALS.label == "unnamed officials via The New York Times"
    assert SPEAKER.label == "A speaker"


def test_a_publication_counts_no_longer_when_its_publisher_does_not() -> None:
    assert not a_publication(NYT).is_retracted
    assert a_publication(NYT, retracted=True).is_retracted
    assert a_publication(replace(NYT, retracted=True)).is_retracted


def test_the_nodes_of_a_graph_have_stable_ids() -> None:
    graph = woven(an_item(TASS, a_link(SPEAKER, Role.ORIGIN), a_link(NYT), carrier=12))

    assert graph.names == {"supports 12": "TASS", "supports via 1": NYT.name, "source 6": "A speaker"}
