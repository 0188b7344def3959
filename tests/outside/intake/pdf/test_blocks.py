"""Blocks of a page."""

from tests.outside.intake.pdf.pieces import a_page, words_of
from tracker.outside.intake.pdf.blocks import blocks, turned_blocks
from tracker.outside.intake.pdf.shapes import Box, Word


def lines_at(left: float, top: float, *texts: str, size: float = 10) -> list[Word]:
    return [word for at, text in enumerate(texts) for word in words_of(text, left, top + 1.2 * size * at, size)]


LEFT = lines_at(50, 140, *["The council met on Friday"] * 6)
RIGHT = lines_at(210, 140, *["Ferries leave from the pier"] * 6)


def test_lines_of_a_column_are_a_block() -> None:
    found = blocks(a_page(*LEFT, *RIGHT))

    assert [len(block.lines) for block in found] == [6, 6]
    assert {line.text for line in found[0].lines} == {"The council met on Friday"}


def test_a_heading_over_the_columns_is_a_block_of_its_own() -> None:
    found = blocks(a_page(*lines_at(60, 120, "A headline over both of them", size=16), *LEFT, *RIGHT))

    assert [len(block.lines) for block in found] == [1, 6, 6]


def test_what_stands_in_a_frame_is_apart() -> None:
    page = a_page(
        *lines_at(50, 140, *["The council met on Friday evening"] * 30), *lines_at(300, 200, "In", "figures", "48")
    )
    page.frames = [Box(290, 180, 400, 240), Box(0, 0, 595, 842)]

    assert [(len(block.lines), block.apart) for block in blocks(page)] == [(30, False), (3, True)]


def test_cells_are_parted_and_stay_in_their_row() -> None:
    page = a_page(
        *lines_at(50, 140, "Norrvik", "Sund", "Islands", "Old"), *lines_at(150, 140, "8,450", "420", "99", "17")
    )

    (table,) = blocks(page)

    assert table.table
    assert [cell[0].text for cell in table.lines[0].cells] == ["Norrvik", "8,450"]


def test_what_is_turned_is_a_block_for_each_line() -> None:
    page = a_page()
    page.turned = words_of("Photo: Lena Voss", 10, 20)

    assert [block.lines[0].text for block in turned_blocks(page)] == ["Photo: Lena Voss"]
