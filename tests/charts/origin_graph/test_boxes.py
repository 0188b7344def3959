"""The values that a drawing is planned with."""

from tracker.charts.origin_graph.boxes import ORIGINS, Arrow, Plan, Shape, State
from tracker.rules.origins import OriginKind


def test_every_kind_of_origin_has_a_shape() -> None:
    assert {Shape(str(kind)) for kind in OriginKind} == ORIGINS


def test_an_arrow_counts_unless_something_speaks_against_it() -> None:
    assert Arrow("a", "b").state is State.LIVE


def test_equal_arrows_are_one_so_that_those_that_lead_back_can_be_looked_up() -> None:
    planned = Plan({}, [Arrow("a", "b")], backward=frozenset({Arrow("b", "a")}))

    assert Arrow("b", "a") in planned.backward
    assert Arrow("a", "b") not in planned.backward
