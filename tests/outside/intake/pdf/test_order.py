"""The order in which blocks are read."""

from tests.outside.intake.pdf.pieces import a_block
from tracker.outside.intake.pdf.order import in_reading_order
from tracker.outside.intake.pdf.shapes import Block

LEFT = a_block(*["left column of the text"] * 8, left=50, base=140)
RIGHT = a_block(*["right column of the text"] * 8, left=300, base=140)


def firsts(*blocks: Block, right_to_left: bool = False) -> list[str]:
    return [block.lines[0].text.split()[0] for block in in_reading_order(blocks, right_to_left=right_to_left)]


def test_a_column_is_read_to_its_end() -> None:
    assert firsts(RIGHT, LEFT) == ["left", "right"]


def test_writing_to_the_left_begins_at_the_right() -> None:
    assert firsts(LEFT, RIGHT, right_to_left=True) == ["right", "left"]


def test_a_heading_over_both_columns_comes_first() -> None:
    assert firsts(LEFT, RIGHT, a_block("headline", left=230, base=100, size=20)) == ["headline", "left", "right"]


def test_what_stands_across_both_parts_two_pairs_of_columns() -> None:
    across = a_block("across both columns of this page there is a line of words", left=50, base=260, size=16)
    below = [a_block(*["third part"] * 4, left=50, base=300), a_block(*["fourth part"] * 4, left=300, base=300)]

    assert firsts(*below, across, RIGHT, LEFT) == ["left", "right", "across", "third", "fourth"]


def test_a_heading_in_a_column_stays_in_it() -> None:
    upper = a_block(*["upper part of the text"] * 5, left=50, base=140)
    lower = a_block(*["lower part of the text"] * 5, left=50, base=260)

    assert firsts(RIGHT, lower, a_block("middle", left=60, base=235), upper) == ["upper", "middle", "lower", "right"]


def test_a_page_of_very_many_blocks_is_read_from_the_top() -> None:
    blocks = [a_block(f"{number:03} word", left=50, base=800 - 4 * number) for number in range(160)]

    assert firsts(*blocks)[0] == "159"
