"""Reporting without a reporting verb."""

import pytest

from tests.language.reading.words import in_words, part
from tracker.language.reading.nominal import according, headed, nouns, states


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("The deal is dead, according to Reuters.", "Reuters", "The deal is dead"),
        ("According to Reuters, the deal is dead.", "Reuters", "the deal is dead"),
        ("The deal is dead, per Reuters.", "Reuters", "The deal is dead"),
    ],
)
def test_it_is_so_according_to_somebody(sentence: str, source: str, content: str) -> None:
    words = in_words(sentence)

    [match] = according(words)

    assert (part(words, match.source), part(words, match.content[0])) == (source, content)


def test_a_claim_belongs_to_its_owner() -> None:
    words = in_words("Merkel's claim that the deal is dead was wrong.")

    [match] = nouns(words)

    assert part(words, match.source) == "Merkel"
    assert part(words, match.content[0]).startswith("that the deal is dead")


def test_a_state_of_mind_reports_and_what_is_clear_is_nobodys_view() -> None:
    words = in_words("Merkel is convinced that the deal is dead.")

    [match] = states(words)

    assert (part(words, match.source), part(words, match.content[0])) == ("Merkel", "that the deal is dead")
    assert list(states(in_words("It is clear that the deal is dead."))) == []


def test_a_headline_can_begin_with_its_speaker() -> None:
    words = in_words("Minister: The deal is dead", headline=True)

    [match] = headed(words)

    assert part(words, match.content[0]) == "The deal is dead"
    assert list(headed(in_words("Watch: The deal is dead", headline=True))) == []


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("He left, as first reported by Reuters.", "Reuters"),
        ("As was reported earlier by Reuters, he left.", "Reuters"),
        ("By the account of a clerk, he left.", "a clerk"),
    ],
)
def test_how_it_was_reported_may_stand_between(sentence: str, source: str) -> None:
    words = in_words(sentence)

    (match,) = according(words)

    assert part(words, match.source) == source


def test_a_claim_that_is_a_subject_ends_before_its_verb() -> None:
    words = in_words("Moe's claim that he was ill could not be proved.")

    (match,) = nouns(words)

    assert part(words, match.content[0]) == "that he was ill"
