"""Whether a reader sees a character: what is undrawn, off the page, cut away, covered or pale on pale is not text."""

from collections.abc import Callable
from typing import Any

from tracker.outside.intake.pdf.drawn import Drawn
from tracker.outside.intake.pdf.shapes import Box, Character

_SMALLEST = 2.0  # points: nobody reads smaller letters
_CONTRAST = 18  # of 255: pale grey on white is seen, white on white is not
_PIXELS = 4_000_000
_SCALE = 2.0

Seen = Callable[[Character], bool]


def seen_by_a_reader(page: Any, size: tuple[float, float], drawing: Drawn) -> Seen:
    """A test for the characters of a page; it is drawn, small, only where one of them is in doubt."""
    screen: list[_Picture] = []
    width, height = size
    undrawn, doubtful = drawing.undrawn, drawing.doubtful

    def is_seen(character: Character) -> bool:
        if character.text == " ":
            return True
        left, top, right, bottom = character.box
        if not (0 <= left + right <= 2 * width and 0 <= top + bottom <= 2 * height) or character.size < _SMALLEST:
            return False
        if character.piece in undrawn:
            return False
        if character.piece not in doubtful:
            return True
        if not screen:
            screen.append(_Picture(page, size))
        return screen[0].shows(character.box)

    return is_seen


class _Picture:
    """A page as it is shown, in shades of grey."""

    def __init__(self, page: Any, size: tuple[float, float]) -> None:
        area = max(size[0] * size[1], 1)
        self.scale = min(_SCALE, (_PIXELS / area) ** 0.5)
        bitmap = page.render(scale=self.scale, grayscale=True, may_draw_forms=False)
        self.width, self.height, self.stride = bitmap.width, bitmap.height, bitmap.stride
        self.shades = bytes(bitmap.buffer)
        bitmap.close()

    def shows(self, box: Box) -> bool:
        """Whether anything can be told apart within a box."""
        left, right = (min(max(int(x * self.scale), 0), self.width - 1) for x in (box.left, box.right))
        top, bottom = (min(max(int(y * self.scale), 0), self.height - 1) for y in (box.top, box.bottom))
        rows = [
            self.shades[row * self.stride + left : row * self.stride + right + 1]
            for row in range(top, min(bottom, top + 200) + 1)
        ]
        return max(map(max, rows)) - min(map(min, rows)) > _CONTRAST
