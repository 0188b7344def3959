"""Characters as PDFium gives them, made readable."""

import typst

from tracker.outside.intake.pdf import read_pdf
from tracker.outside.intake.pdf.characters import Sheet

HEBREW = "שלום עולם, אנחנו הגענו היום לעיר"


def text_of(source: str) -> str:
    return read_pdf(bytes(typst.compile(f"#set page(width: 400pt, height: 300pt)\n{source}".encode()))).text


def test_ligatures_are_spelled_out() -> None:
    assert text_of("The official found five flags.") == "The official found five flags."


def test_digits_that_the_font_raises_are_written_so() -> None:
    assert text_of("50 km#super[2] and $10^6$ tonnes") == "50 km² and 10⁶ tonnes"


def test_writing_to_the_left_is_read_in_its_order() -> None:
    assert text_of(f'#set text(lang: "he")\n{HEBREW}').rstrip(".") == HEBREW


def test_accents_and_other_alphabets_are_kept() -> None:
    for words in ("Größe, naïve, Łódź und Ærø", "Совет одобрил план на 2025 год", "Το συμβούλιο ψήφισε"):
        assert text_of(words) == words


def test_a_sheet_turns_places_with_its_page() -> None:
    assert Sheet(0, 0, 100, 200, 0).point(10, 20) == (10, 180)
    assert Sheet(0, 0, 100, 200, 1).point(10, 20) == (20, 10)
    assert Sheet(0, 0, 100, 200, 1).size == (200, 100)
    assert Sheet(0, 0, 100, 200, 2).point(10, 20) == (90, 20)
    assert Sheet(0, 0, 100, 200, 3).point(10, 20) == (180, 90)
