"""The values of a graph of origins when nothing more is said."""

from tracker.language.kinds import EdgeKind, SourceKind
from tracker.rules.graphs.nodes import ORIGIN_KINDS
from tracker.rules.origins.graph import Carrier, Count, Edge, OriginKind


def test_every_kind_of_origin_has_a_source_that_is_one() -> None:
    assert {ORIGIN_KINDS[kind] for kind in SourceKind} == set(OriginKind)


def test_a_carrier_without_a_stance_speaks_for_nothing_and_an_edge_cites() -> None:
    assert Carrier("a").stance == ""
    assert Edge("a", "b").kind == EdgeKind.CITES


def test_nothing_counted_is_exact() -> None:
    assert Count() == Count(carriers=0, k_min=0, k_max=0, exact=True)
