"""Where a number began and where it ended, as a sentence tells it."""

from fractions import Fraction

import pytest

from tracker.language.comparing.changes import changes, is_change
from tracker.language.comparing.quantities import in_sentence, quantities


@pytest.mark.parametrize(
    "sentence",
    [
        "Output rose from 50 million tonnes to 60 million tonnes.",
        "Output was 60 million tonnes, up from 50 million tonnes.",
        "Output was 50 million tonnes in 2023 and 60 million tonnes in 2024.",
        "There were 50 million tonnes a year ago and 60 million tonnes now.",
    ],
)
def test_the_same_change_is_read_however_it_is_told(sentence: str) -> None:
    [change] = changes(quantities(sentence))

    assert (change.first.number.value, change.last.number.value) == (50_000_000, 60_000_000)
    assert change.exact() == 20


def test_two_numbers_that_nothing_joins_are_no_change() -> None:
    assert changes(quantities("The army has 50 tanks and 60 guns.")) == []


def test_a_scale_word_that_is_written_once_stands_for_both() -> None:
    [change] = changes(quantities("Sales rose from 10 to 12 million."))

    assert change.first.number.value == 10_000_000


def test_percentages_differ_by_points_with_what_rounding_leaves_open() -> None:
    [change] = changes(quantities("The rate rose from 4 percent to 6 percent."))

    assert change.are_percentages
    assert change.points() == 2
    within, rise = change.points_within(), change.rise()
    assert within.low is not None
    assert within.low < 2
    assert rise.low is not None
    assert rise.low < Fraction(50)


def test_a_percentage_can_be_a_difference_or_a_level() -> None:
    [difference] = in_sentence("Output rose 20 percent.")
    [level] = in_sentence("The rate is 20 percent.")

    assert is_change(difference)
    assert not is_change(level)
