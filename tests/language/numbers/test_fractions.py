"""Parts of one."""

from fractions import Fraction

import pytest

from tracker.language.numbers.fractions import is_span, part_of


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("½", Fraction(1, 2)),
        ("⅔", Fraction(2, 3)),
        ("3/4", Fraction(3, 4)),
        ("two thirds", Fraction(2, 3)),
        ("three-quarters", Fraction(3, 4)),
        ("a fifth", Fraction(1, 5)),
        ("half", Fraction(1, 2)),
        ("and three quarters", Fraction(3, 4)),
    ],
)
def test_a_part_has_a_value(words: str, value: Fraction) -> None:
    assert part_of(words) == value


@pytest.mark.parametrize("words", ["two quarters", "three thirds", "9/8"])
def test_two_quarters_of_growth_are_half_a_year(words: str) -> None:
    assert part_of(words) is None


@pytest.mark.parametrize(
    ("before", "after", "span"),
    [("the first ", " of 2025", True), ("", " of July", True), ("about ", " of them", False)],
)
def test_a_stretch_of_time_is_no_share(before: str, after: str, span: bool) -> None:
    assert is_span(f"{before}half{after}", len(before), len(before) + 4) is span
