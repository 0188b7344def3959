"""Words that say little of a body are taken off its name."""

import pytest

from tracker.language.near_names.stripped_words import (
    beside_kind,
    joined,
    trimmed,
    without_forms,
    without_kind,
    without_small_words,
)
from tracker.language.near_names.words import words_of


@pytest.mark.parametrize(
    ("name", "left"),
    [("The Bank of Orla", "bankorla"), ("The", "the"), ("the UN", "un"), ("Orla AT Work", "orlaatwork")],
)
def test_articles_and_the_like_are_taken_off(name: str, left: str) -> None:
    assert joined(without_small_words(words_of(name))) == left


def test_legal_forms_are_taken_off_at_either_end() -> None:
    assert joined(without_forms(words_of("Tarn Stahl GmbH"))) == "tarnstahl"
    assert joined(without_forms(words_of("OOO Tarn Stal"))) == "tarnstal"


def test_a_name_keeps_one_word_though_it_says_what_it_is() -> None:
    assert joined(without_kind(words_of("Orla News Agency"))) == "orla"
    assert joined(without_kind(words_of("News"))) == "news"
    assert joined(beside_kind("Journal Orla")) == "orla"
    assert beside_kind("Orla") == ()


def test_only_the_ends_are_trimmed() -> None:
    assert joined(trimmed(words_of("of the Bank of Orla of"))) == "bankoforla"
