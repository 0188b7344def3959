"""Boxes, lines, and words that stand wide apart."""

from tests.outside.intake.pdf.pieces import a_line, a_word, words_of
from tracker.outside.intake.pdf.shapes import Box, Line, joined, runs_to_the_left


def test_a_box_around_boxes_holds_them_all() -> None:
    box = Box.around([Box(1, 2, 3, 4), Box(0, 3, 2, 9)])

    assert box == Box(0, 2, 3, 9)
    assert (box.width, box.height) == (3, 7)
    assert box.holds(1, 5)
    assert not box.holds(4, 5)


def test_boxes_that_stand_beside_one_another_do_not_overlap() -> None:
    assert Box(0, 0, 10, 1).overlap(Box(4, 5, 20, 6)) == 6
    assert Box(0, 0, 10, 1).overlap(Box(14, 5, 20, 6)) == -4


def test_a_line_has_the_size_of_most_of_its_letters() -> None:
    line = Line.of([*words_of("A long line in ten points", 50, 100), a_word("x", 300, 100, 24)])

    assert line.size == 10


def test_a_line_is_bold_where_nearly_all_of_it_is() -> None:
    assert a_line("Quay divides town", bold=True).bold
    assert not Line.of([a_word("Quay:", 50, 100, bold=True), *words_of("the council votes", 90, 100)]).bold


def test_letters_that_stand_wide_apart_are_words_again() -> None:
    places = [(0, "Q"), (12, "U"), (24, "A"), (36, "Y"), (64, "N"), (76, "O"), (88, "W")]

    assert joined([a_word(letter, left, 100) for left, letter in places]) == "QUAY NOW"
    assert joined(words_of("I a m he", 50, 100)) == "I a m he"


def test_hebrew_runs_to_the_left() -> None:
    assert runs_to_the_left([a_word("שלום", 0, 0), a_word("12", 0, 0)])
    assert not runs_to_the_left([a_word("Berlin", 0, 0)])
