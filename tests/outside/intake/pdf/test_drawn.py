"""What is drawn beside the letters, and which of them are in doubt."""

import pypdfium2
import pytest

from tests.pdf_samples.placed import Words, a_placed_pdf
from tracker.outside.intake.pdf.characters import Sheet
from tracker.outside.intake.pdf.drawn import Drawn, drawn

WORDS = Words(50, 600, 10, "Norrvik")


def drawing(*parts: Words | str) -> Drawn:
    with pypdfium2.PdfDocument(a_placed_pdf(parts)) as document:
        page = document[0]
        result = drawn(page, Sheet.of(page))
        page.close()
    return result


@pytest.mark.parametrize(
    "parts",
    [
        (WORDS._replace(before="1 g"),),
        (WORDS, "q 1 g 40 590 200 30 re f Q"),
        ("q 0 g 40 590 200 30 re f Q", WORDS),
        (WORDS._replace(before="300 300 20 20 re W n"),),
    ],
)
def test_letters_that_may_be_unseen_are_in_doubt(parts: tuple[Words | str, ...]) -> None:
    assert len(drawing(*parts).doubtful) == 1


@pytest.mark.parametrize("parts", [(WORDS,), ("q 0.9 g 40 590 200 30 re f Q", WORDS), (WORDS, "40 590 200 30 re S")])
def test_ordinary_letters_are_in_no_doubt(parts: tuple[Words | str, ...]) -> None:
    assert drawing(*parts).doubtful == set()


def test_letters_in_no_colour_are_undrawn() -> None:
    assert len(drawing(WORDS._replace(before="3 Tr")).undrawn) == 1
