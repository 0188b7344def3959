"""The order in which the blocks of a page are read: down a column, then the next; what stands across parts them."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.outside.intake.pdf.bands import bands
from tracker.outside.intake.pdf.shapes import Block, Box

_BLOCKS = 150  # blocks; a page with more is a map or a table of cells, and is read from the top


@dataclass(frozen=True, slots=True)
class _Placed:
    """A block with the room it takes: one that stands alone across the page takes its whole width."""

    block: Block
    box: Box


def in_reading_order(blocks: Sequence[Block], *, right_to_left: bool = False) -> list[Block]:
    """The blocks as somebody reads them."""
    if len(blocks) > _BLOCKS:
        return sorted(blocks, key=lambda block: (block.box.top, block.box.left))
    return [block for band in bands(blocks) for block in _of_band(band, right_to_left=right_to_left)]


def _of_band(blocks: Sequence[Block], *, right_to_left: bool) -> list[Block]:
    placed = [_Placed(block, _room(block, blocks)) for block in blocks]
    if right_to_left:
        placed = [
            _Placed(place.block, Box(-place.box.right, place.box.top, -place.box.left, place.box.bottom))
            for place in placed
        ]
    return [place.block for place in _sorted(placed)]


def _sorted(placed: Sequence[_Placed]) -> list[_Placed]:
    waiting = sorted(placed, key=lambda place: (place.box.top, place.box.left))
    before = {id(place): [prior for prior in waiting if _comes_first(prior, place, waiting)] for place in waiting}
    result: list[_Placed] = []
    done: set[int] = set()
    while waiting:
        ready = [place for place in waiting if all(id(prior) in done for prior in before[id(place)])]
        place = min(ready or waiting, key=lambda place: _next_to(result, place))
        waiting.remove(place)
        done.add(id(place))
        result.append(place)
    return result


def _room(block: Block, blocks: Sequence[Block]) -> Box:
    """The box of a block, widened as far as nothing stands beside it, where it belongs to no column."""
    box = block.box
    beside = [near.box for near in blocks if near is not block and _beside(near.box, box)]
    if block.apart or (_is_in_column(block, blocks) and not _parts_columns(block, blocks, beside)):
        return box
    left = max((near.right for near in beside if near.right <= box.left), default=min(near.box.left for near in blocks))
    right = min(
        (near.left for near in beside if near.left >= box.right), default=max(near.box.right for near in blocks)
    )
    return Box(min(left, box.left), box.top, max(right, box.right), box.bottom)


def _beside(near: Box, box: Box) -> bool:
    return min(near.bottom, box.bottom) - max(near.top, box.top) > 1


def _is_in_column(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a block begins, or has its middle, where longer ones do."""
    box = block.box
    if len(block.lines) > 3:
        return True
    return _continues(block, blocks) or any(
        abs(near.box.left - box.left) < 3 or abs(near.box.left + near.box.right - box.left - box.right) < 4
        for near in blocks
        if near is not block and len(near.lines) > 2 and near.box.width >= box.width - 2
    )


def _continues(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether it stands between two longer blocks that both reach further to the left and to the right."""
    box = block.box
    longer = [near.box for near in blocks if len(near.lines) > 2 and near.box.overlap(box) > 0]
    above = any(near.bottom <= box.top for near in longer)
    below = any(near.top >= box.bottom for near in longer)
    return above and below and all(near.left <= box.left and box.right <= near.right for near in longer)


def _parts_columns(block: Block, blocks: Sequence[Block], beside: Sequence[Box]) -> bool:
    """Whether a line stands alone across the page, with text at its right both above and below it."""
    right = [near.box for near in blocks if near.box.left >= block.box.right - 1 and len(near.lines) > 2]
    above = any(near.bottom <= block.box.top for near in right)
    below = any(near.top >= block.box.bottom for near in right)
    return len(block.lines) <= 3 and not beside and above and below


def _next_to(result: list[_Placed], place: _Placed) -> tuple[bool, float, float]:
    """What stands below the block that was read last goes on with it; else what stands highest."""
    is_below = bool(result) and result[-1].box.overlap(place.box) > 0 and place.box.top >= result[-1].box.top
    return not is_below, place.box.top, place.box.left


def _comes_first(prior: _Placed, place: _Placed, placed: Sequence[_Placed]) -> bool:
    if prior is place:
        return False
    if prior.box.overlap(place.box) > 1:
        return _top(prior) < _top(place)
    if prior.box.left > place.box.left:
        return False
    # One further left comes first, unless something that stands across both lies between them.
    high, low = sorted((_top(prior), _top(place)))
    return not any(
        high < _top(between) < low and between.box.overlap(prior.box) > 1 and between.box.overlap(place.box) > 1
        for between in placed
        if between is not prior and between is not place
    )


def _top(place: _Placed) -> float:
    return (place.box.top + place.block.lines[0].box.bottom) / 2
