"""When a proposed claim is no longer worth proposing."""

import pytest

from tracker.language.proposed import Proposed, is_covered


@pytest.mark.parametrize(
    ("quotes", "covered"),
    [
        ([], False),
        ([(0, 300)], True),
        ([(100, 200)], True),
        ([(110, 150)], True),
        ([(110, 149)], False),
        ([(0, 100), (200, 300)], False),
        ([(100, 120), (110, 130)], False),  # thirty characters, of which ten are in both
        ([(100, 120), (180, 250)], True),
        ([(0, 140)], True),
    ],
)
def test_a_candidate_is_covered_when_claims_hold_two_fifths_of_its_words(
    quotes: list[tuple[int, int]], covered: bool
) -> None:
    assert is_covered(100, 200, quotes) is covered


@pytest.mark.parametrize(("rank", "is_proposed"), [(None, True), (1, True), (7, True), (0, False)])
def test_what_was_never_weighed_counts_as_proposed(rank: int | None, *, is_proposed: bool) -> None:
    assert Proposed("Rates rose.", 0, 11, rank=rank).is_proposed is is_proposed
