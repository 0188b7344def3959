"""Which reader reads which kind of file: one row a media type."""

from collections.abc import Callable
from importlib import import_module

from tracker.outside.intake.document import ReadDocument

TEXT, HTML, PDF = "text/plain", "text/html", "application/pdf"

Reader = Callable[[bytes], ReadDocument]

_READERS = {
    HTML: ("tracker.outside.intake.html.reading", "read_webpage"),
    PDF: ("tracker.outside.intake.pdf", "read_pdf"),
}
"""By name: a reader loads a heavy library, which only the process that reads such a file should pay for."""


def reader_of(media_type: str) -> Reader:
    """The function that reads files of that kind; `KeyError` for a kind that none reads."""
    module, name = _READERS[media_type]
    return getattr(import_module(module), name)  # type: ignore[no-any-return]
