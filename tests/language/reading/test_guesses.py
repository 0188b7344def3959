"""Which letter a word gets that no list knows."""

import pytest

from tracker.language.reading.guesses import clitic_letter, guessed_letter, opens_with_participle


@pytest.mark.parametrize(
    ("word", "letter"),
    [("scrutinised", "e"), ("scrutinising", "z"), ("grudgingly", "r"), ("porous", "a"), ("harbour", "n")],
)
def test_a_word_is_told_by_its_ending(word: str, letter: str) -> None:
    assert guessed_letter(word) == letter


def test_what_hangs_on_a_word_is_a_verb_or_a_genitive() -> None:
    assert [clitic_letter("'s", "s"), clitic_letter("'s", "P"), clitic_letter("'ll", "s")] == ["b", "g", "m"]


def test_a_participle_opens_a_sentence_only() -> None:
    assert opens_with_participle(0, "n", {})
    assert not opens_with_participle(2, "n", {})
