"""A paragraph in the smallest page that holds it, and what reading makes of it."""

from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.html.reading import read_webpage

_MORE = "<p>The ministry of ports closed the quay on Monday after a long storm, it said in a statement.</p>"


def a_paragraph(html: str, *, language: str = "en", head: str = "") -> str:
    """The text that is read of this part of a page."""
    return read_webpage(_page(html, language, head)).text


def an_article(inside: str, *, head: str = "", language: str = "en", around: str = "{}") -> ReadDocument:
    """A page with a headline, this, and a paragraph of prose."""
    article = f"<article><h1>Port closed</h1>{inside}{_MORE}</article>"
    return read_webpage(_page(around.format(article), language, head))


def _page(body: str, language: str, head: str) -> bytes:
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
    ).encode()
