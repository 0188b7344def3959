"""What the letters of other scripts may stand for."""

import pytest

from tracker.language.near_names.scripts import (
    article_apart,
    greek_pairs_read,
    korean_family,
    letter_by_letter,
    with_inherent_vowels,
)


def test_an_arabic_article_is_a_word_of_its_own() -> None:
    assert article_apart("بشار الأسد") == "بشار al أسد"
    assert article_apart("نصر الله") == "نصر الله"


def test_hebrew_letters_are_read_in_two_ways_but_the_first_is_hard() -> None:
    readings = letter_by_letter("בנט")

    assert {reading[0] for reading in readings} == {"b"}
    assert {reading[2] for reading in letter_by_letter("לבני")} == {"b", "v"}


def test_letters_without_vowels_make_no_pair() -> None:
    assert letter_by_letter("تسنيم") == {"t_s_n_y_m"}


@pytest.mark.parametrize(
    ("printed", "word"),
    [("राहुल", "rahul"), ("नरेन्द्र", "narendra"), ("गांधी", "gandhi"), ("मनमोहन", "manamohan"), ("", "")],
)
def test_letters_of_india_have_an_a_behind_them(printed: str, word: str) -> None:
    assert with_inherent_vowels(printed) == word


@pytest.mark.parametrize(("printed", "said"), [("Μπακογιάννη", "bακοgι"), ("Ευάγγελος", "evανgελος"), ("Orla", "Orla")])
def test_greek_writes_some_letters_as_two(printed: str, said: str) -> None:
    assert greek_pairs_read(printed).startswith(said[:3])


def test_a_korean_family_is_the_first_syllable_of_a_name() -> None:
    assert korean_family("박근혜", 0) == "park"
    assert korean_family("박근혜", 1) == ""
    assert korean_family("김정은", 0) == ""
