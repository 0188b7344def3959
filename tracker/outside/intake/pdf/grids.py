"""Tables whose cells are drawn: where lines run down beside a row, with lines across above and below it."""

from collections.abc import Sequence

from tracker.outside.intake.pdf.shapes import Box, Word

_MOST = 3_000  # lines of a page: more are those of a drawing
_TOUCHING = 5.0  # points: lines so near one another are the two sides of one, as browsers draw cells
_LEAST = 3  # lines down: both sides of a table and one between its cells
_FAR = 6  # of the size: no row of a table is higher


class Grid:
    """The lines of a page that can be those of a table."""

    def __init__(self, rules: Sequence[Box]) -> None:
        few = rules if len(rules) <= _MOST else ()
        self._down = [rule for rule in few if rule.height > rule.width]
        self._across = [rule for rule in few if rule.width > rule.height]

    def edges(self, words: Sequence[Word]) -> list[float]:
        """Where the cells of a row end, from the left side of its table to the right one; empty in no drawn table."""
        if len(self._down) < _LEAST or not words:
            return []
        size, base = max(word.size for word in words), words[0].base
        middle = base - 0.3 * size
        beside = sorted((rule.left + rule.right) / 2 for rule in self._down if rule.top <= middle <= rule.bottom)
        edges = _single(beside)
        if len(edges) < _LEAST or not self._is_between_lines(edges, middle, size):
            return []
        # A line that runs through words is none of a table.
        return (
            edges if not any(word.box.left + 1 < edge < word.box.right - 1 for edge in edges for word in words) else []
        )

    def _is_between_lines(self, edges: Sequence[float], middle: float, size: float) -> bool:
        box = Box(edges[0], middle, edges[-1], middle)
        near = [rule.top - middle for rule in self._across if rule.overlap(box) > 0]
        return any(0 < way < _FAR * size for way in near) and any(-_FAR * size < way < 0 for way in near)


def _single(places: Sequence[float]) -> list[float]:
    """Each line once, though it was drawn for the cells on both sides."""
    edges: list[float] = []
    last = float("-inf")
    for place in places:
        if place - last > _TOUCHING:
            edges.append(place)
        else:
            edges[-1] = (edges[-1] + place) / 2
        last = place
    return edges
