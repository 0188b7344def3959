"""A sentence of a turn among what else is reported in it."""

import pytest

from tracker.language.reading.attributions import parse
from tracker.language.reading.quotations import quotations
from tracker.language.reading.spoken import TURN, marked, short_answer
from tracker.language.reading.tokens import words_of
from tracker.language.reading.turns import Turn
from tracker.language.sentences import split_sentences

TEXT = "Holm: I said that the port was closed."


def test_a_sentence_of_a_turn_is_said_by_its_speaker_and_so_is_what_that_speaker_reports() -> None:
    turn = Turn((0, 4), (4, 5), ((6, len(TEXT)),))
    sentence = split_sentences(TEXT[6:])[0]
    shifted = type(sentence)(1, 6, len(TEXT), sentence.text)

    attributions = parse(TEXT, [shifted], "", [turn])[0].attributions

    assert [(attribution.rule, attribution.source) for attribution in attributions] == [
        ("that", (0, 4)),
        (TURN, (0, 4)),
    ]


def test_only_what_stands_in_marks_is_a_quotation_of_a_dialogue() -> None:
    text = "HOLM: The port is closed.\n\nDAHL: He said “it is open and it stays open” to me."

    assert [text[quote.start : quote.end] for quote in marked(text, quotations(text))] == []
    assert len(quotations(text)) == 2


@pytest.mark.parametrize(
    ("text", "is_said"), [("Six are.", True), ("Nobody works there.", True), ("Thank you.", False)]
)
def test_a_short_sentence_of_a_turn_may_say_something(text: str, is_said: bool) -> None:
    assert bool(short_answer(words_of(text, 0, len(text)))) is is_said
