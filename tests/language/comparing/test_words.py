"""Words with their places, and which of them carry meaning."""

import pytest

from tracker.language.comparing.words import content, is_grammar, split_words, stem


def test_words_are_compared_in_small_letters_without_points_and_stand_where_they_are_written() -> None:
    text = "The U.S. won’t pay 3.4% for it"

    words = split_words(text)

    assert [word.form for word in words] == ["the", "us", "won't", "pay", "3.4", "percent", "for", "it"]
    assert text[words[1].start : words[1].end] == "U.S."


def test_per_cent_is_one_word_and_per_head_is_two() -> None:
    assert [word.form for word in split_words("5 per cent per head")] == ["5", "percent", "per", "head"]


@pytest.mark.parametrize(
    ("first", "second"), [("minister", "ministers"), ("pledge", "pledged"), ("plan", "planned"), ("Berlin's", "Berlin")]
)
def test_forms_of_a_word_share_their_stem(first: str, second: str) -> None:
    assert stem(first) == stem(second)


@pytest.mark.parametrize(
    ("first", "second"), [("army", "arms"), ("minister", "ministry"), ("police", "policy"), ("missile", "missive")]
)
def test_other_words_have_other_stems(first: str, second: str) -> None:
    assert stem(first) != stem(second)


def test_grammar_numbers_and_single_letters_carry_no_meaning() -> None:
    assert content(split_words("The army of 800,000 x grew")) == {stem("army"), stem("grew")}
    assert is_grammar("the")
    assert not is_grammar("army")
