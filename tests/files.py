"""Small real files as people upload them: a web page and a PDF, written here byte by byte."""

_HEAD = (
    '<meta charset="utf-8"><title>Deal in Berlin – The Paper</title><meta property="og:title" content="Deal in Berlin">'
    '<meta property="og:site_name" content="The Paper"><meta name="author" content="Ann Writer">'
    '<meta property="article:published_time" content="2025-12-17T10:00:00Z">'
)


def a_page(*, head: str = _HEAD, foot: str = "<footer>Imprint</footer>", encoding: str = "utf-8") -> bytes:
    """A web page with a menu, an article of four paragraphs and a footer."""
    return (
        f"<!doctype html><html><head>{head}</head><body><nav><a href='/'>Home</a> <a href='/m'>More</a></nav><article>"
        "<h1>Deal in Berlin</h1>"
        "<p>U.S. and EU officials agreed on Ukraine’s guarantees, The Paper has <b>learned</b> from them.</p>"
        "<p>The deal has two parts and many friends.</p><ul><li>One is military</li><li>One is political</li></ul>"
        f"<p>Moscow objects to all of it.</p></article>{foot}</body></html>"
    ).encode(encoding)


def a_pdf(*pages: list[str], times: int = 1) -> bytes:
    """A PDF with these lines on its pages, in Helvetica; its page tree lists them so many times."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages))) + " "
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids * times}]/Count {len(pages) * times}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, lines in enumerate(pages):
        strokes = b" ".join(b"(%s) Tj T*" % _escaped(line) for line in lines)
        stream = b"BT /F1 11 Tf 14 TL 72 740 Td %s ET" % strokes
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
            % (5 + 2 * number)
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    content, places = b"%PDF-1.4\n", []
    for number, object_ in enumerate(objects, 1):
        # The table at the end of a PDF names where each object begins, counted in bytes.
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, object_)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return content + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        count,
        table,
        count,
        len(content),
    )


def _escaped(line: str) -> bytes:
    written = line.encode("windows-1252")
    for mark in (b"\\", b"(", b")"):
        written = written.replace(mark, b"\\" + mark)
    return written
