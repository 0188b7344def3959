"""What a source did with words that a chain gives it."""

import pytest

from tracker.language.kinds import Attitude
from tracker.rules.attitudes import attitude_of, bearing_sentence, does

ASSERTS, DENIES, DOUBTS = Attitude.ASSERTS, Attitude.DENIES, Attitude.DOUBTS


@pytest.mark.parametrize(
    ("cue", "attitude"),
    [
        ("", ASSERTS),
        ("said", ASSERTS),
        ("told reporters", ASSERTS),
        ("denied", DENIES),
        ("has denied that", DENIES),
        ("did not say", DENIES),
        ("rejected", DENIES),
        ("doubted", DOUBTS),
        ("could not confirm", DOUBTS),
        ("did not rule out", DOUBTS),
        # the half below was written after the rules and changed nothing
        ("confirmed", ASSERTS),
        ("did not doubt", ASSERTS),
        ("was questioned by", ASSERTS),
        ("disputes", DENIES),
        ("never said", DENIES),
        ("dismissed the claim", DENIES),
        ("didn’t say", DENIES),
        ("is sceptical", DOUBTS),
        ("declined to confirm", DOUBTS),
        ("questions whether", DOUBTS),
    ],
)
def test_the_words_that_bring_a_source_in_say_what_it_did(cue: str, attitude: Attitude) -> None:
    assert attitude_of(cue) is attitude


@pytest.mark.parametrize(
    ("name", "people", "words"),
    [
        ("the minister", None, "denies this"),
        ("unnamed officials", None, "deny this"),
        ("unnamed official", None, "denies this"),
        ("the ministry", 3, "deny this"),
        ("Reuters", None, "denies this"),
        ("", None, "denies this"),
    ],
)
def test_several_deny_and_one_denies(name: str, people: int | None, words: str) -> None:
    assert does(Attitude.DENIES, name, people) == words


def test_each_attitude_has_its_words() -> None:
    assert len({does(attitude) for attitude in Attitude}) == len(Attitude)


@pytest.mark.parametrize(
    ("name", "is_unnamed", "words"),
    [
        ("minister", False, "The minister denies this."),
        ("the minister", False, "The minister denies this."),
        ("her lawyer", False, "Her lawyer denies this."),
        ("Orla Moe", False, "Orla Moe denies this."),
        ("unnamed officials", True, "Unnamed officials deny this."),
    ],
)
def test_a_sentence_says_who_denies_it(name: str, is_unnamed: bool, words: str) -> None:
    assert bearing_sentence(Attitude.DENIES, name, is_unnamed=is_unnamed) == words
    assert bearing_sentence(Attitude.ASSERTS, name, is_unnamed=is_unnamed) == ""
