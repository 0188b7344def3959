"""PDFs written byte by byte: words at places, with whatever else a page may hold."""

from collections.abc import Sequence
from typing import NamedTuple

_FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold", "F3": "Times-Roman"}


class Words(NamedTuple):
    """Words of one size that begin at a place, counted from the left and from the foot of the page."""

    x: float
    y: float
    size: float
    text: str
    font: str = "F1"
    before: str = ""


def a_placed_pdf(
    *pages: Sequence[Words | str],
    width: int = 595,
    height: int = 842,
    page: str = "",
    entries: str = "",
    picture: str = "",
    catalog: str = "",
) -> bytes:
    """A PDF with these words on its pages; a string among them is written into the page as it stands.

    `page` goes into each page's dictionary, `entries` are those of the file, `catalog` goes into its root; `picture` is
    an object that a page can paint as `/P`.
    """
    fonts = "".join(f"/{name} {10 + number} 0 R" for number, name in enumerate(_FONTS))
    kids = " ".join(f"{20 + 2 * number} 0 R" for number in range(len(pages)))
    bodies = {
        1: f"<</Type/Catalog/Pages 2 0 R{catalog}>>".encode("latin-1"),
        2: f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        3: f"<<{entries}>>".encode("latin-1"),
    }
    for number, name in enumerate(_FONTS.values()):
        bodies[10 + number] = f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>".encode()
    for number, parts in enumerate(pages):
        stream = b"\n".join(_strokes(part) for part in parts)
        bodies[20 + 2 * number] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Contents {21 + 2 * number} 0 R"
            f"/Resources<</Font<<{fonts}>>{'/XObject<</P 9 0 R>>' if picture else ''}>>{page}>>"
        ).encode()
        bodies[21 + 2 * number] = b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream)
    if picture:
        bodies[9] = picture.encode("latin-1")
    return _file(bodies)


def _strokes(part: Words | str) -> bytes:
    if isinstance(part, str):
        return part.encode("latin-1")
    text = part.text.encode("windows-1252")
    for mark in (b"\\", b"(", b")"):
        text = text.replace(mark, b"\\" + mark)
    head = f"q {part.before} BT /{part.font} {part.size} Tf {part.x} {part.y} Td (".encode()
    return head + text + b") Tj ET Q"


def _file(bodies: dict[int, bytes]) -> bytes:
    content, places = b"%PDF-1.4\n", {}
    for number, body in bodies.items():
        places[number] = len(content)
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items())
    head = b"xref\n0 1\n0000000000 65535 f \n" + table
    return (
        content
        + head
        + b"trailer<</Size %d/Root 1 0 R/Info 3 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (
            max(bodies) + 1,
            len(content),
        )
    )
