"""What a text is by its structure: a page, a mail, a transcript, data, Markdown where that is sure, else text."""

import json
import re
from collections.abc import Callable

from tracker.language.page_tags import has_tags, is_document_in_tags, is_markup
from tracker.outside.intake.readers import ATOM, EML, HTML, MARKDOWN, MHTML, RSS, SRT, TEXT, VTT

JSON, CSV, XML = "application/json", "text/csv", "application/xml"
_MAILBOX_LINE = re.compile(r"\AFrom \S{1,200} .{10,60}\d{4}.{0,20}\r?\n")
_OF_MAILBOX = re.compile(r"\AFrom \S{1,200} +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} .{6,30}\r?\n")
LATEX, BBCODE, WIKI = "application/x-latex", "text/x-bbcode", "text/x-wiki"
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]?(.{0,2000})")
# What a person writes above a letter, From and Subject, stands in a text too; these only a program writes.
_BY_PROGRAMS = {"mime-version", "message-id", "received", "return-path", "content-transfer-encoding", "dkim-signature"}
_OF_MAIL = {"from", "to", "cc", "subject", "date", "sender", "reply-to"} | _BY_PROGRAMS
_CUE = re.compile(r"\s*\d{1,6}[ \t]*\r?\n\d{1,2}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->[ \t]*\d{1,2}:\d\d:\d\d[,.]\d{1,3}")
_ROOT = re.compile(
    r"\s*(?:<\?[^>]{0,500}\?>\s*)*(?:<!--(?:[^-<]|-(?!->)|<(?!!--))*-->\s*)*(?:<!doctype[^>]{0,500}>\s*)?<([\w:-]{1,40})",
    re.I,
)
_FRONT_MATTER = re.compile(
    r"(---|\+\+\+)[ \t]*\r?\n(?:[\w-]{1,40}[ \t]*[:=].{0,1000}\r?\n|[ \t-].{0,1000}\r?\n){1,60}\1[ \t]*\r?\n"
)
_MARKS = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"\[[^\[\]\n]{1,300}\]\((?:https?:|mailto:|/|#)[^()\s]{0,500}\)"),
    re.compile(r"(?<![\w*])\*\*[^\s*][^*\n]{0,300}\*\*(?![\w*])"),
    re.compile(r"^(?:```|~~~)", re.MULTILINE),
    re.compile(r"^\|?[ \t]*:?-{3,}:?[ \t]*\|", re.MULTILINE),
    re.compile(r"^> \S", re.MULTILINE),
)
_WRITTEN_IN = {
    LATEX: (
        re.compile(r"\\(?:documentclass|begin\{document\})"),
        re.compile(r"\\(?:sub)*section\*?\{"),
        re.compile(r"\\(?:text(?:bf|it|sc|tt)|emph|underline)\{"),
        re.compile(r"\\(?:cite[pt]?|ref|label|footnote|url|href|title|author)\{"),
        re.compile(r"\\(?:begin|end)\{\w+\*?\}"),
    ),
    BBCODE: tuple(
        re.compile(rf"\[{name}(?:=[^\[\]\n]{{1,300}})?\].{{1,20000}}?\[/{name}\]", re.IGNORECASE | re.DOTALL)
        for name in ("b", "i", "u", "s", "quote", "url", "img", "size", "color", "list", "code", "center")
    ),
    WIKI: (
        re.compile(r"^={2,5}[^=\n]{1,200}={2,5}[ \t]*$", re.MULTILINE),
        re.compile(r"\[\[[^\[\]\n]{1,300}\]\]"),
        re.compile(r"\'{3}[^\'\n]{1,300}\'{3}"),
        re.compile(r"\{\{[^{}]{1,2000}\}\}"),
        re.compile(r"<ref[\s>/]"),
    ),
}
_HEADING = _MARKS[0]
_SAMPLE = 100_000


def media_type_of(text: str, suffix: str = "") -> str:
    """The media type of a text in a file whose name ends so; a pasted text has no name."""
    return next((media_type for judge in _JUDGES if (media_type := judge(text, suffix))), TEXT)


def headers_of(text: str) -> dict[str, str]:
    """The headers with which a mail begins, in lower case; empty where the text does not begin with a block of them."""
    headers: dict[str, str] = {}
    name = ""
    head = text[:64_000].lstrip("\ufeff\r\n")
    for line in _MAILBOX_LINE.sub("", head, count=1).split("\n"):
        line = line.rstrip("\r")
        match = _HEADER.fullmatch(line)
        if not line:
            return headers
        if line[0] in " \t" and name:
            headers[name] += line
        elif match:
            name = match[1].lower()
            headers[name] = headers.get(name, "") + match[2]
        else:
            return {}
    return {}


def _transcript(text: str, _suffix: str) -> str:
    if re.match(r"\ufeff?WEBVTT(?:[ \t\r\n]|$)", text):
        return VTT
    return SRT if _CUE.match(text.lstrip("\ufeff")) else ""


def _mail(text: str, suffix: str) -> str:
    headers = headers_of(text)
    by_name = suffix in {".eml", ".mbox", ".mbx", ".mht", ".mhtml"}
    is_named = (by_name or bool(_OF_MAILBOX.match(text.lstrip("\ufeff\r\n")))) and bool(_OF_MAIL & set(headers))
    if not (is_named or (_BY_PROGRAMS & set(headers) and len(_OF_MAIL & set(headers)) > 1)):
        return ""
    is_related = headers.get("content-type", "").lower().lstrip().startswith("multipart/related")
    is_saved = "snapshot-content-location" in headers or not {"to", "received", "message-id"} & set(headers)
    by_browser = headers.get("from", "").lower().lstrip().startswith(("<saved by", '"saved by'))
    return MHTML if suffix in {".mht", ".mhtml"} or by_browser or (is_related and is_saved) else EML


def _data(text: str, suffix: str) -> str:
    if text.lstrip("\ufeff \t\r\n")[:1] in {"{", "["} and _is_json(text):
        return JSON
    if suffix in {".csv", ".tsv"} or _is_table(text):
        return CSV
    return ""


def _tagged(text: str, suffix: str) -> str:
    root = _ROOT.match(text.lstrip("\ufeff")[:50_000])
    name = root[1].lower().rpartition(":")[2] if root else ""
    if name in {"rss", "rdf"}:
        return RSS
    if name == "feed":
        return ATOM
    if text.lstrip("\ufeff \t\r\n").startswith("<?xml") and name != "html":
        return XML
    is_page = is_markup(text) or (suffix in {".html", ".htm", ".xhtml"} and has_tags(text))
    return (XML if is_document_in_tags(text) and name == "svg" else HTML) if is_page else ""


def _markdown(text: str, suffix: str) -> str:
    if suffix in {".md", ".markdown"}:
        return MARKDOWN
    if _FRONT_MATTER.match(text.lstrip("\ufeff")):
        return MARKDOWN
    marks = sum(bool(mark.search(text[:_SAMPLE])) for mark in _MARKS)
    return MARKDOWN if _HEADING.search(text[:_SAMPLE]) and marks > 1 else ""


def _source(text: str, _suffix: str) -> str:
    """A source that a program turns into what is read; two of its marks, for a text may show one."""
    sample = text[:_SAMPLE]
    return next(
        (kind for kind, marks in _WRITTEN_IN.items() if sum(bool(mark.search(sample)) for mark in marks) > 1), ""
    )


_JUDGES: tuple[Callable[[str, str], str], ...] = (_transcript, _mail, _data, _tagged, _markdown, _source)


def _is_json(text: str) -> bool:
    words = text.lstrip("\ufeff").strip()
    if words[:1] == "[" and words[-1:] != "]":
        return False  # [Photo: …] begins an article
    try:
        json.loads(words)
    except RecursionError:
        return True
    except ValueError:
        return words.startswith('{"') and _is_json_line(words.split("\n", 1)[0])
    return True


def _is_json_line(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _is_table(text: str) -> bool:
    """Whether every line has as many cells of few words; a comma of a sentence has a space behind it."""
    lines = [line for line in text[:20_000].split("\n")[:40] if line.strip()]
    if len(lines) < 5 or ", " in "".join(lines) or "\t" in text[:20_000]:
        return False
    return any(len(counts := {line.count(mark) for line in lines}) == 1 and min(counts) > 1 for mark in ",;")
