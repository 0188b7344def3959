"""Characters put together into words."""

import pytest

from tracker.outside.intake.pdf.shapes import Box, Character
from tracker.outside.intake.pdf.words import words


def characters(text: str, left: float = 0, base: float = 100, size: float = 10, piece: int = 1) -> list[Character]:
    return [
        Character(sign, Box(left + 5 * at, base - 8, left + 5 * at + 5, base + 2), base, size, False, at, piece)
        for at, sign in enumerate(text)
    ]


def texts(*signs: Character) -> list[str]:
    return [word.text for word in words(signs)]


def test_a_space_parts_words() -> None:
    assert texts(*characters("two words")) == ["two", "words"]


def test_a_gap_parts_words_that_have_no_space() -> None:
    assert texts(*characters("two"), *characters("words", left=18)) == ["two", "words"]
    assert texts(*characters("two"), *characters("words", left=16)) == ["twowords"]


def test_a_new_line_parts_words() -> None:
    assert texts(*characters("two"), *characters("words", left=0, base=112)) == ["two", "words"]


def test_a_small_raised_digit_is_written_as_one() -> None:
    assert texts(*characters("10"), *characters("6", left=10, base=96, size=6)) == ["10⁶"]
    assert texts(*characters("CO"), *characters("2", left=10, base=102, size=6)) == ["CO2"]


def test_a_word_that_is_drawn_again_beside_itself_is_one() -> None:
    assert texts(*characters("bold"), *characters("bold", left=0.3, piece=2)) == ["bold"]
    assert texts(*characters("no "), *characters("no", left=15, piece=2)) == ["no", "no"]


def test_both_halves_of_a_sign_beyond_the_first_plane_are_one_sign() -> None:
    assert texts(*characters("\ud83d\ude00")) == ["😀"]


def test_a_run_of_digits_costs_no_more_than_its_length() -> None:
    assert [len(text) for text in texts(*characters("1" * 30_000))] == [30_000]


@pytest.mark.parametrize("word", ["الجسر", "مغلق", "הגשר"])
def test_a_word_that_is_handed_over_as_it_is_drawn_is_read_from_the_right(word: str) -> None:
    drawn = characters(word[::-1])
    read = [sign._replace(box=mirrored.box) for sign, mirrored in zip(characters(word), drawn[::-1], strict=True)]

    assert texts(*drawn) == [word]
    assert texts(*read) == [word]


def test_a_number_among_such_words_stays() -> None:
    assert texts(*characters("1,204")) == ["1,204"]
    assert texts(*characters("café")) == ["café"]
