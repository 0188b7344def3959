"""Words in rows, and marks that begin the points of a list."""

import pytest

from tests.outside.intake.pdf.pieces import a_word
from tracker.outside.intake.pdf.rows import is_column_of_marks, is_mark, rows


def test_words_on_one_line_are_a_row_from_the_left() -> None:
    right, left, below = a_word("right", 200, 100.5), a_word("left", 50, 100), a_word("below", 50, 112)

    result = rows([right, below, left])

    assert [[word.text for word in row.words] for row in result] == [["left", "right"], ["below"]]
    assert (result[0].left, result[0].right) == (50, 225)


def test_a_small_raised_mark_stands_in_its_row() -> None:
    assert len(rows([a_word("crowns", 50, 100), a_word("5", 80, 96.5, 6)])) == 1


@pytest.mark.parametrize("text", ["•", "–", "1.", "12.", "(a)", "[3]", "Q:", "iv.", "a)", "7", "1.2.", "§"])
def test_bullets_and_numbers_are_marks(text: str) -> None:
    assert is_mark(text)


@pytest.mark.parametrize("text", ["Name:", "2024", "word", "a", "1,204", "U.S.", "crowns"])
def test_words_and_sums_are_none(text: str) -> None:
    assert not is_mark(text)


def test_a_column_of_marks_has_nothing_else() -> None:
    assert is_column_of_marks(["1.", "2.", "3."])
    assert not is_column_of_marks(["1.", "Berlin"])
    assert not is_column_of_marks([])


def test_a_short_word_beside_a_large_initial_stays_in_its_line() -> None:
    result = rows([a_word("T", 50, 112, 30), a_word("he", 70, 98), a_word("mule", 90, 98), a_word("It", 70, 110)])

    assert [[word.text for word in row.words] for row in result if row.size == 10] != [["he", "It", "mule"]]
    assert not any({"he", "It"} <= {word.text for word in row.words} for row in result)
