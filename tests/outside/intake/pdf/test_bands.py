"""Parts of a page whose columns stand in different places."""

from tests.outside.intake.pdf.pieces import a_block
from tracker.outside.intake.pdf.bands import bands
from tracker.outside.intake.pdf.order import in_reading_order
from tracker.outside.intake.pdf.shapes import Block


def a_column(name: str, left: float, base: float, *, width: int = 4, lines: int = 5) -> Block:
    return a_block(*[f"{name} {'words ' * width}"] * lines, left=left, base=base)


ABOVE = [a_column("main", 40, 100, width=9), a_column("main2", 40, 180, width=9), a_column("box", 400, 110)]
BELOW = [a_column("one", 40, 300), a_column("two", 280, 300), a_column("three", 430, 300)]


def firsts(blocks: list[Block]) -> list[list[str]]:
    return [[block.lines[0].words[0].text for block in band] for band in bands(blocks)]


def test_three_columns_below_two_are_a_band_of_their_own() -> None:
    assert firsts([*BELOW, *ABOVE]) == [["main", "box", "main2"], ["one", "two", "three"]]
    order = [block.lines[0].words[0].text for block in in_reading_order([*BELOW, *ABOVE])]
    assert order == ["main", "main2", "box", "one", "two", "three"]


def test_columns_that_run_through_are_one_band() -> None:
    pairs = [a_column(f"b{at}{left}", left, 100 + 90 * at) for at in range(4) for left in (50, 320)]

    assert len(bands(pairs)) == 1


def test_text_without_columns_is_one_band() -> None:
    assert len(bands([a_column("a", 50, 100 + 90 * at, width=12) for at in range(4)])) == 1
    assert bands([]) == [[]]
