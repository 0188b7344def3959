"""Which reader reads which kind of file: one row a media type."""

from collections.abc import Callable
from importlib import import_module

from tracker.outside.intake.document import ReadDocument

TEXT, HTML, PDF = "text/plain", "text/html", "application/pdf"
MHTML, EML, RTF, MARKDOWN = "multipart/related", "message/rfc822", "application/rtf", "text/markdown"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
SRT, VTT = "application/x-subrip", "text/vtt"
RSS, ATOM = "application/rss+xml", "application/atom+xml"

Reader = Callable[[bytes], ReadDocument]

_READERS = {
    HTML: ("tracker.outside.intake.html.reading", "read_webpage"),
    PDF: ("tracker.outside.intake.pdf", "read_pdf"),
    MHTML: ("tracker.outside.intake.mail", "read_mhtml"),
    EML: ("tracker.outside.intake.mail", "read_mail"),
    DOCX: ("tracker.outside.intake.docx", "read_docx"),
    ODT: ("tracker.outside.intake.odt", "read_odt"),
    RTF: ("tracker.outside.intake.rtf", "read_rtf"),
    MARKDOWN: ("tracker.outside.intake.markdown", "read_markdown"),
    SRT: ("tracker.outside.intake.transcripts", "read_srt"),
    VTT: ("tracker.outside.intake.transcripts", "read_vtt"),
    RSS: ("tracker.outside.intake.feeds", "read_feed"),
    ATOM: ("tracker.outside.intake.feeds", "read_feed"),
    TEXT: ("tracker.outside.intake.plain", "read_plain"),
}
"""By name: a reader loads a heavy library, which only the process that reads such a file should pay for."""


def reader_of(media_type: str) -> Reader:
    """The function that reads files of that kind; `KeyError` for a kind that none reads."""
    module, name = _READERS[media_type]
    return getattr(import_module(module), name)  # type: ignore[no-any-return]
