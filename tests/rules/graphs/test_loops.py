"""Whether an edge would lead in a circle."""

from tests.rules.graph_facts import LIGA, NYT, TASS, a_proof, a_publication, an_item, woven
from tracker.rules.graphs.loops import way_back

GRAPH = woven(an_item(TASS), an_item(NYT), proofs=(a_proof(TASS, a_publication(NYT)),))


def test_an_edge_back_closes_a_loop_and_names_it() -> None:
    assert way_back(GRAPH, NYT.id * 10, to_carrier_id=TASS.id * 10) == [NYT.name, "TASS", NYT.name]


def test_an_edge_to_what_an_outlet_published_may_close_one_too() -> None:
    assert way_back(GRAPH, NYT.id * 10, to_outlet_id=TASS.id) == [NYT.name, "TASS", NYT.name]


def test_an_edge_that_leads_on_closes_none() -> None:
    assert way_back(GRAPH, TASS.id * 10, to_carrier_id=NYT.id * 10) == []
    assert way_back(GRAPH, NYT.id * 10, to_outlet_id=LIGA.id) == []
