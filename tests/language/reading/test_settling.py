"""Noun or verb, by the neighbours."""

import pytest

from tests.language.reading.words import in_words
from tracker.language.reading.settling import settle
from tracker.language.reading.vocabulary import FORMS


def test_a_plain_form_before_a_finite_verb_is_a_noun() -> None:
    tags = ["d", "P", "f", "v", "T"]

    settle(["the", "russian", "side", "claims", "that"], tags, {2: FORMS["side"], 3: FORMS["claims"]})

    assert tags == ["d", "P", "n", "v", "T"]


@pytest.mark.parametrize(
    ("sentence", "word", "letter"),
    [
        ("Per Dahl said so.", "per", "P"),
        ("Per Dahl, the mayor, and Ann Moe said so.", "per", "P"),
        ("Per Reuters, the mayor has left.", "per", "i"),
        ("Then May Brown said so.", "may", "P"),
        ("They may leave.", "may", "m"),
        ("Albers' claim failed.", "'", "g"),
        ("The minutes of the meeting show that nobody left.", "show", "f"),
        ("“We left,” managing director Ann Moe said.", "managing", "n"),
        ("All left; both say they met.", "say", "f"),
        ("Tax returns published on Monday showed it.", "returns", "n"),
        ("In smaller states such as Utah it failed.", "states", "n"),
    ],
)
def test_a_word_is_what_its_neighbours_make_it(sentence: str, word: str, letter: str) -> None:
    words = in_words(sentence)

    assert words.tags[words.low.index(word)] == letter
