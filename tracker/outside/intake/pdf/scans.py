"""Pages that are pictures: read by tesseract where it is installed, else named; letters that no program can name."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from typing import Any

from tracker import limits
from tracker.errors import WrongInput
from tracker.outside.intake.pdf.hyphens import Hyphens
from tracker.outside.intake.pdf.shapes import Page

_SECONDS = 6  # for a page; together less than reading a file may take
_DOTS = 200  # an inch, as a fax has: enough for letters of 8 points
_PIXELS = 12_000_000  # pixels
_ENVIRONMENT = {"OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8"}


def recognised(document: Any, pages: Sequence[Page]) -> dict[int, str]:
    """The words of the pages that are pictures, by the number of the page; empty where no program can read them."""
    program = shutil.which("tesseract")
    pictures = [page for page in pages if is_picture(page)] if program else []
    texts = {page.number: _text(str(program), document, page) for page in pictures[: limits.SCANNED_PAGES.most]}
    return {number: text for number, text in texts.items() if text}


def is_picture(page: Page) -> bool:
    """Whether a page shows a picture and no words beside a number."""
    return page.has_picture and sum(len(word.text) for word in page.words) < 20


def refuse_unreadable(pages: Sequence[Page]) -> None:
    """`WrongInput` where a third of the letters have no name: the file draws them and does not say which they are."""
    letters = sum(len(word.text) for page in pages for word in page.words)
    if letters and sum(page.unreadable for page in pages) * 3 > letters:
        raise WrongInput(
            "The letters of this PDF are drawn without saying which they are; choose another copy, or type the text.",
            field="text",
        )


def _text(program: str, document: Any, page: Page) -> str:
    picture = _picture(document, page)
    try:
        ended = subprocess.run(  # noqa: S603  (found on the PATH of whoever runs the tracker)
            [program, "stdin", "stdout", "--dpi", str(_DOTS)],
            input=picture,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            env={"PATH": os.environ.get("PATH", ""), **_ENVIRONMENT},
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError):
        return ""
    return _paragraphs(ended.stdout.decode("utf-8", "replace")) if ended.returncode == 0 else ""


def _picture(document: Any, page: Page) -> bytes:
    """The page in shades of grey, in the plainest format that there is (PGM)."""
    shown = document[page.number - 1]
    area = page.width * page.height
    bitmap = shown.render(scale=min(_DOTS / 72, (_PIXELS / max(area, 1)) ** 0.5), grayscale=True)
    rows = memoryview(bytes(bitmap.buffer))
    lines = b"".join(rows[row * bitmap.stride : row * bitmap.stride + bitmap.width] for row in range(bitmap.height))
    head = f"P5 {bitmap.width} {bitmap.height} 255\n".encode()
    bitmap.close()
    shown.close()
    return head + lines


def _paragraphs(text: str) -> str:
    pieces = [_lines(piece) for piece in text.replace("\f", "\n\n").split("\n\n")]
    hyphens = Hyphens(line for lines in pieces for line in lines)
    joined = map(hyphens.whole, pieces)
    return "\n\n".join(piece for piece in joined if any(sign.isalnum() for sign in piece))


def _lines(piece: str) -> list[str]:
    return [words for line in piece.split("\n") if (words := " ".join(line.split()))]
