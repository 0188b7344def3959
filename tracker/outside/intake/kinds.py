"""The kinds of files: what each is called, how its bytes show it, and what refuses those that are not read.

What a file is, is judged by its bytes, its structure and its name together; bytes are believed before a name.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath

from tracker.outside.intake import packed, structure
from tracker.outside.intake.encodings import sniffed
from tracker.outside.intake.readers import (
    ATOM,
    DOCX,
    EML,
    HTML,
    MARKDOWN,
    MHTML,
    ODT,
    PDF,
    RSS,
    RTF,
    SRT,
    TEXT,
    VTT,
)


@dataclass(frozen=True)
class Kind:
    """One kind of files. `advice` says what to do with one that is not read; a kind without advice is read."""

    media_type: str
    words: str
    suffixes: tuple[str, ...] = ()
    magic: tuple[bytes, ...] = ()
    advice: str = ""
    example: str = ""

    @property
    def is_read(self) -> bool:
        """Whether there is a reader for it."""
        return not self.advice


_SAVE = "save it as text, HTML or PDF, or paste its text"
_AS_PDF = "save it as PDF, or paste its text"
_TYPE = "paste or type the text"
_UNPACK = "unpack it and choose the article in it"
_SAVE_PAGE = "save the page that shows it, or copy its text from there and paste it"
_MADE = "take in the PDF that is made of it, or paste its text"
_LISTEN = "take in its transcript"
_OOXML = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."

ANYTHING = Kind("application/octet-stream", "not text", advice=_SAVE)
ZIP = Kind("application/zip", "a packed file", (".zip",), (b"PK\x03\x04", b"PK\x05\x06"), _UNPACK)
_OLE = Kind(
    "application/x-ole-storage",
    "a document of an old Office program, or one that is locked",
    (".doc", ".xls", ".ppt", ".msg"),
    (b"\xd0\xcf\x11\xe0",),
    "save it as .docx or PDF without a password, or paste its text",
)

KINDS = (
    Kind(TEXT, "plain text", (".txt", ".text")),
    Kind(HTML, "a web page", (".html", ".htm", ".xhtml")),
    Kind(MHTML, "a web page saved as one file", (".mht", ".mhtml")),
    Kind(PDF, "a PDF", (".pdf",)),
    Kind(DOCX, "a Word document", (".docx", ".docm", ".dotx")),
    Kind(ODT, "an OpenDocument text", (".odt", ".ott")),
    Kind(RTF, "a Rich Text document", (".rtf",), (b"{\\rtf",)),
    Kind(MARKDOWN, "Markdown", (".md", ".markdown")),
    Kind(EML, "a mail", (".eml",)),
    Kind(SRT, "a transcript (SubRip)", (".srt",)),
    Kind(VTT, "a transcript (WebVTT)", (".vtt",), (b"WEBVTT", b"\xef\xbb\xbfWEBVTT")),
    Kind(RSS, "a feed (RSS) with one whole article", (".rss",)),
    Kind(ATOM, "a feed (Atom) with one whole article", (".atom",)),
    Kind("application/json", "data (JSON)", (".json", ".jsonl"), advice="take in the text of the article alone"),
    Kind("text/csv", "a table (CSV)", (".csv", ".tsv"), advice="take in the article that uses it; keep it as evidence"),
    Kind(structure.LATEX, "LaTeX source", (".tex", ".ltx"), advice=_MADE),
    Kind(structure.BBCODE, "the source of a forum’s post (BBCode)", advice=_SAVE_PAGE),
    Kind(structure.WIKI, "the source of a wiki’s page", (".wiki", ".mediawiki"), advice=_SAVE_PAGE),
    Kind("application/xml", "data (XML)", (".xml",), advice=_SAVE),
    Kind(f"{_OOXML}spreadsheetml.sheet", "a spreadsheet", (".xlsx", ".xlsm"), advice=_SAVE),
    Kind(f"{_OOXML}presentationml.presentation", "a presentation", (".pptx",), advice=_AS_PDF),
    Kind(f"{_ODF}spreadsheet", "a spreadsheet", (".ods",), advice=_SAVE),
    Kind(f"{_ODF}presentation", "a presentation", (".odp",), advice=_AS_PDF),
    Kind("application/epub+zip", "an e-book", (".epub",), advice="copy the chapter that matters and paste it"),
    _OLE,
    Kind("image/png", "a picture", (".png",), (b"\x89PNG",), _TYPE),
    Kind("image/jpeg", "a picture", (".jpg", ".jpeg"), (b"\xff\xd8\xff",), _TYPE),
    Kind("image/gif", "a picture", (".gif",), (b"GIF8",), _TYPE),
    Kind("image/tiff", "a picture", (".tif", ".tiff"), (b"II*\0", b"MM\0*"), _TYPE),
    Kind("image/bmp", "a picture", (".bmp",), (b"BM",), _TYPE),
    Kind("image/webp", "a picture", (".webp",), advice=_TYPE),
    Kind("image/heic", "a picture", (".heic",), advice=_TYPE),
    Kind("audio/mpeg", "a recording", (".mp3",), (b"ID3", b"\xff\xfb"), _LISTEN),
    Kind("audio/wav", "a recording", (".wav",), advice=_LISTEN),
    Kind("audio/ogg", "a recording", (".ogg", ".opus"), (b"OggS",), _LISTEN),
    Kind("video/mp4", "a recording", (".mp4", ".m4a", ".mov"), advice=_LISTEN),
    Kind("video/webm", "a recording", (".webm", ".mkv"), (b"\x1aE\xdf\xa3",), _LISTEN),
    ZIP,
    Kind("application/gzip", "a packed file", (".gz", ".tgz"), (b"\x1f\x8b",), _UNPACK),
    Kind("application/x-bzip2", "a packed file", (".bz2",), (b"BZh",), _UNPACK),
    Kind("application/x-xz", "a packed file", (".xz",), (b"\xfd7zXZ\0",), _UNPACK),
    Kind("application/zstd", "a packed file", (".zst",), (b"\x28\xb5\x2f\xfd",), _UNPACK),
    Kind("application/x-7z-compressed", "a packed file", (".7z",), (b"7z\xbc\xaf\x27\x1c",), _UNPACK),
    Kind("application/vnd.rar", "a packed file", (".rar",), (b"Rar!",), _UNPACK),
    Kind("application/x-webarchive", "a page as Safari saves it", (".webarchive",), (b"bplist00",),
         "save the page as HTML or PDF, or paste its text"),
    Kind("application/postscript", "a PostScript file", (".ps", ".eps"), (b"%!PS",), _AS_PDF),
)  # fmt: skip
_BY_TYPE = {kind.media_type: kind for kind in (*KINDS, ANYTHING)}
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav"}


def kind_of(content: bytes, filename: str = "") -> Kind:
    """What the content is; without a name it was pasted, and is judged in the same way."""
    suffix = PurePosixPath(filename.replace("\\", "/").lower()).suffix
    return _by_bytes(content, suffix) or _by_words(content, suffix)


def kind(media_type: str) -> Kind:
    """The row of that media type."""
    return _BY_TYPE.get(media_type, ANYTHING)


def accepted() -> str:
    """What a file field accepts: the suffixes and media types of the kinds that are read."""
    read = [kind for kind in KINDS if kind.is_read]
    return ",".join([*(suffix for kind in read for suffix in kind.suffixes), *(kind.media_type for kind in read)])


def read_in_words() -> str:
    """The kinds that are read, as the help at a field says them."""
    return (
        "text, a saved web page (HTML, MHTML), PDF, Word (.docx), OpenDocument (.odt), RTF, Markdown, a mail (.eml), "
        "a transcript (.srt, .vtt)"
    )


def _by_bytes(content: bytes, suffix: str) -> Kind | None:
    if content[:64].lstrip(b"\xef\xbb\xbf\0 \t\r\n").startswith(b"%PDF-"):
        return kind(PDF)
    if content.startswith(ZIP.magic):
        return kind(packed.media_type_of(content, suffix))
    if content.startswith(b"RIFF") and content[8:12] in _RIFF:
        return kind(_RIFF[content[8:12]])
    if content[4:8] == b"ftyp":
        return kind("image/heic" if content[8:12] in {b"heic", b"mif1", b"avif"} else "video/mp4")
    if content.startswith(b"BM") and b"\0" not in content[:32]:
        return None  # BMW and BMI begin texts
    return next((kind for kind in KINDS if kind.magic and content.startswith(kind.magic)), None)


def _by_words(content: bytes, suffix: str) -> Kind:
    text = sniffed(content)
    return ANYTHING if text is None else kind(structure.media_type_of(text, suffix))
