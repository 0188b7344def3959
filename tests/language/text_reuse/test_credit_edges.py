"""Edges from the credits of news agencies."""

from tests.language.text_reuse.pages import EARLY, HERALD, LATE, REUTERS, TIMES, edges, page
from tracker.language.kinds import Basis, EdgeKind

CREDITED = "PORT ELLEN (Reuters) - The harbour will be closed."


def test_a_credit_leads_to_the_agencys_own_publication() -> None:
    proposed = edges(page(1, REUTERS, "Harbour shuts.", EARLY), page(2, HERALD, CREDITED, LATE))

    assert [
        (edge.from_carrier_id, edge.to_carrier_id, edge.kind) for edge in proposed if edge.ground is Basis.WIRE
    ] == [(2, 1, EdgeKind.REPUBLISHES)]


def test_two_clients_lead_to_the_agency_that_is_known_as_a_source() -> None:
    proposed = edges(page(1, HERALD, CREDITED, EARLY), page(2, TIMES, f"Late. {CREDITED}", LATE), sources=(REUTERS,))

    assert {edge.to_source_id for edge in proposed if edge.ground is Basis.WIRE} <= {REUTERS.source_id}


def test_one_credit_alone_proves_no_common_origin() -> None:
    assert [edge for edge in edges(page(1, HERALD, CREDITED, EARLY)) if edge.ground is Basis.WIRE] == []
