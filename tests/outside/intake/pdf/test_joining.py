"""Paragraphs over columns and pages."""

from tests.outside.intake.pdf.pieces import a_line
from tracker.outside.intake.pdf.hyphens import Hyphens
from tracker.outside.intake.pdf.joining import made_whole, text_of
from tracker.outside.intake.pdf.paragraphs import Paragraph
from tracker.outside.intake.pdf.style import Style


def a_paragraph(text: str, *, page: int = 1, left: float = 50, base: float = 700, **rest: object) -> Paragraph:
    size = float(str(rest.pop("size", 10)))
    line = a_line(text, left, base, size)
    return Paragraph([line], line.box.right, page=page, apart=bool(rest.pop("apart", False)))


def whole(*pieces: Paragraph) -> list[str]:
    return [text_of(paragraph, Hyphens([])) for paragraph in made_whole(pieces, Style())]


def test_a_sentence_goes_on_on_the_next_page() -> None:
    assert whole(a_paragraph("The council said that"), a_paragraph("the plan failed.", page=2, base=100)) == [
        "The council said that the plan failed."
    ]


def test_a_box_between_the_halves_follows_them() -> None:
    halves = a_paragraph("The council said that"), a_paragraph("the plan failed.", left=300, base=100)

    assert whole(halves[0], a_paragraph("The quay in figures", apart=True), halves[1]) == [
        "The council said that the plan failed.",
        "The quay in figures",
    ]


def test_a_caption_in_smaller_letters_follows_them_too() -> None:
    halves = a_paragraph("The council said that"), a_paragraph("the plan failed.", left=300, base=100)

    assert whole(halves[0], a_paragraph("The landing in 1951.", size=8), halves[1])[0].endswith("that the plan failed.")


def test_a_sentence_that_ended_stays_apart() -> None:
    assert len(whole(a_paragraph("The council left."), a_paragraph("The plan failed.", page=2, base=100))) == 2


def test_what_stands_below_in_the_same_column_is_no_other_half() -> None:
    assert len(whole(a_paragraph("Dear Ms Ohlsen", base=100), a_paragraph("we ask you to answer.", base=160))) == 2
