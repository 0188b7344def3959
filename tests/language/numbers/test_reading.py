"""Numbers in running text: what counts and what is only called by a number."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language.numbers.number import number_text
from tracker.language.numbers.reading import numbers


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("900,000", 900_000, 100_000),
        ("880,000", 880_000, 10_000),
        ("1.5 million", 1_500_000, 100_000),
        ("8 billion", 8_000_000_000, 1_000_000_000),
        ("€4.25bn", 4_250_000_000, 10_000_000),
        ("17", 17, 1),
        ("3.4", Fraction(34, 10), Fraction(1, 10)),
        ("twenty-seven", 27, 1),
        ("two hundred and fifty thousand", 250_000, 10_000),
        ("half a million", 500_000, 100_000),
        ("a dozen", 12, 12),
        ("two dozen", 24, 1),
    ],
)
def test_a_number_has_a_value_and_a_last_significant_digit(text: str, value: Fraction, step: Fraction) -> None:
    (number,) = numbers(f"They counted {text} of them.")

    assert (number.value, number.step) == (value, step)


@pytest.mark.parametrize(
    "text",
    [
        "may march on, a second time",
        "Article 5",
        "on 15 December 2025",
        "December 15, 2025",
        "in 2014",
        "the 101st",
        "the F-16",
        "Anna Roth, 47, said",
        "a 47-year-old man",
        "won 3-1",
        "at 5 p.m.",
        "at 10:30",
        "open 24/7",
        "version 2.0.1",
        "one of them",
        "at ten.",
        "quarter past nine it closed",
        "the G7",
    ],
)
def test_a_name_a_date_and_an_ordinal_are_no_numbers(text: str) -> None:
    assert list(numbers(text)) == []


@given(st.integers(min_value=2, max_value=10**12))
def test_every_number_with_commas_is_read_as_it_was_written(value: int) -> None:
    (number,) = numbers(f"They sold {value:,} bolts.")

    assert number.value == value
    assert number_text(number.value) == f"{value:,}"
    assert value % number.step == 0


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for number in numbers(text):
        assert text[number.start : number.end] == number.written


@pytest.mark.parametrize(
    ("text", "is_negative"),
    [
        ("It was −2 percent.", True),
        ("It was minus 2 percent.", True),
        ("It was 1-2 percent.", False),
        ("It was 1 -2 percent.", False),
        ("It was plus or minus 2 points.", False),
        ("It was +/-2 points.", False),
    ],
)
def test_a_minus_is_told_from_a_range_and_a_margin(text: str, is_negative: bool) -> None:
    assert [number.is_negative for number in numbers(text)][-1] is is_negative


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 crore 25 lakh", 12_500_000),
        ("3 million 200 thousand", 3_200_000),
        ("2 and a half million", 2_500_000),
        ("½ million", 500_000),
        ("three point two million", 3_200_000),
        ("5 lakh-crore", 5 * 10**12),
    ],
)
def test_what_belongs_together_is_one_number(text: str, value: int) -> None:
    assert [number.value for number in numbers(f"They gave {text} of them.")] == [value]


def test_a_number_with_two_readings_keeps_both() -> None:
    (number,) = numbers("They gave 650.125 of them.")

    assert number.second
    assert (number.value, number.second.value) == (Fraction("650.125"), 650_125)


@pytest.mark.parametrize(
    ("text", "value", "step", "scale"),
    [
        ("two thousand", 2_000, 1_000, 1_000),
        ("two lakh", 200_000, 100_000, 100_000),
        ("two lakhs", 200_000, 100_000, 100_000),
        ("three crore", 30_000_000, 10_000_000, 10_000_000),
        ("three crore forty lakh", 34_000_000, 1_000_000, 100_000),
        ("seven billion", 7 * 10**9, 10**9, 10**9),
        ("two dozen", 24, 1, 1),
    ],
)
def test_every_scale_word_counts_behind_words_too(text: str, value: int, step: int, scale: int) -> None:
    (number,) = numbers(f"They gave {text} of them.")

    assert (number.value, number.step, number.scale) == (value, step, scale)
