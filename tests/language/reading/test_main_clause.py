"""Which words of a claim are its main clause."""

import pytest

from tracker.language.reading.main_clause import clause_of
from tracker.language.reading.tokens import words_of


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("The court ruled that the firm may sell the land", "the court ruled"),
        ("Residents who should have been warned were left in bed", "residents were left in bed"),
        ("Unless rain comes soon, the harvest will fail", "the harvest will fail"),
        ("The minister, whose party may split, flew home", "the minister, flew home"),
        ("He said it might rain", "he said"),
        ("that the bridge could fall", "the bridge could fall"),
        ("who sold the house", "who sold the house"),
        ("A truce since March", "a truce since march"),
    ],
)
def test_what_a_subordinate_clause_says_is_left_out(text: str, main: str) -> None:
    clause = clause_of(text, 0, len(text))

    assert clause
    assert " ".join(clause.main_with_names.split()) == main


def test_a_name_is_blank_and_places_stay() -> None:
    text = "Fire destroyed a bakery in Court Street"
    clause = clause_of(text, 0, len(text))

    assert clause
    assert clause.main_text.rstrip() == "fire destroyed a bakery in"
    assert len(clause.main_text) == len(text)


def test_the_words_of_the_sentence_are_used_where_the_claim_stands_in_it() -> None:
    text = "She left. He stayed at home."
    words = words_of(text, 10, len(text))

    inside = clause_of(text, 13, 19, words)
    outside = clause_of(text, 0, 8, words)

    assert inside is not None
    assert outside is not None
    assert inside.words is words
    assert outside.main_with_names == "she left"


def test_nothing_has_no_clause() -> None:
    assert clause_of("  ", 0, 2) is None
