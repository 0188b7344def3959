"""Which brackets may be left out of the words of a source."""

import pytest

from tracker.language.comparing.asides import asides, changes_sense, cuts_brackets


@pytest.mark.parametrize(
    "bracket",
    [
        "[of the north]",
        "[Laughter.]",
        "[the mayor]",
        "[Mr Holm]",
        "[in May]",
        "[sic]",
        "(sic!)",
        "(applause)",
        "(emphasis added)",
        "[italics in the original]",
        "(our emphasis)",
        "[12]",
        "(HTB)",
        "(“HTB”)",
        "(the HTB)",
        "(hereinafter “the Board”)",
        "<sic>",
    ],
)
def test_what_nobody_said_or_what_explains_may_be_left_out(bracket: str) -> None:
    text = f"We of the Harbour Trade Board {bracket} and they agree."

    assert [text[start:end] for start, end in asides(text)] == [bracket]


@pytest.mark.parametrize(
    "bracket",
    [
        "[refuse to]",
        "[hardly]",
        "[never]",
        "[won't]",
        "[almost]",
        "[tried to]",
        "[if paid]",
        "[without the mayor]",
        "[would]",
        "[former]",
        "[half of]",
        "[3,000]",
        "(300)",
        "(CIA)",
        "(not)",
        "(all our)",
    ],
)
def test_what_changes_the_sense_belongs_to_the_words(bracket: str) -> None:
    assert list(asides(f"We of the Harbour Trade Board {bracket} sign the deal.")) == []


def test_a_number_in_brackets_counts_what_stands_behind_it() -> None:
    assert list(asides("We lost [12] men")) == []
    assert list(asides("We lost [12] of them")) == []
    assert list(asides("We lost men [12] at sea")) == [(12, 16)]


def test_letters_in_brackets_belong_to_their_word() -> None:
    assert list(asides("[T]he mayors sign[ed] it")) == []


@pytest.mark.parametrize(("words", "changes"), [("in May", False), ("may", True), ("can't", True), ("the town", False)])
def test_words_that_turn_a_sentence_are_known(words: str, *, changes: bool) -> None:
    assert changes_sense(words) is changes


def test_brackets_can_belong_to_the_words_beside_them() -> None:
    assert cuts_brackets("[Not] all pay", 6, 13)
    assert cuts_brackets("We [hope that we] will", 13, 22)
    assert cuts_brackets("We pay (unless they leave)", 0, 6)
    assert not cuts_brackets("We pay (in May) all", 0, 19)
    assert not cuts_brackets("b) We pay", 0, 9)
