"""What a file is: its bytes first, then its structure, then its name."""

import pytest

from tests.documents_made import a_docx, an_mhtml, an_odt, zipped
from tests.files import a_page, a_pdf
from tracker.outside.intake.kinds import KINDS, accepted, kind, kind_of
from tracker.outside.intake.readers import DOCX, HTML, MHTML, ODT, PDF, RTF, TEXT, reader_of

_WORDS = "The ministry said on Monday that the bridge over the Orla stays shut."


@pytest.mark.parametrize(
    ("content", "name", "media_type"),
    [
        (a_docx(), "a.docx", DOCX),
        (a_docx(), "a.txt", DOCX),
        (a_docx(), "", DOCX),
        (an_odt(), "a.odt", ODT),
        (a_pdf(["Words"]), "page.html", PDF),
        (b"{\\rtf1 words}", "a.doc", RTF),
        (an_mhtml(a_page()), "a.mht", MHTML),
        (an_mhtml(a_page()), "", MHTML),
        (a_page(), "a.txt", HTML),
        (a_page(encoding="utf-16"), "a.html", HTML),
        (a_page().decode().encode("utf-16-le"), "", HTML),
        (a_page().decode().encode("utf-16-be"), "", HTML),
        (b"BMW said on Monday that it closes a plant.", "", TEXT),
        (b"%PDF is how such a file begins.", "", TEXT),
        (_WORDS.encode("utf-16-le"), "", TEXT),
        (zipped({"word/other.xml": "<a/>"}), "a.docx", "application/zip"),
        (zipped({"xl/workbook.xml": "<a/>"}), "a.xlsx", f"{DOCX.rpartition('.word')[0]}.spreadsheetml.sheet"),
        (zipped({"mimetype": "application/epub+zip"}), "a.epub", "application/epub+zip"),
        (b"PK\x03\x04 cut off", "a.docx", DOCX),
        (b"PK\x03\x04 cut off", "a", "application/zip"),
        (b"\xd0\xcf\x11\xe0", "a.doc", "application/x-ole-storage"),
        (b"RIFF\0\0\0\0WEBPVP8", "a.txt", "image/webp"),
        (b"\0\0\0\x18ftypheic", "", "image/heic"),
        (b"\0\0\0\x18ftypmp42", "", "video/mp4"),
        (b"bplist00\xd1", "a.webarchive", "application/x-webarchive"),
        (b"BM\x36\0\0\0\0\0", "a.bmp", "image/bmp"),
        (b"\x01\x02\0\x03", "a.txt", "application/octet-stream"),
    ],
)
def test_bytes_are_believed_before_a_name(content: bytes, name: str, media_type: str) -> None:
    assert kind_of(content, name).media_type == media_type


@pytest.mark.parametrize("media_type", [row.media_type for row in KINDS if row.is_read])
def test_every_kind_that_is_read_has_a_reader(media_type: str) -> None:
    assert callable(reader_of(media_type))


def test_no_kind_that_is_refused_has_one_and_none_stands_twice() -> None:
    for row in KINDS:
        if not row.is_read:
            with pytest.raises(KeyError):
                reader_of(row.media_type)
    assert len({row.media_type for row in KINDS}) == len(KINDS)


def test_the_file_field_accepts_what_is_read() -> None:
    names = accepted().split(",")

    assert {".docx", ".odt", ".eml", ".mht", ".srt", ".md", "application/pdf"} <= set(names)
    assert ".zip" not in names


def test_a_media_type_that_is_unknown_is_not_text() -> None:
    assert kind("image/x-strange").words == "not text"
