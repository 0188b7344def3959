"""What stands at the ends of a name, by sorts."""

import re

import pytest

from tests.counting import calls_of
from tracker.language.near_names import residue_patterns as patterns
from tracker.language.near_names.residue import residue


@pytest.mark.parametrize(
    ("pattern", "name", "left"),
    [
        (patterns.END, "Voss in June", "Voss"),
        (patterns.END_OF_OUTLET, "Town in June", "Town in June"),
        (patterns.END_OF_DATED, "Order on Monday", "Order on Monday"),
        (patterns.START, "As Lena Voss", "Lena Voss"),
        (patterns.START_OF_TITLE, "As It Happens", "As It Happens"),
    ],
)
def test_each_kind_of_name_has_ends_of_its_own(pattern: re.Pattern[str], name: str, left: str) -> None:
    assert pattern.sub("", name) == left


@pytest.mark.parametrize("piece", ["also ", ". ", "… ", "(", "1. ", "on May 5, ", "two days ago ", "• "])
def test_a_hostile_name_costs_little(piece: str) -> None:
    assert calls_of(lambda: residue((piece * 300)[:300])) < 3_000
