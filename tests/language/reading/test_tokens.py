"""A sentence as words, each with a letter for what it does."""

import pytest

from tests.language.reading.words import in_words


@pytest.mark.parametrize(
    ("sentence", "tags"),
    [
        ("The minister said that they agreed.", "dneTse."),
        ("They plan to leave.", "sftf."),
        ("The plan failed.", "dnv."),
        ("Merkel's claims", "Pgn"),
        ("“No,” he said", '"d,"se'),
    ],
)
def test_each_word_has_a_letter(sentence: str, tags: str) -> None:
    assert in_words(sentence).tags == tags


def test_a_word_keeps_its_place_and_abbreviations_are_one() -> None:
    words = in_words("Mr. Berg won’t pay $3.5m in the U.S. today")

    start, end = words.span(0, 2)
    assert words.text[start:end] == "Mr. Berg"
    assert {"won't", "$3.5m", "u.s."} <= set(words.low)


def test_a_noun_does_not_report() -> None:
    assert [words.forms.keys() for words in (in_words("They claim it"), in_words("the claim failed"))] == [{1}, set()]
