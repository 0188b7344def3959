"""Bytes that somebody uploaded or pasted, read as text. What they are is judged by content, never by name."""

import codecs
from dataclasses import dataclass
from pathlib import PurePosixPath

from tracker import limits
from tracker.errors import TrackerError, WrongInput
from tracker.outside.intake.apart import read_apart
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.html.recognising import is_webpage
from tracker.outside.intake.pdf import is_pdf
from tracker.outside.intake.readers import HTML, PDF, TEXT
from tracker.rules.articles import Taken

ANYTHING = "application/octet-stream"
KEPT_UNREAD = "The capture is kept, its text could not be read:"
_ELSE = (
    (b"PK\x03\x04", "application/zip", "a Word document or another packed file"),
    (b"\xd0\xcf\x11\xe0", "application/x-ole-storage", "a document of an old Office program"),
    (b"{\\rtf", "application/rtf", "a Rich Text document"),
    (b"\x89PNG", "image/png", "a picture"),
    (b"\xff\xd8\xff", "image/jpeg", "a picture"),
    (b"GIF8", "image/gif", "a picture"),
    (b"\x1f\x8b", "application/gzip", "a packed file"),
)
_BYTE_ORDER = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def extract(content: bytes, filename: str) -> Taken:
    """The text of an article with what it says of itself; `WrongInput` says what to do where there is none to read.

    Without a `filename` it was pasted.
    """
    if not content.strip():
        raise WrongInput("There is no text in it; paste the article, or choose another file.", field="text")
    limits.UPLOAD.check(len(content), field="text", what=_called(filename))
    return _read(content, filename)


@dataclass(frozen=True)
class CapturedText:
    """What kind of file a capture is, and the text that could be read in it, if any.

    `unread` says why there is none where somebody may have expected one: in a web page or PDF (see `KEPT_UNREAD`).
    """

    media_type: str
    text: str | None = None
    unread: str = ""


def text_of_capture(content: bytes, name: str) -> CapturedText:
    """Read a capture as far as it can be read; it never refuses, for the bytes are what is kept."""
    media_type = media_type_of(content)
    try:
        return CapturedText(media_type, _read(content, name).text)
    except TrackerError as error:
        return CapturedText(media_type, unread=str(error) if media_type in {HTML, PDF} else "")


def media_type_of(content: bytes) -> str:
    """`text/plain`, `text/html`, `application/pdf` or something that is no text, by the bytes alone."""
    if is_pdf(content):
        return PDF
    for magic, media_type, _ in _ELSE:
        if content.startswith(magic):
            return media_type
    if content.startswith(tuple(mark for mark, _ in _BYTE_ORDER[1:])):
        return TEXT
    if b"\0" in content:
        return ANYTHING
    return HTML if is_webpage(content) else TEXT


def _read(content: bytes, filename: str) -> Taken:
    media_type = media_type_of(content)
    if media_type in {HTML, PDF}:
        return _taken(read_apart(content, media_type), media_type, content)
    if media_type != TEXT:
        kind = next((words for magic, _, words in _ELSE if content.startswith(magic)), "not text")
        raise WrongInput(
            f"{_called(filename)} is {kind}; save it as text, HTML or PDF, or paste its text.", field="text"
        )
    return Taken(_decoded(content, filename), TEXT, content).tidied()


def _taken(document: ReadDocument, media_type: str, content: bytes) -> Taken:
    """As it is handed on, with what the file says of itself and what reading it did."""
    return Taken(
        document.text,
        media_type,
        content,
        document.title,
        document.outlet,
        document.author,
        document.published_on,
        published_as=document.published_as,
        published_readings=document.published_readings,
        address=document.address,
        language=document.language,
        notes=document.notes,
    ).tidied()


def _decoded(content: bytes, filename: str) -> str:
    encoding = next((name for mark, name in _BYTE_ORDER if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise WrongInput(
            f"{_called(filename)} is not written in UTF-8; save it as UTF-8, or paste its text.", field="text"
        ) from error


def _called(filename: str) -> str:
    name = PurePosixPath(filename.replace("\\", "/")).name
    return f"“{name[:80]}”" if name else "This"
