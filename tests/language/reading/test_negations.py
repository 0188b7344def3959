"""Whether what is said has a negation of its own."""

import pytest

from tracker.language.reading.negations import is_negated
from tracker.language.reading.tokens import words_of


@pytest.mark.parametrize(
    "clause",
    [
        "the port was not closed",
        "nobody was on the bridge at the time",
        "no deaths have been reported",
        "it has no record of such a letter",
        "the siren had never worked",
        "she didn’t reply",
        "none of the samples had fallen short",
        "although it rained, the match was not called off",
        "not to drink the water",
        "it was untrue that the school had been warned",
    ],
)
def test_a_negated_main_clause_is_negated(clause: str) -> None:
    assert is_negated(words_of(clause, 0, len(clause)), 0, len(clause))


@pytest.mark.parametrize(
    "clause",
    [
        "the port was closed",
        "not only the port was closed",
        "the port closed because no ship had come",
        "the man who did not reply was fined",
        "there is no doubt that the port is closed",
        "no fewer than nine ships waited",
        "No. 10 was briefed",
        "the strike ended without a deal",
        "it was closed, although it did not rain",
    ],
)
def test_what_is_denied_elsewhere_is_not(clause: str) -> None:
    assert not is_negated(words_of(clause, 0, len(clause)), 0, len(clause))


def test_only_that_part_of_the_sentence_counts() -> None:
    text = "The pilot did not say that the door was open."
    content = text.index("the door")

    assert not is_negated(words_of(text, 0, len(text)), content, len(text))
    assert is_negated(words_of(text, 0, len(text)), 0, len(text))


def test_what_goes_on_behind_its_sentence_is_read_there() -> None:
    text = "“It is late. Nobody came,” he said."
    words = words_of(text, 0, 12)

    assert is_negated(words, text.index("Nobody"), text.index(","))
