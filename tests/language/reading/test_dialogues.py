"""Which texts are dialogues."""

import pytest

from tracker.language.reading.dialogues import dialogue_in
from tracker.language.reading.lines import lines_of


def turns(text: str, headline: int = 0) -> int:
    return len(dialogue_in(text, lines_of(text), headline).turns)


@pytest.mark.parametrize(
    "text",
    [
        "Q: Who pays?\nA: The state pays.",
        "Who pays?\n\nAnna Holm: The state pays.",
        "The Post: Who pays?\n\nAnna Holm: The state pays.",
        "Interviewer: Who pays, then.\n\nHolm: The state pays.",
        "HOLM: The state pays.\nDAHL: It does not.\nHOLM: It paid in May.",
        "Anna Holm 00:12\nThe state pays.\n\nPeter Dahl 00:15\nIt does not.",
        "Mr Holm.—The state pays.\nMr Dahl.—It does not.\nMr Holm.—It paid in May.",
        "Anna Holm\nThe state pays.\n\nPeter Dahl\nIt does not.\n\nAnna Holm\nIt paid in May.",
        "Anna Holm met Peter Dahl.\n\nHolm: We pay two thirds.\n\nDahl: We pay the rest.",
    ],
)
def test_labels_that_answer_each_other_are_a_dialogue(text: str) -> None:
    assert turns(text) > 0


@pytest.mark.parametrize(
    "text",
    [
        "One thing is sure: the bridge fell.\n\nThe mayor: the tower may fall.",
        "Minister: taxes will rise\n\nThe state pays two thirds.",
        "When: Monday\nWhere: the town hall\nEntry: It is free.",
        "Sanders: Win the north.\n\nSanders has to win.\n\nCruz: Move on.\n\nCruz has lost.\n\nSanders: Win again.",
        "London: Shares rose.\n\nTokyo: Shares fell.",
        "Holm: 4,500 votes\nDahl: 3,100 votes\nHolm: 200 votes by post",
    ],
)
def test_a_colon_elsewhere_makes_none(text: str) -> None:
    assert turns(text) == 0


def test_a_name_in_the_headline_is_no_turn() -> None:
    headline = "Governor Vale: The ferry is safe."
    text = f"{headline}\n\nTOM RIGBY: Is it safe?\n\nVALE: The ferry is safe now.\n\nTOM RIGBY: Since when?"

    assert turns(text, len(headline)) == 1
