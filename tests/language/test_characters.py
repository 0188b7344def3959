"""Characters that nobody sees."""

import pytest

from tracker.language.characters import CAPITALS, DIRECTION_MARKS, unhidden, without_tags


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("  The\tPaper \n", "The Paper"),
        ("The\u202ePaper", "ThePaper"),
        ("The\x00 Paper\x1b", "The Paper"),
        ("half \ud800 pair", "half pair"),
        ("العربية", "العربية"),
    ],
)
def test_what_nobody_sees_is_taken_out_and_the_words_stay(text: str, seen: str) -> None:
    assert unhidden(text) == seen


def test_every_mark_that_turns_a_text_round_is_taken_out() -> None:
    assert unhidden("".join(DIRECTION_MARKS)) == ""


@pytest.mark.parametrize("letter", list("AZÀÞŁŠĐŞİȘỌẸΩЖЇҐ"))
def test_capitals_of_every_alphabet_are_capitals(letter: str) -> None:
    assert letter in CAPITALS
    assert letter.lower() not in CAPITALS


def test_tags_of_a_page_are_taken_out_of_a_name_and_signs_stay() -> None:
    names = ["Orla <b>Post</b>", "<i>", "a < b > c", "Orla <3", "Orla"]

    assert [without_tags(name) for name in names] == ["Orla Post", "", "a < b > c", "Orla <3", "Orla"]
