"""Numbers that are names, by what stands around them."""

from fractions import Fraction

import pytest

from tracker.language.numbers.names import WrittenNumber, leads_a_name, names_something


@pytest.mark.parametrize(
    ("before", "digits", "after", "is_name"),
    [
        ("the F-", "16", " landed", True),
        ("the ", "101", "st brigade", True),
        ("won ", "3", "-1", True),
        ("of ", "1", "-3 tonnes", False),  # the second is larger: a range
        ("on ", "15", " December", True),
        ("Anna Roth, ", "47", ", said", True),
        ("in ", "2014", " they met", True),
        ("cost $", "2014", " each", False),
        ("some ", "2014", " soldiers", False),  # a plural is counted
        ("under Article ", "5", ".", True),
        ("sent ", "40", " tanks", False),
    ],
)
def test_what_stands_around_digits_tells_whether_they_count(
    before: str, digits: str, after: str, is_name: bool
) -> None:
    number = WrittenNumber(Fraction(digits), digits, digits, before, after)

    assert names_something(number) is is_name


def test_a_spelt_number_is_never_a_year_or_a_score() -> None:
    assert not names_something(WrittenNumber(Fraction(3), "three", None, "won ", "-1"))


@pytest.mark.parametrize(
    ("before", "first", "is_name"),
    [
        ("on December ", 17, True),
        ("Article ", 5, True),
        ("No. ", 7, True),
        ("about ", 17, False),
        ("In May ", 450, False),
    ],
)
def test_a_day_or_a_name_before_a_number_is_apart_from_it(before: str, first: int, is_name: bool) -> None:
    assert leads_a_name(before, first) is is_name


def test_the_end_of_a_range_is_no_name() -> None:
    assert not names_something(WrittenNumber(Fraction(3000), "3k", "3", "about 2k–", " people"))
    assert names_something(WrittenNumber(Fraction(1), "1", "1", "about 90,000 K-", " visas"))
