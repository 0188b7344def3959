"""What joins a number to the next one."""

import pytest

from tests.language.comparing.meters import outcome
from tracker.language.comparing.joints import joined_otherwise, joint
from tracker.language.comparing.quoted_words import quoted_words


@pytest.mark.parametrize(
    ("text", "sign"),
    [("20-30", "-"), ("20 – 30", "-"), ("20, 30", ""), ("20 30", ""), ("1/20", "/"), ("51:49", ":"), ("5*3", "*")],
)
def test_the_sign_between_two_numbers_is_read(text: str, sign: str) -> None:
    assert joint(text, quoted_words(text), 0) == sign


def test_the_last_word_and_a_word_that_is_no_number_are_joined_to_nothing() -> None:
    assert joint("20-30", quoted_words("20-30"), 1) == ""
    assert joint("man-eating", quoted_words("man-eating"), 0) == ""


@pytest.mark.parametrize(
    ("quoted", "printed"),
    [
        ("4:30 men", "4-30 men"),
        ("40-60", "40, 60"),
        ("40/60", "40-60"),
        ("1:12", "1/12"),
        ("8 6-packs", "8-6-packs"),
        ("thirty six-packs", "thirty-six packs"),
        ("7*8", "7 8"),
        ("7[,500] men", "7 men"),
        ("€7[bn] of it", "€7 of it"),
        ("7 [thousand] men", "7 men"),
        ("10:30", "10.30"),
    ],
)
def test_numbers_joined_otherwise_are_for_a_person(quoted: str, printed: str) -> None:
    assert outcome(quoted, printed) != "consistent"


@pytest.mark.parametrize(
    ("quoted", "printed"),
    [
        ("40–60", "40-60"),
        ("40 – 60", "40-60"),
        ("twenty five men", "twenty-five men"),
        ("10:30", "10∶30"),
        ("1[0]", "10"),
    ],
)
def test_how_the_sign_is_printed_does_not_count(quoted: str, printed: str) -> None:
    assert outcome(quoted, printed) == "consistent"


def test_the_two_words_are_named() -> None:
    pairs = [("1", "1"), ("20", "20"), ("men", "men")]

    assert joined_otherwise(pairs, [(":", "-"), ("", ""), ("", "")]) == (("1", "1"), ("20", "20"))
    assert joined_otherwise(pairs, [(":", ":"), ("", ""), ("", "")]) is None
