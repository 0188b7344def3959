"""Small signs above or below the line of their word."""

import pytest

from tests.pdf_samples.placed import a_placed_pdf
from tracker.outside.intake.pdf import read_pdf


def printed(*parts: tuple[str, float, float], after: str = "") -> str:
    """What is read of signs that follow one another, each with its size and how far it is raised."""
    strokes = " ".join(f"/F1 {size} Tf {rise} Ts ({text}) Tj" for text, size, rise in parts)
    return read_pdf(a_placed_pdf([f"BT 50 600 Td {strokes} ET", *([after] if after else [])])).text.split("\n")[0]


@pytest.mark.parametrize(
    ("parts", "read"),
    [
        ([("It cost 1,204", 11, 0), ("a", 7, 4), (" crowns", 11, 0)], "It cost 1,204[a] crowns"),
        ([("It cost 8.5%", 11, 0), ("d", 8, 4), (" of it", 11, 0)], "It cost 8.5%[d] of it"),
        ([("with 41", 11, 0), ("b", 7, 4), (" boats", 11, 0)], "with 41[b] boats"),
        ([("of the harbour", 11, 0), ("c", 7, 4), (" board", 11, 0)], "of the harbour[c] board"),
        ([("It ended.", 11, 0), ("a", 7, 4), (" So it", 11, 0)], "It ended.[a] So it"),
        ([("the 5", 11, 0), ("e", 7, 4), (" quay", 11, 0)], "the 5e quay"),
        ([("the 100", 11, 0), ("e", 7, 4), (" quay", 11, 0)], "the 100e quay"),
        ([("the 4", 11, 0), ("th", 7, 4), (" quay", 11, 0)], "the 4th quay"),
        ([("at 12", 11, 0), ("h", 7, 4), ("30 or so", 11, 0)], "at 12h30 or so"),
        ([("the n", 11, 0), ("o", 7, 4), (" 5 or so", 11, 0)], "the no 5 or so"),
        ([("some 4", 11, 0), ("1", 8, 4), ("/", 11, 0), ("2", 8, -2), (" per cent", 11, 0)], "some 4 1/2 per cent"),
        ([("some ", 11, 0), ("3", 8, 4), ("/", 11, 0), ("4", 8, 0), (" of them", 11, 0)], "some 3/4 of them"),
        ([("some 41", 11, 0), ("3", 8, 4), ("/15 of them", 11, 0)], "some 41³/15 of them"),
        ([("of 12 km", 11, 0), ("2", 7, 4), (" and more", 11, 0)], "of 12 km² and more"),
        ([("of 3x10", 11, 0), ("6", 7, 4), (" t", 11, 0)], "of 3x10⁶ t"),
        ([("of CO", 11, 0), ("2", 7, -2), (" and more", 11, 0)], "of CO₂ and more"),
    ],
)
def test_a_raised_sign_is_read_for_what_it_is(parts: list[tuple[str, float, float]], read: str) -> None:
    assert printed(*parts) == read


@pytest.mark.parametrize("size", [8.3, 9.2, 7])
def test_a_note_at_the_end_is_found_by_its_raised_mark(size: float) -> None:
    note = f"BT 50 560 Td /F1 {size * 0.83:.1f} Tf 4 Ts (3) Tj /F1 {size} Tf 0 Ts ( Restated in May.) Tj ET"
    text = "BT 50 600 Td /F1 11 Tf (It cost 1,204) Tj /F1 7 Tf 4 Ts (3) Tj /F1 11 Tf 0 Ts ( million a year.) Tj ET"

    assert read_pdf(a_placed_pdf([text, note])).text == "It cost 1,204[3] million a year.\n\n[3] Restated in May."


def test_notes_on_the_last_page_have_their_marks_on_the_first() -> None:
    text = "BT 50 600 Td /F1 11 Tf (It cost 1,204) Tj /F1 7 Tf 4 Ts (3) Tj /F1 11 Tf 0 Ts ( million a year.) Tj ET"
    more = "BT 50 790 Td /F1 11 Tf (Nobody knew who would pay for it, the mayor said in the hall.) Tj ET"
    note = "BT 50 750 Td /F1 6 Tf 4 Ts (3) Tj /F1 8 Tf 0 Ts ( Restated in May.) Tj ET"

    document = read_pdf(a_placed_pdf([text], [more, note]))

    assert document.text.startswith("It cost 1,204[3] million a year.")
    assert document.text.endswith("\n\n[3] Restated in May.")


@pytest.mark.parametrize(
    ("parts", "read"),
    [
        ([("of 11.3 l s", 11, 0), ("-1", 7, 4), (" m", 11, 0), ("-2", 7, 4)], "of 11.3 l s⁻¹ m⁻²"),
        ([("the level R", 11, 0), ("2", 7, -2), (" rose", 11, 0)], "the level R₂ rose"),
        ([("of C", 11, 0), ("12", 7, -2), ("H", 11, 0), ("22", 7, -2), (" in it", 11, 0)], "of C₁₂H₂₂ in it"),
        ([("it is 41", 11, 0), ("2", 7, -2), (" or so", 11, 0)], "it is 412 or so"),
    ],
)
def test_a_raised_minus_and_lowered_digits_stay_so(parts: list[tuple[str, float, float]], read: str) -> None:
    assert printed(*parts) == read
