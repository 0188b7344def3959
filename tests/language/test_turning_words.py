"""Which words turn what a sentence says."""

import pytest

from tracker.language.turning_words import TURNS_BEFORE, TURNS_BEHIND, is_negation, turning_word


@pytest.mark.parametrize(
    "words",
    [
        "never",
        "refuse to",
        "have declined to",
        "are reluctant to",
        "perhaps",
        "if they leave",
        "be too weak to",
        "be the last to",
        "rather die than",
        "don't",
        "may",
        "nicht",
        "far from",
    ],
)
def test_words_that_turn_a_sentence_are_known(words: str) -> None:
    assert turning_word(words.split())


@pytest.mark.parametrize("words", ["the north and the south", "which would be paid for by all", "too many"])
def test_others_turn_nothing(words: str) -> None:
    assert turning_word(words.split()) == ""


@pytest.mark.parametrize(
    "behind", [" not", " NOT", " *not*", " (not)", " ‘not’", " no longer", " in no way", ", hardly"]
)
def test_one_behind_a_passage_is_seen_however_it_is_dressed(behind: str) -> None:
    assert TURNS_BEHIND.match(f"{behind} win")
    assert not TURNS_BEHIND.match(" win. Not")


@pytest.mark.parametrize("before", ["not ", "refuse to ", "don’t ", "no longer ", "*never* ", "failed to ", "(not) "])
def test_one_before_a_passage_is_seen_too(before: str) -> None:
    assert TURNS_BEFORE.search(f"We {before}")
    assert not TURNS_BEFORE.search(f"We {before}all ")


def test_a_negation_denies() -> None:
    assert is_negation("not")
    assert is_negation("can't")
    assert not is_negation("hardly")
