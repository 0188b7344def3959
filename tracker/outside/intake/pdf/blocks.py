"""The rows of a page cut at its gutters, and what stands below one another put together into blocks."""

from collections.abc import Sequence
from itertools import pairwise

from tracker.outside.intake.pdf.grids import Grid
from tracker.outside.intake.pdf.gutters import Gutter, gutters
from tracker.outside.intake.pdf.rows import Row, rows
from tracker.outside.intake.pdf.shapes import Block, Box, Line, Page, Word, runs_to_the_left

_FAR = 2.2  # of the size: lines of one block stand no further apart


def blocks(page: Page) -> list[Block]:
    """The blocks of a page; those in a frame are apart."""
    words, framed = list(page.words), list[Block]()
    for frame in _boxes(page):
        inside = [word for word in words if frame.holds(*_middle(word))]
        held = set(map(id, inside))
        words = [word for word in words if id(word) not in held]
        framed += _apart(_grouped(inside, page), frame)
    return _grouped(words, page) + framed


def turned_blocks(page: Page) -> list[Block]:
    """What is printed sideways: it is read after the page."""
    return [Block.of([Line.of(row.words)], apart=True) for row in rows(_written(page.turned))]


def _middle(word: Word) -> tuple[float, float]:
    return (word.box.left + word.box.right) / 2, (word.box.top + word.box.bottom) / 2


def _boxes(page: Page) -> list[Box]:
    """Frames around a few lines beside the text: not the edge of the page, and no cell of a table."""
    result: list[Box] = []
    for frame in sorted(page.frames, key=lambda frame: frame.width * frame.height):
        inside = [word for word in page.words if frame.holds(*_middle(word))]
        if len(inside) * 4 > len(page.words) * 3 or len(rows(inside)) < 3:
            continue
        if not any(
            frame.overlap(box) > 0 and min(frame.bottom, box.bottom) > max(frame.top, box.top) for box in result
        ):
            result.append(frame)
    return result[:12]


def _apart(grouped: list[Block], frame: Box) -> list[Block]:
    for block in grouped:
        block.apart, block.frame = True, frame
    return grouped


def _grouped(words: Sequence[Word], page: Page) -> list[Block]:
    lines_across = rows(words)
    walls = gutters(lines_across, page.rules) if lines_across else []
    grid = Grid(page.rules)
    result: list[Block] = []
    recent: list[Block] = []
    for number, row in enumerate(lines_across):
        edges = grid.edges(row.words)
        here = [wall for wall in walls if wall.first <= number <= wall.last]
        lines = _in_grid(row, edges) if edges else _lines(row, here)
        recent = [block for block in recent if row.base - block.lines[-1].base < 60][-12:]
        taken: set[int] = set()
        for line in lines:
            block = _block_above(line, recent, lines)
            if block and id(block) not in taken:
                _add(block, line)
            else:
                block = Block.of([line], table=len(line.cells) > 1)
                result.append(block)
                recent.append(block)
            taken.add(id(block))
    return result


def _lines(row: Row, walls: list[Gutter]) -> list[Line]:
    """A row cut at the gutters between columns; those between cells only part its words."""
    pieces = _cut(row.words, [wall.middle for wall in walls if not wall.divides_cells])
    lines = []
    for piece in pieces:
        cells = [_written(cell) for cell in _cut(piece, [wall.middle for wall in walls if wall.divides_cells])]
        if any(cells):
            lines.append(Line.of(_in_order(_written(piece)), [_in_order(cell) for cell in cells]))
    return lines


def _in_grid(row: Row, edges: Sequence[float]) -> list[Line]:
    """A row of a drawn table cut at its lines, and what stands beside the table."""
    lines = []
    for piece in _cut(row.words, [edges[0], edges[-1]]):
        cells = [_written(cell) for cell in _cut(piece, edges)]
        if any(cells):
            lines.append(Line.of(_in_order(_written(piece)), [_in_order(cell) for cell in cells]))
    return lines


def _cut(words: Sequence[Word], walls: Sequence[float]) -> list[list[Word]]:
    pieces: list[list[Word]] = []
    sections = [sum(wall < (word.box.left + word.box.right) / 2 for wall in walls) for word in words]
    for at, word in enumerate(words):
        if at and sections[at] == sections[at - 1]:
            pieces[-1].append(word)
        else:
            pieces.append([word])
    return pieces


def _written(words: Sequence[Word]) -> list[Word]:
    """Without the places of struck words."""
    return [word for word in words if word.text]


def _in_order(words: Sequence[Word]) -> list[Word]:
    """From the left; where writing runs to the left, in the order of PDFium, which knows how numbers stand in it."""
    if not runs_to_the_left(words):
        return list(words)
    result: list[Word] = []
    for word in sorted(words, key=lambda word: word.number):
        # Two words of ours in such a line stand from the left to the right all the same.
        place = len(result)
        while place and _stand_apart(result[place - 1], word):
            place -= 1
        result.insert(place, word)
    return result


def _stand_apart(before: Word, word: Word) -> bool:
    """Whether two words are both of a writing that runs to the right, and the one before stands at the right."""
    ours = not (runs_to_the_left([before]) or runs_to_the_left([word]))
    return ours and before.box.left > word.box.left


def _block_above(line: Line, recent: list[Block], row: list[Line]) -> Block | None:
    """The block that a line goes on with: close above it, in the same column, and above no other line of its row."""
    for block in reversed(recent):
        last = block.lines[-1]
        overlap = last.box.overlap(line.box)
        if overlap < 0.5 * min(last.box.width, line.box.width):
            continue
        is_close = line.base - last.base < _FAR * max(line.size, last.size)
        alone = sum(block.box.overlap(beside.box) > 2 for beside in row) == 1
        is_like = (
            abs(line.size - last.size) <= 0.12 * max(line.size, last.size) and (len(line.cells) > 1) == block.table
        )
        continues_cell = block.table and len(line.cells) == 1 and _is_in_a_cell(line, last)
        return block if is_close and alone and (is_like or continues_cell) and _under_one(line, recent) else None
    return None


def _is_in_a_cell(line: Line, last: Line) -> bool:
    """Whether a line goes on with one cell of the row above: close below, and no wider than its column."""
    if line.base - last.base > 1.4 * line.size:
        return False
    edges = [cell[0].box.left for cell in last.cells] + [float("inf")]
    return any(left - 2 <= line.box.left and line.box.right <= right - 2 for left, right in pairwise(edges))


def _under_one(line: Line, recent: list[Block]) -> bool:
    """Whether only one block stands directly above a line; a heading over two columns belongs to neither."""
    near = [
        block
        for block in recent
        if block.box.overlap(line.box) > 0.2 * min(block.lines[-1].box.width, line.box.width)
        and line.base - block.lines[-1].base < _FAR * line.size
    ]
    return len(near) <= 1


def _add(block: Block, line: Line) -> None:
    block.lines.append(line)
    block.box = Box.around((block.box, line.box))
