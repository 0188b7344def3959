"""Lines that fit, whatever the script they are written in."""

import pytest

from tests.charts.graphs import HOSTILE
from tracker.charts.text_metrics import lines_of, width_of


@pytest.mark.parametrize("label", HOSTILE)
def test_text_is_broken_so_that_it_fits(label: str) -> None:
    lines = lines_of(label, 12, 120, 3)

    assert 1 <= len(lines) <= 3
    assert all(width_of(line, 12) <= 120 for line in lines)


def test_wide_letters_count_more_and_marks_on_letters_nothing() -> None:
    assert width_of("日", 10) > width_of("a", 10) > width_of("i", 10)
    assert width_of("e\u0301", 10) == width_of("e", 10)


def test_a_text_that_does_not_fit_ends_in_an_ellipsis() -> None:
    assert lines_of("one two three four five six seven eight nine ten eleven", 12, 60, 2)[-1].endswith("…")
