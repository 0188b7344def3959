"""Whether what is said has a negation of its own."""

import pytest

from tracker.language.reading import read
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


def is_flagged(text: str) -> bool:
    return read(text).claims[0].negated


@pytest.mark.parametrize(
    "text",
    [
        "“Don't panic: the water is safe,” the mayor said.",
        "“Don't worry, the reserve is full,” the banker said.",
        "“Do not be afraid: the bridge is sound,” the engineer said.",
        "“Never fear, the roof is new,” the builder said.",
        "“Don't be fooled, the wine is old,” the vintner said.",
        "There is no denying that the reform failed.",
        "It cannot be denied that the reform failed.",
        "There is no disputing that the dam leaks.",
        "It can't be doubted that the bank is sound.",
        "There is no question that the tower leans.",
    ],
)
def test_a_warning_and_a_denial_of_denial_negate_nothing(text: str) -> None:
    assert not is_flagged(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rumour that the king had died was false, the palace said.",
        "The suggestion that the mine was closed is simply wrong, the owner said.",
        "The story that the abbot had fled was a hoax, the police said.",
        "The well was anything but poisoned, Sané said.",
        "The bill is anything but fair, Orlov said.",
        "It was wrong, Sané said, that the army had planned a coup.",
        "“Do not open the gate,” the guard said.",
    ],
)
def test_what_is_called_false_is_negated(text: str) -> None:
    assert is_flagged(text)
