"""What an editor puts in stands for words of the source, and must not say otherwise."""

import pytest

from tracker.language.comparing.inserts import OMISSION, may_say_otherwise, say_otherwise

FORMS = ["we", "will", "never", "send", "3000", "men", "to", "them", "in", "may"]


@pytest.mark.parametrize(
    ("inserts", "places"),
    [
        (["", "[5,000]", ""], [(0, 4), (5, 6)]),
        (["[5,000]", ""], [(5, 6)]),
        (["", "[two]"], [(0, 4)]),
        (["", "[surely]", ""], [(0, 2), (3, 4)]),
        (["", f"[5,000]{OMISSION}", ""], [(0, 4), (6, 7)]),
    ],
)
def test_another_number_or_a_lost_negation_says_otherwise(inserts: list[str], places: list[tuple[int, int]]) -> None:
    assert say_otherwise(inserts, places, FORMS)


@pytest.mark.parametrize(
    ("inserts", "places"),
    [
        (["", "[3,000]", ""], [(0, 4), (5, 6)]),
        (["", "[the town]", ""], [(0, 7), (8, 9)]),
        (["[The mayor]", ""], [(1, 4)]),
        (["", "[of the 5 towns]", ""], [(0, 6), (6, 7)]),
        (["", OMISSION, ""], [(0, 2), (3, 4)]),
        (["", ""], [(0, 4)]),
    ],
)
def test_what_explains_or_repeats_does_not(inserts: list[str], places: list[tuple[int, int]]) -> None:
    assert not say_otherwise(inserts, places, FORMS)


def test_an_insert_may_stand_for_a_pronoun_and_not_for_a_word_of_weight() -> None:
    assert may_say_otherwise(["", "[wagons]", ""], [(0, 5), (6, 7)], FORMS, {9})
    assert not may_say_otherwise(["", "[the men]", ""], [(0, 7), (8, 9)], FORMS, {9})
    assert not may_say_otherwise(["", "[ships]"], [(0, 5)], FORMS, {4, 9})
    assert not may_say_otherwise(["", f"[ships]{OMISSION}", ""], [(0, 5), (6, 7)], FORMS, {9})
    assert not may_say_otherwise(
        ["", "[with Oslo]", ""], [(0, 2), (4, 6)], ["the", "pact", "they", "made", "is", "on"], {5}
    )
