"""What is nested too deep is refused by that name."""

import pytest

from tests.documents_made import a_docx, zipped
from tests.hostile import CATALOG, pdf_of
from tracker.errors import TrackerError
from tracker.outside.intake.extraction import extract

_STORY = "<p>The ministry said on Monday that the bridge over the river stays shut. Nobody was hurt.</p>"
_DEEP = "nested too deep to be read; paste its text"


def _page(depth: int) -> bytes:
    return f"<article><h1>Port</h1>{'<div>' * depth}{_STORY * 5}{'</div>' * depth}{_STORY}</article>".encode()


def _pages(depth: int) -> bytes:
    trees = (b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (at + 3) for at in range(depth))
    return pdf_of(CATALOG, *trees, b"<</Type/Page/MediaBox[0 0 600 800]>>")


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (_page(300), "a.html"),
        (_page(3_000), "a.html"),
        (_pages(1_500), "a.pdf"),
        (b">" * 400 + b" The bridge is shut.", "a.md"),
        (
            f"<rss><channel><item><description><![CDATA[{_page(400).decode()}]]></description></item></channel></rss>".encode(),
            "a.rss",
        ),
    ],
)
def test_a_file_that_is_nested_too_deep_is_called_so(content: bytes, name: str) -> None:
    with pytest.raises(TrackerError, match=_DEEP) as caught:
        extract(content, name)
    assert caught.value.field == "text"


@pytest.mark.parametrize(("content", "name"), [(_page(150), "a.html"), (b">" * 50 + b" The bridge is shut.", "a.md")])
def test_one_that_is_not_too_deep_is_read(content: bytes, name: str) -> None:
    assert "shut" in extract(content, name).text


_BROKEN = [
    (a_docx()[:900], ""),
    (a_docx()[:-40], "a.zip"),
    (b"PK\x03\x04 broken", "a.docx"),
    (b"PK\x03\x04 broken", "report.odt"),
    (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.textPK\x03\x04", "a"),
]


@pytest.mark.parametrize(("content", "name"), _BROKEN)
def test_a_damaged_document_is_called_damaged(content: bytes, name: str) -> None:
    with pytest.raises(TrackerError, match="This document is damaged and cannot be read"):
        extract(content, name)


def test_a_packed_file_is_still_one() -> None:
    for content, name in ((zipped({"a.txt": "words"}), "a.docx"), (b"PK\x03\x04 broken", "a.zip")):
        with pytest.raises(TrackerError, match="is a packed file; unpack it"):
            extract(content, name)
