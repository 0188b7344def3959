"""A page as a reader sees it: its words where they stand."""

import pypdfium2
import pytest

from tests.pdf_samples.placed import Words, a_placed_pdf
from tracker.outside.intake.pdf.pages import read_page
from tracker.outside.intake.pdf.shapes import Page


def page_of(*parts: Words | str, **rest: str) -> Page:
    with pypdfium2.PdfDocument(a_placed_pdf(parts, **rest)) as document:  # type: ignore[arg-type]
        return read_page(document, 0)


def test_words_stand_where_they_are_drawn_counted_from_the_top() -> None:
    page = page_of(Words(50, 742, 10, "Norrvik"))

    (word,) = page.words
    assert (page.number, round(page.width), round(page.height)) == (1, 595, 842)
    assert (word.text, round(word.box.left), round(word.base), word.size) == ("Norrvik", 50, 100, 10)


def test_the_visible_part_of_a_page_is_where_counting_begins() -> None:
    (word,) = page_of(Words(150, 742, 10, "Norrvik"), page="/CropBox[100 100 500 800]").words

    assert (round(word.box.left), round(word.base)) == (50, 58)


@pytest.mark.parametrize("scale", [0.5, 2, 12])
def test_letters_are_as_large_as_they_are_shown(scale: float) -> None:
    (word,) = page_of(f"q BT /F1 {12 / scale} Tf {scale} 0 0 {scale} 50 500 Tm (Norrvik) Tj ET Q").words

    assert word.size == pytest.approx(12, abs=0.01)


def test_bold_letters_are_known_by_their_font() -> None:
    assert [word.bold for word in page_of(Words(50, 500, 10, "fat", font="F2"), Words(50, 400, 10, "thin")).words] == [
        True,
        False,
    ]


def test_rules_and_frames_are_seen() -> None:
    page = page_of("40 700 200 0.5 re f", "40 500 200 100 re S", Words(50, 550, 10, "boxed"))

    assert [(round(rule.width), round(rule.top)) for rule in page.rules] == [(200, 142)]
    assert [(round(frame.width), round(frame.height)) for frame in page.frames] == [(202, 102)]
