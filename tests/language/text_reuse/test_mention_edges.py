"""Edges from what texts say themselves."""

from tests.language.text_reuse.pages import EARLY, HERALD, LATE, TIMES, edges, page
from tracker.language.kinds import Basis

CITING = "The harbour will be closed, according to The Port Ellen Herald."


def test_who_cites_an_outlet_leads_to_its_publication() -> None:
    [edge] = edges(page(1, HERALD, "It will be shut.", EARLY), page(2, TIMES, CITING, LATE))

    assert (edge.from_carrier_id, edge.to_carrier_id, edge.ground) == (2, 1, Basis.CITES)
    assert "The Port Ellen Herald" in edge.sentence


def test_what_came_later_was_not_cited_but_the_outlet_was() -> None:
    [edge] = edges(page(1, HERALD, "It will be shut.", LATE), page(2, TIMES, CITING, EARLY))

    assert (edge.to_carrier_id, edge.to_source_id) == (None, HERALD.source_id)
