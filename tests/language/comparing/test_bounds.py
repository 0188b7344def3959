"""Long sentences are cut between words."""

from tracker.language.comparing.bounds import sentences


def test_sentences_come_with_their_places() -> None:
    text = "A deal was reached. Troops were sent."

    assert list(sentences(text)) == [("A deal was reached.", 0), ("Troops were sent.", 20)]


def test_what_is_too_long_to_be_a_sentence_is_cut_between_words_and_nothing_is_lost() -> None:
    text = "word " * 2_000 + "end."

    pieces = list(sentences(text))

    assert len(pieces) > 2
    assert "".join(piece for piece, _ in pieces) == text
    assert all(text.startswith(piece, start) for piece, start in pieces)
    assert {piece.split()[0] for piece, _ in pieces} == {"word"}
