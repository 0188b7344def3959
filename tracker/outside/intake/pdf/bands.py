"""The bands of a page: parts above one another whose columns stand in different places, as in a newsletter."""

from collections.abc import Iterator, Sequence

from tracker.outside.intake.pdf.shapes import Block, Box

_ACROSS = 0.7  # of the width of what is printed: such a block stands over the columns
_APART = 8.0  # points: an empty strip so wide divides columns
_BETWEEN = 1.2  # of the size of the letters below: so high an empty strip divides bands
_LEAST = 3  # blocks of a band: fewer are a line of the page


def bands(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks in the bands of the page from the top; all in one where the columns run through."""
    waiting = sorted(blocks, key=lambda block: block.box.top)
    result: list[list[Block]] = []
    start = 0
    for at in _cuts(waiting):
        above, below = waiting[start:at], waiting[at:]
        if _stand_otherwise(above, below):
            result.append(above)
            start = at
    return [*result, waiting[start:]]


def _cuts(waiting: Sequence[Block]) -> Iterator[int]:
    """Before which blocks an empty strip runs across the whole page."""
    reach = float("-inf")
    for at, block in enumerate(waiting):
        if at and block.box.top - reach > _BETWEEN * block.lines[0].size:
            yield at
        reach = max(reach, block.box.bottom)


def _stand_otherwise(above: Sequence[Block], below: Sequence[Block]) -> bool:
    """Whether both parts have columns, and no strip between those of one goes on through the other."""
    page = Box.around(block.box for block in (*above, *below))
    first, second = _in_columns(above, page), _in_columns(below, page)
    if min(len(first), len(second)) < _LEAST or not (_strips(first) and _strips(second)):
        return False
    return not _strips([*first, *second])


def _in_columns(blocks: Sequence[Block], page: Box) -> list[Box]:
    """The room of each block, of one in a frame that of the frame, without what stands across."""
    boxes = [block.frame or block.box for block in blocks]
    return [box for box in boxes if box.width < _ACROSS * page.width]


def _strips(boxes: Sequence[Box]) -> int:
    """How many empty strips run down between them."""
    strips, reach = 0, float("inf")
    for box in sorted(boxes, key=lambda box: box.left):
        strips += box.left - reach >= _APART
        reach = box.right if reach == float("inf") else max(reach, box.right)
    return strips
