"""PDFs that hold pictures of pages, as a scanner makes them."""

import zlib

import pypdfium2

from tests.pdf_samples.placed import Words, a_placed_pdf


def a_scanned_pdf(content: bytes, *over: Words | str) -> bytes:
    """The first page of a PDF as a picture, with other words over it."""
    with pypdfium2.PdfDocument(content) as document:
        page = document[0]
        width, height = map(round, page.get_size())
        bitmap = page.render(scale=200 / 72, grayscale=True)
        rows = bytes(bitmap.buffer)
        lines = b"".join(rows[row * bitmap.stride : row * bitmap.stride + bitmap.width] for row in range(bitmap.height))
        across, down = bitmap.width, bitmap.height
        bitmap.close()
        page.close()
    packed = zlib.compress(lines, 9).decode("latin-1")
    picture = (
        f"<</Type/XObject/Subtype/Image/Width {across}/Height {down}/ColorSpace/DeviceGray/BitsPerComponent 8"
        f"/Filter/FlateDecode/Length {len(packed)}>>stream\n{packed}\nendstream"
    )
    paint = f"q {width} 0 0 {height} 0 0 cm /P Do Q"
    return a_placed_pdf([paint, *over], width=width, height=height, picture=picture)
