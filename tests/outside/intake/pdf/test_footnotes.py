"""Notes at the foot of a page."""

import pytest

from tests.outside.intake.pdf.pieces import a_block, a_page
from tracker.outside.intake.pdf.footnotes import plain, without_footnotes
from tracker.outside.intake.pdf.shapes import Block
from tracker.outside.intake.pdf.style import Style

TEXT = a_block("The port cost 14 million crowns² in all", "and nobody knows* who paid for it", base=100)


def notes_of(*blocks: Block) -> tuple[list[tuple[str, str]], list[Block]]:
    laid_out = list(blocks)
    notes = without_footnotes([a_page()], [laid_out], Style())
    return [(note.mark, " ".join(line.text for line in note.lines)) for note in notes], laid_out


def test_notes_are_taken_out_with_their_marks() -> None:
    foot = a_block("² Figures of the ministry,", "rounded.", "* So the mayor.", base=760, size=8)

    notes, left = notes_of(TEXT, foot)

    assert notes == [("2", "Figures of the ministry, rounded."), ("*", "So the mayor.")]
    assert left == [TEXT]


def test_a_mark_may_stand_at_its_word() -> None:
    assert notes_of(TEXT, a_block("²Figures of the ministry.", base=760, size=8))[0] == [
        ("2", "Figures of the ministry.")
    ]


def test_small_lines_without_a_mark_of_the_text_stay() -> None:
    small = a_block("7 Figures of the ministry.", base=760, size=8)

    assert notes_of(TEXT, small) == ([], [TEXT, small])


def test_small_lines_above_the_text_are_no_notes() -> None:
    small = a_block("² Figures of the ministry.", base=60, size=8)

    assert notes_of(small, TEXT)[0] == []


def test_a_mark_is_plain_in_ordinary_digits() -> None:
    assert plain("¹²") == "12"


@pytest.mark.parametrize("heading", ["References", "5. References", "Notes:", "Literatur", "Notes and references"])
def test_a_list_below_its_heading_stays_where_it_is(heading: str) -> None:
    above = a_block(heading, base=740)
    listed = a_block("2. Moll T. Rust in harbours.", base=755, size=8)

    assert notes_of(TEXT, above, listed)[0] == []
