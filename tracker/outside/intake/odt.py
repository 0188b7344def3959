"""OpenDocument texts: turned into clean HTML, which is rendered as every other document is."""

from lxml import etree
from lxml.html import HtmlElement
from lxml.html import builder as made

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.english import counted
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.packed import DAMAGED, LOCKED, Package
from tracker.outside.intake.paragraphs import asked_day, begun_with, checked, day_of, language, line
from tracker.outside.intake.rendered import words_of
from tracker.rules.intake_notes import Note, NoteKind

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT, _TABLE = f"{{{_OASIS}office:1.0}}", f"{{{_OASIS}text:1.0}}", f"{{{_OASIS}table:1.0}}"
_STYLE, _FO, _META = f"{{{_OASIS}style:1.0}}", f"{{{_OASIS}xsl-fo-compatible:1.0}}", f"{{{_OASIS}meta:1.0}}"
_REPEATED_KEPT, _EMPTY_KEPT = 200, 20  # cells or rows
_DC = "{http://purl.org/dc/elements/1.1/}"
_TAGS = {
    f"{_TEXT}p": "p",
    f"{_TEXT}list": "ul",
    f"{_TEXT}list-item": "li",
    f"{_TEXT}list-header": "li",
    f"{_TABLE}table": "table",
    f"{_TABLE}table-row": "tr",
    f"{_TABLE}table-cell": "td",
    f"{_TABLE}covered-table-cell": "td",  # an empty one keeps the columns behind it in their place
    f"{_TEXT}section": "div",
    f"{_TEXT}line-break": "br",
}
_UNSEEN = {f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_OFFICE}forms"}
_UNSEEN |= {f"{_TEXT}table-of-content", f"{_TEXT}hidden-text", f"{_OFFICE}annotation-end", f"{_TEXT}sequence-decls"}


def read_odt(content: bytes) -> ReadDocument:
    """What an OpenDocument text says; what was deleted in it is out, what was inserted is in."""
    package = Package(content)
    manifest = package.part("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise WrongInput(LOCKED, field="text")
    tree = package.xml("content.xml")
    body = None if tree is None else tree.find(f"{_OFFICE}body/{_OFFICE}text")
    if tree is None or body is None:
        raise WrongInput(DAMAGED, field="text")
    page = _Page(tree)
    text, changed = words_of(page.made(body))
    meta = package.xml("meta.xml")
    title = page.headline or line(_property(meta, f"{_DC}title"))
    day = day_of(_property(meta, f"{_META}creation-date"))
    return ReadDocument(
        text=begun_with(title, checked(text))[: limits.ARTICLE_TEXT.most + 1],
        title=title,
        author=line(_property(meta, f"{_META}initial-creator") or _property(meta, f"{_DC}creator")),
        language=language(text, _property(meta, f"{_DC}language")),
        published_as=f"made on {day.in_words()}" if day else "",
        published_readings=(day,) if day else (),
        notes=(*asked_day(day), *changed, *_notes(tree)),
    )


class _Page:
    """A document as clean HTML, its footnotes at the end."""

    def __init__(self, tree: "etree._Element") -> None:
        self.headline = ""
        self._footnotes: list[HtmlElement] = []
        self._struck: set[str] = set()
        self._hidden: set[str] = set()
        self._raised: set[str] = set()
        for style in tree.iter(f"{_STYLE}style"):
            self._note_style(style)

    def made(self, body: "etree._Element") -> HtmlElement:
        root = made.DIV()
        self._fill(root, body)
        for footnote in self._footnotes:
            root.append(footnote)
        first = next((block for block in root if "".join(block.itertext()).strip()), None)
        if first is not None and first.tag in {"h1", "h2", "h3"}:
            self.headline = line("".join(first.itertext()))
        return root

    def _note_style(self, style: "etree._Element") -> None:
        name, looks = style.get(f"{_STYLE}name", ""), style.find(f"{_STYLE}text-properties")
        if looks is None:
            return
        if looks.get(f"{_STYLE}text-line-through-style", "none") != "none":
            self._struck.add(name)
        if looks.get(f"{_TEXT}display") == "none":
            self._hidden.add(name)
        if looks.get(f"{_STYLE}text-position", "").startswith("super"):
            self._raised.add(name)

    def _fill(self, parent: HtmlElement, source: "etree._Element") -> None:
        _append(parent, source.text)
        for child in source:
            self._put(parent, child)
            _append(parent, child.tail)

    def _put(self, parent: HtmlElement, child: "etree._Element") -> None:
        if not isinstance(child.tag, str) or child.tag in _UNSEEN:
            return
        if child.tag == f"{_TEXT}note":
            self._put_note(parent, child)
        elif child.tag in {f"{_TEXT}s", f"{_TEXT}tab"}:
            _append(parent, " " if child.tag.endswith("tab") else " " * min(int(child.get(f"{_TEXT}c") or 1), 100))
        elif child.tag == f"{_TEXT}h":
            self._add(parent, f"h{min(int(child.get(f'{_TEXT}outline-level') or 1), 6)}", child)
        elif child.tag == f"{_TEXT}p" and child.get(f"{_TEXT}style-name") == "Title":
            self._add(parent, "h1", child)
        elif child.tag == f"{_TEXT}span":
            self._put_span(parent, child)
        elif child.tag in _TAGS:
            self._put_often(parent, child)
        else:  # links, fields, frames, rows of a heading: what is in them
            self._fill(parent, child)

    def _put_often(self, parent: HtmlElement, child: "etree._Element") -> None:
        for _ in range(_times(child)):
            self._add(parent, _TAGS[child.tag], child)

    def _put_span(self, parent: HtmlElement, child: "etree._Element") -> None:
        style = child.get(f"{_TEXT}style-name")
        if style not in self._hidden:
            self._add(parent, self._tag_of(style), child)

    def _tag_of(self, style: str | None) -> str:
        if style in self._struck:
            return "s"
        return "sup" if style in self._raised else "span"

    def _put_note(self, parent: HtmlElement, child: "etree._Element") -> None:
        number = "".join(child.findtext(f"{_TEXT}note-citation") or "").strip()
        _appended(parent, made.SUP(f"[{number}]"))
        words = made.P(f"[{number}] ")
        for paragraph in child.iterfind(f"{_TEXT}note-body/*"):
            self._fill(words, paragraph)
        self._footnotes.append(words)

    def _add(self, parent: HtmlElement, tag: str, child: "etree._Element") -> None:
        self._fill(_appended(parent, getattr(made, tag.upper())()), child)


def _times(element: "etree._Element") -> int:
    """How often a cell or a row stands that is written once; of empty ones at an end there may be thousands."""
    repeated = element.get(f"{_TABLE}number-columns-repeated") or element.get(f"{_TABLE}number-rows-repeated") or "1"
    most = _REPEATED_KEPT if "".join(element.itertext()).strip() else _EMPTY_KEPT
    return min(int(repeated), most) if repeated.isdigit() else 1


def _append(parent: HtmlElement, words: str | None) -> None:
    if words and len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    elif words:
        parent.text = (parent.text or "") + words


def _appended(parent: HtmlElement, child: HtmlElement) -> HtmlElement:
    parent.append(child)
    return child


def _notes(tree: "etree._Element") -> tuple[Note, ...]:
    notes = []
    changes = list(tree.iter(f"{_TEXT}changed-region"))
    if changes:
        deleted = next(iter(tree.iter(f"{_TEXT}deletion")), None)
        excerpt = "" if deleted is None else " ".join("".join(p.itertext()) for p in deleted.iter(f"{_TEXT}p"))
        words = (
            f"{counted(len(changes), 'tracked change')}: what was deleted is left out, what was inserted is taken in."
        )
        notes.append(Note(NoteKind.CHANGED, words, excerpt[:200]))
    comments = sum(1 for _ in tree.iter(f"{_OFFICE}annotation"))
    if comments:
        notes.append(Note(NoteKind.LEFT_OUT, f"{counted(comments, 'comment')} in the margin left out."))
    return tuple(notes)


def _property(meta: "etree._Element | None", name: str) -> str:
    words = None if meta is None else meta.findtext(f".//{name}")
    return (words or "").strip()
