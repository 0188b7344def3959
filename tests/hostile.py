"""Files that want to take the server down: what they are called, and their bytes, made here when they are asked for.

`FILES` are wrong, odd or deep, `BOMBS` small and unpack to much, `RUNS` are 100 kB of one kind of character each.
"""

import bz2
import gzip
import json
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import partial
from io import BytesIO

from tests.files import a_page, a_pdf

PLAIN = "The minister said on Monday that the war had begun in 2014, officials said, and that it was the largest ever. "
MUCH = 12  # of ten megabytes: more than a packed file may unpack to
_TEN = b" " * 10**7

Maker = Callable[[], bytes]


def a_zip(*parts: tuple[str, bytes]) -> bytes:
    """A packed file with these files in it."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return packed.getvalue()


def page(body: str, head: str = "<title>A deal</title>") -> Maker:
    """A web page with this body between two honest paragraphs."""
    whole = f"<!doctype html><html><head>{head}</head><body><p>{PLAIN}</p>{body}<p>{PLAIN}</p></body></html>"
    return partial(whole.encode, "utf-8", "surrogatepass")


def nested(opening: str, closing: str, depth: int) -> Maker:
    """A page with one thing within itself, so many times."""
    return page(opening * depth + PLAIN + closing * depth)


def pdf_of(*objects: bytes, trailer: bytes = b"<</Size 9/Root 1 0 R>>") -> bytes:
    """A PDF of these objects, numbered from one; readers find them without a table."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, content) for number, content in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer" + trailer + b"\n%%EOF"


def stream(content: bytes, extra: bytes = b"") -> bytes:
    """A stream of a PDF."""
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), extra, content)


CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
LEAF = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
MAIL = "From: a@example.org\r\nTo: b@example.org\r\nSubject: A deal\r\nMIME-Version: 1.0\r\n"


def a_document(xml: bytes) -> bytes:
    """A Word document with this in it."""
    return a_zip(("[Content_Types].xml", b"<Types/>"), ("word/document.xml", xml))


def zips_in_zips() -> bytes:
    """A packed file in a packed file, ten deep."""
    content = a_zip(("0", _TEN))
    for depth in range(10):
        content = a_zip((f"{depth}.zip", content))
    return content


def a_lying_zip() -> bytes:
    """A packed file whose file says that it has ten bytes and has ten million."""
    content = a_zip(("word/document.xml", _TEN))
    return content.replace(struct.pack("<I", 10**7), struct.pack("<I", 10))


def an_overlapping_zip() -> bytes:
    """A packed file whose list names the same ten megabytes a hundred times."""
    content = a_zip(("a", _TEN))
    start = content.rindex(b"PK\x01\x02")
    end = content.rindex(b"PK\x05\x06")
    entry = content[start:end]
    tail = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 100, 100, len(entry) * 100, start, 0)
    return content[:start] + entry * 100 + tail


def a_flate_pdf() -> bytes:
    """A PDF whose one page unpacks to a hundred megabytes."""
    packed = zlib.compress(b"BT /F1 9 Tf (a) Tj ET " * 5_000_000)
    return pdf_of(CATALOG, PAGES, LEAF, stream(packed, b"/Filter/FlateDecode"), FONT)


def a_twice_packed_pdf() -> bytes:
    """The same packed twice, which makes it small."""
    packed = zlib.compress(zlib.compress(b"\0" * 10**8, 9), 9)
    return pdf_of(CATALOG, PAGES, LEAF, stream(packed, b"/Filter[/FlateDecode/FlateDecode]"), FONT)


def nested_mail(depth: int) -> bytes:
    """A mail of parts in parts."""
    parts = (f'Content-Type: multipart/mixed; boundary="b{level}"\r\n\r\n--b{level}\r\n' for level in range(depth))
    return "".join([MAIL, *parts, f"Content-Type: text/plain\r\n\r\n{PLAIN}"]).encode()


BOMBS: dict[str, Maker] = {
    "zeros.docx": lambda: a_zip(*((str(number), _TEN) for number in range(MUCH))),
    "long.docx": lambda: a_document((WORD + "<w:p>" + "a" * 10**7 * MUCH).encode()),
    "long.odt": lambda: a_zip(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", _TEN * MUCH)),
    "laughs.docx": lambda: a_document((LAUGHS + WORD + "<w:p>&i;</w:p>").encode()),
    "many.zip": lambda: a_zip(*((str(number), b"") for number in range(5_000))),
    "nested.zip": zips_in_zips,
    "lying.docx": a_lying_zip,
    "overlapping.zip": an_overlapping_zip,
    "picture.docx": lambda: a_zip(("word/media/a.bmp", _TEN * MUCH)),
    "zeros.gz": lambda: gzip.compress(_TEN * MUCH),
    "twice.gz": lambda: gzip.compress(gzip.compress(_TEN * MUCH)),
    "page.html.gz": lambda: gzip.compress(a_page() + _TEN),
    "zeros.bz2": lambda: bz2.compress(_TEN * 3),
    "zeros.xz": lambda: lzma.compress(_TEN * 3),
    "laughs.xml": lambda: f"{LAUGHS}<l>&i;</l>".encode(),
    "laughs.html": lambda: f"{LAUGHS}<html><body><p>&i; {PLAIN}</p></body></html>".encode(),
    "blowup.xml": lambda: (
        f'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "{"a" * 50_000}">]><l>{"&a;" * 50_000}</l>'.encode()
    ),
    "outside.xml": lambda: b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><l>&a;</l>',
    "repeated.pdf": lambda: a_pdf([PLAIN], times=50_000),
    "some-hundred.pdf": lambda: a_pdf([PLAIN] * 60, times=900),
    "loop.pdf": lambda: pdf_of(CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>"),
    "itself.pdf": lambda: pdf_of(
        CATALOG, PAGES, LEAF, b"4 0 R", b"<</Type/Font/FontDescriptor 5 0 R/ToUnicode 5 0 R>>"
    ),
    "unpacked.pdf": a_flate_pdf,
    "twice-packed.pdf": a_twice_packed_pdf,
}

FILES: dict[str, Maker] = {
    "divs.html": nested("<div>", "</div>", 100_000),
    "spans.html": nested("<span>", "</span>", 100_000),
    "tables.html": nested("<table><tr><td>", "</td></tr></table>", 20_000),
    "quotes.html": nested("<blockquote>", "</blockquote>", 50_000),
    "lists.html": nested("<ul><li>", "</li></ul>", 50_000),
    "bold.html": nested("<b>", "", 100_000),
    "links.html": page("<a href=x>a</a>" * 100_000),
    "paragraphs.html": page("<p>A deal.</p>" * 150_000),
    "breaks.html": page("a<br>" * 200_000),
    "cells.html": page("<table>" + "<tr>" + "<td>1</td>" * 300_000 + "</table>"),
    "attributes.html": page("<p " + "a=b " * 200_000 + ">"),
    "attribute.html": page(f"<p title='{'a' * 2_000_000}'>"),
    "comments.html": page("<!--" * 200_000),
    "less.html": page("<" * 500_000),
    "closing.html": page("</p" * 300_000),
    "ampersands.html": page("&" * 500_000),
    "entities.html": page("&amp;&#65;&#x41;" * 100_000),
    "sections.html": page("<![CDATA[" * 100_000),
    "script.html": page("<script>" + "alert(1);" * 200_000 + "</script>"),
    "style.html": page("<style>" + "a{b:c}" * 200_000 + "</style>"),
    "frame.html": page("<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'></iframe>" * 10_000),
    "picture.html": page(f"<img src='data:image/png;base64,{'A' * 3_000_000}'>"),
    "drawing.html": page("<svg>" + "<g>" * 50_000 + "</svg>"),
    "formula.html": page("<math>" + "<mi>" * 50_000 + "</math>"),
    "template.html": page("<template>" * 20_000),
    "forms.html": page("<form>" * 50_000 + "<select>" * 50_000),
    "json.html": page("", "<title>A</title><script type='application/ld+json'>" + '{"a":' * 50_000 + "</script>"),
    "date.html": page("", f"<meta property='article:published_time' content='{'2025-' * 50_000}'>"),
    "title.html": page("", f"<title>{'A deal. ' * 200_000}</title>"),
    "heads.html": page("<h1>A deal in Berlin</h1>" * 100_000),
    "charset.html": page("", "<meta charset=utf-7>"),
    "no-charset.html": page("", "<meta charset=klingon>"),
    "zero.html": page("\0" * 1_000),
    "surrogate.html": page("\ud800 said " * 1_000),
    "direction.html": page("\u202e\u2066" * 100_000),
    "empty.html": lambda: b"<html></html>",
    "deep.rtf": lambda: b"{\\rtf1 " + b"{" * 500_000 + PLAIN.encode() + b"}" * 500_000,
    "binary.rtf": lambda: b"{\\rtf1 \\bin999999999 " + b"\0" * 1_000 + b"}",
    "deep.json": lambda: b"[" * 1_000_000,
    "wide.json": lambda: json.dumps({str(number): number for number in range(100_000)}).encode(),
    "deep.xml": lambda: b'<?xml version="1.0"?>' + b"<a>" * 300_000,
    "deep.md": lambda: (">" * 100_000 + " " + PLAIN + "*_" * 100_000).encode(),
    "links.md": lambda: ("[" * 200_000 + PLAIN + "](" * 100_000).encode(),
    "headers.eml": lambda: (MAIL + "X-A: b\r\n" * 100_000 + "\r\n" + PLAIN).encode(),
    "parts.eml": lambda: nested_mail(2_000),
    "page.mhtml": lambda: (
        MAIL + 'Content-Type: multipart/related; boundary="b"\r\n\r\n' + "--b\r\n\r\n" * 100_000
    ).encode(),
    "cues.srt": lambda: "".join(
        f"{number}\n00:00:01,000 --> 00:00:02,000\nA deal.\n\n" for number in range(50_000)
    ).encode(),
    "cues.vtt": lambda: b"WEBVTT\n\n" + b"00:01.000 --> 00:02.000\n<c.a><v B>A deal.\n\n" * 50_000,
    "picture.html.png": lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 100_000,
    "picture.txt": lambda: b"\xff\xd8\xff\xe0" + b"\0" * 100_000,
    "program.txt": lambda: b"MZ" + b"\x90\0" * 50_000,
    "program.html": lambda: b"\x7fELF" + b"\x01" * 100_000,
    "old.doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100_000,
    "font.pdf": lambda: b"\0\x01\0\0" + b"glyf" * 10_000,
    "fonts.pdf": lambda: pdf_of(
        CATALOG, PAGES, LEAF, stream(b"BT /F1 9 Tf (a) Tj ET"),
        b"<</Type/Font/Subtype/TrueType/BaseFont/A/FontDescriptor 6 0 R>>",
        b"<</Type/FontDescriptor/FontName/A/FontFile2 7 0 R>>", stream(b"\0\x01\0\0" + b"\xff" * 100_000),
    ),
    "picture.pdf": lambda: pdf_of(
        CATALOG, PAGES, LEAF, stream(b"q 99 0 0 99 0 0 cm /I Do Q"), FONT,
        stream(b"\0", b"/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceRGB"),
    ),
    "script.pdf": lambda: pdf_of(
        b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(while(1\\);)>>>>", PAGES, LEAF,
        stream(f"BT /F1 9 Tf ({PLAIN}) Tj ET".encode()), FONT,
    ),
    "wide.pdf": lambda: a_pdf([PLAIN * 3_000]),
    "table.pdf": lambda: (
        b"%PDF-1.4\nxref\n0 999999999\ntrailer<</Size 999999999/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF"
    ),
    "half.pdf": lambda: a_pdf([PLAIN] * 40)[:1_500],
    "rubbish.pdf": lambda: b"%PDF-1.7\n" + bytes(range(256)) * 2_000,
    "locked.pdf": lambda: pdf_of(
        CATALOG, PAGES, LEAF, trailer=b"<</Size 4/Root 1 0 R/Encrypt<</Filter/Standard/V 9>>>>"
    ),
    "wrong.txt": lambda: a_pdf([PLAIN]),
    "wrong.pdf": a_page,
    "../../etc/passwd": lambda: PLAIN.encode(),
    f"{'long' * 200}.txt": lambda: PLAIN.encode(),
    "latin.txt": lambda: b"Gr\xf6\xdfe z\xe4hlt. " * 1_000,
    "overlong.txt": lambda: b"\xc0\xaf\xe0\x80\xaf\xf8\x88\x80\x80\x80",
    "surrogates.txt": lambda: "\ud83d\ude00 said. ".encode("utf-8", "surrogatepass") * 1_000,
    "odd.txt": lambda: b"\xff\xfe" + PLAIN.encode("utf-16-le") + b"\0",
    "utf-32.txt": lambda: PLAIN.encode("utf-32"),
    "zeros.txt": lambda: b"\0" * 1_000_000,
    "line.txt": lambda: b"a" * 100_000_000,
    "long.txt": lambda: b"a" * 4_900_000,
    "lines.txt": lambda: b"a\n" * 400_000,
    "nothing.txt": lambda: b" \n\t" * 100_000,
}  # fmt: skip

_CLASSES = {
    "spaces": " ",
    "no-break spaces": "\u00a0",
    "tabs": "\t",
    "line ends": "\n",
    "straight quotes": '"',
    "opening quotes": "“",
    "apostrophes": "’",
    "digits": "1",
    "hyphens": "-",
    "dashes": "–",
    "combining marks": "\u0301",
    "capitals": "A",
    "small letters": "a",
    "opening brackets": "(",
    "closing brackets": ")",
    "square brackets": "[",
    "zero-width spaces": "\u200b",
    "joiners": "\u200d",
    "turns of direction": "\u202e",
    "dots": ".",
    "commas": ",",
    "colons": ":",
    "exclamation marks": "!",
    "percent signs": "%",
    "currency signs": "€",
    "slashes": "/",
    "less-than signs": "<",
    "ampersands": "&",
    "Cyrillic letters": "ж",
    "Chinese signs": "中",
    "pictures": "😀",
}
_SENTENCES = {
    "words with capitals": "Aa ",
    "initials": "A. ",
    "numbers": "1,000 ",
    "years": "2014 ",
    "one clause in another": "that he said ",
    "one owner of another": "the minister of ",
    "lists": "Ukraine, ",
    "quotes in quotes": "“no ‘no ",
    "short sentences": "He said so. ",
    "footnotes": "a [1] ",
}


def run_of(unit: str, size: int) -> str:
    """A text with so many characters of one kind between honest sentences."""
    return f"{PLAIN}{unit * (size // len(unit))} and so on. {PLAIN}"


UNITS = _CLASSES | _SENTENCES
RUNS: dict[str, Maker] = {
    f"{name}.txt": partial(lambda unit: run_of(unit, 100_000).encode(), unit) for name, unit in UNITS.items()
}
