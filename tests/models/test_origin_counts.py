"""How many carriers and origins a claim had at each moment."""

from sqlalchemy import inspect

from tracker.models import HISTORY, OriginCount
from tracker.rules.origins import Count


def test_the_counts_of_both_sides_are_kept_as_history() -> None:
    columns = {column.key for column in inspect(OriginCount).columns}

    assert OriginCount.__tablename__ in HISTORY
    for number in ("k_min", "k_max", "attributable"):
        assert hasattr(Count(), number)
        assert {number, f"{number}_against"} <= columns
    assert {"carriers_for", "carriers_against"} <= columns
