"""How far a number may lie from the one it is compared with, and that the comparisons keep to it."""

import pytest

from tracker.language.comparing import Evidence, check_quantities
from tracker.language.comparing.tolerances import ABOUT, BEYOND, NEARLY, ROUND_AT_MOST, SCALE, VAGUE
from tracker.language.findings import Outcome


def test_the_looser_a_word_the_more_it_allows() -> None:
    assert SCALE < ROUND_AT_MOST < ABOUT < NEARLY < BEYOND < 1


def test_what_vague_words_may_mean_grows_without_holes_backwards() -> None:
    ends = [VAGUE[word] for word in ("dozens", "hundreds", "thousands", "millions")]

    assert [low for low, _ in ends] == sorted(low for low, _ in ends)
    assert all(high is None or low < high for low, high in ends)


@pytest.mark.parametrize(("attested", "outcome"), [(10_500, Outcome.CONSISTENT), (10_501, Outcome.INCONSISTENT)])
def test_about_allows_five_percent_and_no_more(attested: int, outcome: Outcome) -> None:
    [finding] = check_quantities("The army has about 10,000 troops.", [Evidence(f"The army has {attested:,} troops.")])

    assert finding.outcome is outcome
