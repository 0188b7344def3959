"""Numbers as news writes them."""

import re

import pytest

from tracker.language.calendar.numbers import CARDINAL, ORDINAL, cardinal, nth, ordinal


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("eighth", 8),
        ("8th", 8),
        ("twenty-first", 21),
        ("one hundredth", 100),
        ("1,000th", 1000),
        ("fortieth", 40),
        ("one hundred and fiftieth", 150),
    ],
)
def test_an_ordinal_is_read_in_words_and_digits(text: str, number: int) -> None:
    assert re.fullmatch(ORDINAL, text)
    assert ordinal(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("three", 3),
        ("3", 3),
        ("a", 1),
        ("thirty-two", 32),
        ("one hundred", 100),
        ("a thousand", 1000),
        ("1,200", 1200),
        ("a hundred and twenty", 120),
    ],
)
def test_a_cardinal_is_read_in_words_and_digits(text: str, number: int) -> None:
    assert re.fullmatch(CARDINAL, text)
    assert cardinal(text) == number


def test_a_number_has_its_ending() -> None:
    assert [nth(number) for number in (1, 12, 21)] == ["1st", "12th", "21st"]
