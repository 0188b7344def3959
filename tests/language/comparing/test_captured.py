"""A captured text knows its words, their places and where its clauses end."""

from tracker.language.comparing.captured import Captured
from tracker.language.comparing.evidence import Evidence

TEXT = "We left, they say. Nobody WILL [in May] follow us."


def test_words_have_their_places() -> None:
    captured = Captured(Evidence(TEXT))

    assert captured.forms[:3] == ["we", "left", "they"]
    assert captured.written(5) == "WILL"
    assert TEXT[slice(*captured.span(0, 2))] == "We left"


def test_clauses_and_sentences_end() -> None:
    captured = Captured(Evidence(TEXT))

    assert captured.clause_ends == {-1, 1, 3, 9}
    assert captured.is_one_sentence(1, 3)
    assert not captured.is_one_sentence(2, 5)


def test_words_in_brackets_may_be_left_out() -> None:
    assert [word.form for word in Captured(Evidence(TEXT)).edited if word.aside] == ["in", "may"]
