"""What a reader cannot see on a page is not text, and is said; what is seen is text, whatever its colour."""

import pytest

from tests.pdf_samples.placed import Words, a_placed_pdf
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.pdf import read_pdf

BODY = (
    Words(50, 700, 10, "The council met on Friday evening in the old town hall of Norrvik and voted"),
    Words(50, 686, 10, "for the new quay, which is to cost 48 million crowns in all; the state pays 29"),
    Words(50, 672, 10, "million of it and the town the rest, as the mayor said."),
)


def read(*parts: Words | str) -> ReadDocument:
    return read_pdf(a_placed_pdf([*BODY, *parts]))


@pytest.mark.parametrize(
    "parts",
    [
        (Words(50, 600, 10, "Secret 99 words", before="1 g"),),
        (Words(50, 600, 10, "Secret 99 words", before="0.99 g"),),
        (Words(50, 600, 10, "Secret 99 words", before="3 Tr"),),
        (Words(50, 600, 10, "Secret 99 words", before="7 Tr"),),
        (Words(50, -40, 10, "Secret 99 words"),),
        (Words(50, 900, 10, "Secret 99 words"),),
        (Words(700, 600, 10, "Secret 99 words"),),
        (Words(-200, 600, 10, "Secret 99 words"),),
        (Words(50, 600, 1, "Secret 99 words"),),
        (Words(50, 600, 10, "Secret 99 words", before="300 300 20 20 re W n"),),
        (Words(50, 600, 10, "Secret 99 words"), "0 g 40 590 200 30 re f"),
        (Words(50, 600, 10, "Secret 99 words"), "1 g 40 590 200 30 re f"),
        ("0 g 40 590 200 30 re f", Words(50, 600, 10, "Secret 99 words")),
        (
            "1 0 0 rg 40 590 200 30 re f",
            Words(50, 600, 10, "Secret 99 words", before="1 0 0 rg"),
            "1 0 0 rg 40 590 200 30 re f",
        ),
    ],
)
def test_what_nobody_sees_is_left_out_and_said(parts: tuple[Words | str, ...]) -> None:
    document = read(*parts)

    assert "Secret" not in document.text
    assert [note.excerpt for note in document.notes] == ["Secret 99 words"]
    assert "nobody sees" in document.notes[0].words


@pytest.mark.parametrize(
    "parts",
    [
        ("0 g 40 590 200 30 re f", Words(50, 600, 10, "Seen 99 words", before="1 g")),
        ("0.2 0.3 0.6 rg 40 590 200 30 re f", Words(50, 600, 10, "Seen 99 words", before="0.95 g")),
        ("q 0.9 g 40 590 200 30 re f Q", Words(50, 600, 10, "Seen 99 words")),
        (Words(50, 600, 10, "Seen 99 words", before="0.7 g"),),
        (Words(50, 600, 10, "Seen 99 words", before="0 0 1 rg"),),
        (Words(50, 600, 10, "Seen 99 words", before="40 590 300 30 re W n"),),
        (Words(50, 600, 10, "Seen 99 words"), "0 g 300 590 200 30 re f"),
        (Words(50, 600, 4, "Seen 99 words"),),
    ],
)
def test_what_is_seen_is_text(parts: tuple[Words | str, ...]) -> None:
    document = read(*parts)

    assert document.text.endswith("Seen 99 words")
    assert document.notes == ()


def test_words_aslant_across_the_page_are_left_out_and_said() -> None:
    document = read("q BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT 1) Tj ET Q")

    assert "DRAFT" not in document.text
    assert [note.excerpt for note in document.notes] == ["DRAFT 1"]


def test_words_on_their_side_stand_after_the_page() -> None:
    document = read("q BT /F1 7 Tf 0 1 -1 0 580 300 Tm (Photo: Lena Voss) Tj ET Q")

    assert document.text.endswith("as the mayor said.\n\nPhoto: Lena Voss")


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_is_read_whatever_way_it_is_turned(turn: int) -> None:
    assert read_pdf(a_placed_pdf(BODY, page=f"/Rotate {turn}")).text == read().text


def test_a_page_that_is_written_upwards_is_read() -> None:
    upwards = [f"q BT /F1 10 Tf 0 1 -1 0 {300 + 14 * at} 50 Tm ({line.text}) Tj ET Q" for at, line in enumerate(BODY)]

    assert read_pdf(a_placed_pdf(upwards)).text == read().text


def test_letters_that_are_drawn_twice_to_make_them_bold_are_read_once() -> None:
    assert read(Words(50, 600, 10, "Twice 44"), Words(50.3, 600, 10, "Twice 44")).text.endswith("\n\nTwice 44")


def test_a_comment_pinned_to_the_page_is_no_text() -> None:
    annotation = "/Annots[<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(Check this)>>]"

    document = read_pdf(a_placed_pdf(BODY, page=annotation))

    assert "Check" not in document.text
    assert [note.words for note in document.notes] == ["1 comment pinned to the pages was left out."]


def test_what_is_written_into_a_field_is_text() -> None:
    look = (
        "<</Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F1 10 0 R>>>>/Length 38>>stream\n"
        "BT /F1 10 Tf 2 5 Td (Elif Kaya) Tj ET \nendstream"
    )
    field = (
        "/Annots[<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(Elif Kaya)/F 4/Rect[100 600 300 620]/AP<</N 9 0 R>>>>]"
    )

    document = read_pdf(a_placed_pdf([*BODY, Words(50, 605, 10, "Name:")], page=field, picture=look))

    assert "Elif Kaya" in document.text
