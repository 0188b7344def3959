"""A saved web page: its article, and what it says of its title, outlet, author and day."""

import codecs
import re

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.characters import unhidden
from tracker.language.dates import PartialDate
from tracker.outside.intake.document import ReadDocument

_LONGEST = 300  # characters of a title or name that is proposed
_TAGS = "!doctype html|html|head|body|title|meta|article|main|section|div|p|h1"
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:" + _TAGS.encode() + rb")[\s>]", re.I | re.S)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_ASKED_OF_DATES = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}


def is_webpage(content: bytes) -> bool:
    """Whether the bytes begin as HTML does."""
    return bool(_PAGE.match(content.removeprefix(codecs.BOM_UTF8)[:8192]))


def read_webpage(content: bytes) -> ReadDocument:
    """The article in a page, without its menus; only dates that the page states are proposed."""
    from trafilatura import bare_extraction  # heavy, and most requests read no page

    limits.UPLOAD.check(len(content), field="text", what="This page")
    html = _decoded(content)
    article = bare_extraction(
        html, include_comments=False, with_metadata=True, date_extraction_params=dict(_ASKED_OF_DATES)
    )
    if article is None or isinstance(article, dict) or not (article.text or "").strip():
        raise WrongInput("No article could be found in this page; copy its text and paste it here.", field="text")
    title = unhidden(article.title or "")[:_LONGEST]
    return ReadDocument(
        text=_begun_with(title, _paragraphs(article.text or "")),
        title=title,
        outlet=unhidden(article.sitename or "")[:_LONGEST],
        author=unhidden(article.author or "")[:_LONGEST],
        published_on=PartialDate.parse(article.date) if article.date else None,
    )


def _decoded(content: bytes) -> str:
    """By its byte order mark or what it declares, else UTF-8; nothing is guessed."""
    declared = _CHARSET.search(content[:4096])
    name = declared[1].decode("ascii").lower() if declared else "utf-8"
    if content.startswith(codecs.BOM_UTF8):
        name = "utf-8-sig"
    if name in {"iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii"}:
        name = "windows-1252"  # as every browser reads them
    try:
        return content.decode(name)
    except (UnicodeError, LookupError) as error:
        raise WrongInput(
            "The letters of this page cannot be read: it does not say truly how they are written. Paste its text.",
            field="text",
        ) from error


def _paragraphs(text: str) -> str:
    """A blank line between paragraphs, none between the points of a list."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    listed = [line.startswith(("- ", "| ")) for line in lines]
    parts = [
        line + ("" if last else "\n" if listed[at] and listed[at + 1] else "\n\n")
        for at, (line, last) in enumerate(zip(lines, [False] * (len(lines) - 1) + [True], strict=True))
    ]
    return "".join(parts)


def _begun_with(title: str, text: str) -> str:
    first = " ".join(text.partition("\n")[0].split())
    return text if not title or first.casefold() == title.casefold() else f"{title}\n\n{text}"
