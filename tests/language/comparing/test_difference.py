"""What differs between a quotation and the passage nearest to it."""

from tracker.language.comparing.difference import Nearest, Piece, nearest
from tracker.language.comparing.words import split_words


def compared(quotation: str, source: str) -> Nearest | None:
    return nearest([word.form for word in split_words(quotation)], source, split_words(source))


def test_what_was_left_out_is_shown_with_why_it_weighs() -> None:
    difference = compared("We will sign the deal", "He said: We will not sign the deal in Berlin.")

    assert difference
    assert difference.passage == "We will not sign the deal"
    assert difference.changed == [Piece("not", "source", "negation")]
    assert difference.in_words() == "only in the source: “not” (negation)"


def test_a_number_and_a_modal_weigh_too() -> None:
    difference = compared("It could cost 12 million", "It will cost 15 million")

    assert difference
    assert {(piece.words, piece.kind) for piece in difference.changed} == {
        ("could", "modal"),
        ("will", "modal"),
        ("12", "number"),
        ("15", "number"),
    }


def test_nothing_is_near_to_an_empty_source() -> None:
    assert compared("We will sign", "") is None
