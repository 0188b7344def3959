"""PDF by geometry: what a reader sees on its pages, in the order in which it is read.

`characters` and `visible` take a page out of PDFium; `rows`, `gutters`, `blocks` and `order` find how it is laid out;
`edges`, `footnotes` and `paragraphs` put the text together again; `hyphens` and `joining` mend what the layout divided.
"""

from tracker.outside.intake.document import ReadDocument


def is_pdf(content: bytes) -> bool:
    """Whether the bytes begin as a PDF does."""
    return content[:64].lstrip(b"\xef\xbb\xbf\0 \t\r\n").startswith(b"%PDF-")


def read_pdf(content: bytes) -> ReadDocument:
    """What a PDF says, with what it says of itself; `WrongInput` if it cannot be read."""
    from tracker.outside.intake.pdf.reading import read  # PDFium is heavy, and `is_pdf` is asked of every file

    return read(content)
