"""Where grammar asks for a verb or forbids one."""

import pytest

from tests.language.reading.words import in_words
from tracker.language.reading.needed_verbs import give_verbs, needs_plain_verb, stands_as_noun


def _letter(sentence: str, word: str) -> str:
    words = in_words(sentence)
    return words.tags[words.low.index(word)]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The barley did not wilt.", "wilt"),
        ("The clerk could never corroborate it.", "corroborate"),
        ("Did they relent?", "relent"),
        ("She was urged to abdicate by her party.", "abdicate"),
        ("He decided not to meddle.", "meddle"),
        ("They barter on market days.", "barter"),
    ],
)
def test_after_an_auxiliary_or_a_wish_stands_a_plain_verb(sentence: str, word: str) -> None:
    assert _letter(sentence, word) == "f"


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The bill returned to cabinet on Monday.", "cabinet"),
        ("In May inflation fell.", "inflation"),
        ("The firm did business in Oslo.", "business"),
        ("The will overturned the gift.", "gift"),
    ],
)
def test_a_noun_after_to_or_the_month_of_may_is_no_verb(sentence: str, word: str) -> None:
    assert _letter(sentence, word) == "n"


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("They shut the tunnel after cracks appeared in its roof.", "cracks"),
        ("The ferry sailed before talks with the crew began.", "talks"),
        ("Rebel forces have taken the bridge.", "forces"),
        ("She broke agency rules by selling it.", "rules"),
        ("“We won,” he said to cheers.", "cheers"),
        ("There may be reports that they left.", "reports"),
    ],
)
def test_a_word_in_s_is_a_noun_where_no_verb_can_stand(sentence: str, word: str) -> None:
    assert _letter(sentence, word) == "n"


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The port lacks the cranes.", "lacks"),
        ("He says that the harbour lacks 40 pilots.", "lacks"),
        ("They repealed a law that shields the owner.", "shields"),
        ("The house, which overlooks a quarry, was sold.", "overlooks"),
        ("It follows that this hinders nobody.", "hinders"),
        ("The landslip happened at noon.", "happened"),
    ],
)
def test_a_clause_without_a_verb_is_given_the_one_word_that_can_be_it(sentence: str, word: str) -> None:
    assert _letter(sentence, word) == "v"


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The claim that prices in the north doubled is false.", "prices"),
        ("A bridge designed by Norwegians.", "designed"),
        ("The ships delayed at the lock sailed on Friday.", "delayed"),
        ("As follows from the table, trade grew.", "table"),
    ],
)
def test_what_may_be_a_participle_or_a_plural_stays_what_it_is(sentence: str, word: str) -> None:
    assert _letter(sentence, word) != "v"


def test_each_is_asked_of_words_and_their_letters() -> None:
    assert needs_plain_verb(["could", "not", "wilt"], list("mrn"), 2)
    assert stands_as_noun(["after", "talks"], list("kv"), 1)
    tags = list("dnnd")
    give_verbs(["the", "port", "lacks", "the"], tags)
    assert "".join(tags) == "dnvd"
