"""Numbers in words."""

import re

import pytest
from number_parser import parse_number, parse_ordinal

from tracker.language.english import CARDINALS, ORDINALS, TENS
from tracker.language.numbers.words import BIG, NAMES, SMALL, cardinal, ordinal


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("two hundred and five thousand", 205_000),
        ("twelve hundred", 1_200),
        ("a hundred and twenty", 120),
        ("a thousand and one", 1_001),
        ("two million three hundred thousand four hundred and five", 2_300_405),
        ("Twenty-five", 25),
        ("a thousand million", 10**9),
        ("two dozen", 24),
        ("five lakh", 500_000),
        ("two lakh crore", 2 * 10**12),
        ("one crore twenty lakh", 12_000_000),
    ],
)
def test_words_of_every_length_say_a_number(words: str, number: int) -> None:
    assert cardinal(words) == number


@pytest.mark.parametrize("words", ["three five", "lakh", "nineteen fourteen"])
def test_words_that_make_no_number_say_none(words: str) -> None:
    assert cardinal(words) is None


@pytest.mark.parametrize(
    ("words", "number"), [("twenty-first", 21), ("a hundred and fiftieth", 150), ("hundredth", 100)]
)
def test_an_ordinal_in_words_says_its_number(words: str, number: int) -> None:
    assert ordinal(words) == number


def test_the_names_of_the_patterns_are_those_of_the_library() -> None:
    assert [parse_number(name, language="en") for name in CARDINALS] == list(range(1, 20))
    assert [parse_number(name, language="en") for name in TENS] == list(range(20, 100, 10))
    assert all(parse_number(f"one {name}", language="en") for name in BIG)
    assert [parse_ordinal(name, language="en") for name in ORDINALS] == list(range(1, 20))
    assert {*CARDINALS, *TENS, *BIG} < NAMES


def test_a_pattern_takes_the_whole_word() -> None:
    assert [match[0] for match in re.finditer(SMALL, "seventeen sixty-two six")] == ["seventeen", "sixty-two", "six"]
