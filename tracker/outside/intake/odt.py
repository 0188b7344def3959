"""OpenDocument texts: turned into clean HTML, which is rendered as every other document is."""

from collections.abc import Callable

from lxml import etree
from lxml.html import HtmlElement
from lxml.html import builder as made

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.english import counted
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.odt_styles import Styles, whole
from tracker.outside.intake.packed import DAMAGED, LOCKED, Package
from tracker.outside.intake.paragraphs import asked_day, checked, day_of, headed_once, language, line
from tracker.outside.intake.rendered import words_of
from tracker.rules.intake_notes import Note, NoteKind

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT, _TABLE = f"{{{_OASIS}office:1.0}}", f"{{{_OASIS}text:1.0}}", f"{{{_OASIS}table:1.0}}"
_META = f"{{{_OASIS}meta:1.0}}"
_REPEATED_KEPT, _EMPTY_KEPT = 200, 20  # cells or rows
_DC = "{http://purl.org/dc/elements/1.1/}"
_TAGS = {
    f"{_TEXT}list-header": "li",
    f"{_TABLE}table": "table",
    f"{_TABLE}table-row": "tr",
    f"{_TABLE}table-cell": "td",
    f"{_TABLE}covered-table-cell": "td",  # an empty one keeps the columns behind it in their place
    f"{_TEXT}section": "div",
    f"{_TEXT}line-break": "br",
}
_LOOKS = {"struck": "s", "raised": "sup", "lowered": "sub"}
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
    page = _Page(Styles(tree, package.xml("styles.xml")))
    text, changed = words_of(page.made(body))
    meta = package.xml("meta.xml")
    title = page.headline or line(_property(meta, f"{_DC}title"))
    day = day_of(_property(meta, f"{_META}creation-date"))
    return ReadDocument(
        text=headed_once(title, checked(text))[: limits.ARTICLE_TEXT.most + 1],
        title=title,
        author=line(_property(meta, f"{_META}initial-creator") or _property(meta, f"{_DC}creator")),
        language=language(text, _property(meta, f"{_DC}language")),
        published_as=f"made on {day.in_words()}" if day else "",
        published_readings=(day,) if day else (),
        notes=(*asked_day(day), *changed, *_notes(tree, page.hidden)),
    )


class _Page:
    """A document as clean HTML, its footnotes at the end."""

    def __init__(self, styles: Styles) -> None:
        self.headline = ""
        self.hidden: list[str] = []
        self._footnotes: list[HtmlElement] = []
        self._styles = styles
        self._lists: list[str] = []  # the styles of the lists that are open, the outermost first
        self._counts: dict[str, int] = {}  # the next number of each style, for a list that goes on

    def made(self, body: "etree._Element") -> HtmlElement:
        root = made.DIV()
        self._fill(root, body)
        for footnote in self._footnotes:
            root.append(footnote)
        first = next((block for block in root if "".join(block.itertext()).strip()), None)
        if first is not None and first.tag in {"h1", "h2", "h3"}:
            self.headline = line("".join(first.itertext()))
        return root

    def _fill(self, parent: HtmlElement, source: "etree._Element") -> None:
        _append(parent, source.text)
        for child in source:
            self._put(parent, child)
            _append(parent, child.tail)

    def _put(self, parent: HtmlElement, child: "etree._Element") -> None:
        if not isinstance(child.tag, str) or child.tag in _UNSEEN:
            return
        if self._is_hidden(child):
            self.hidden.append(" ".join("".join(child.itertext()).split()))
        elif child.tag == f"{_TEXT}note":
            self._put_note(parent, child)
        elif child.tag in {f"{_TEXT}s", f"{_TEXT}tab"}:
            _append(parent, " " if child.tag.endswith("tab") else " " * min(whole(child.get(f"{_TEXT}c"), 1), 100))
        elif child.tag in _PUT:
            _PUT[child.tag](self, parent, child)
        elif child.tag in _TAGS:
            self._put_often(parent, child)
        else:  # links, fields, frames, rows of a heading: what is in them
            self._fill(parent, child)

    def _is_hidden(self, child: "etree._Element") -> bool:
        if child.tag == f"{_TEXT}section":
            display, is_hidden = child.get(f"{_TEXT}display"), child.get(f"{_TEXT}is-hidden")
            return bool(display == "none" or (display == "condition" and is_hidden == "true"))
        if child.find(f"{_TEXT}hidden-paragraph[@{_TEXT}is-hidden='true']") is not None:
            return True
        return self._styles.looks(child.get(f"{_TEXT}style-name"), "hidden")

    def put_heading(self, parent: HtmlElement, child: "etree._Element") -> None:
        self._add(parent, f"h{min(whole(child.get(f'{_TEXT}outline-level'), 1) or 1, 6)}", child)

    def put_paragraph(self, parent: HtmlElement, child: "etree._Element") -> None:
        style = child.get(f"{_TEXT}style-name")
        block = _appended(parent, made.H1() if style == "Title" else made.P())
        self._fill(_appended(block, made.S()) if self._styles.looks(style, "struck") else block, child)

    def put_list(self, parent: HtmlElement, child: "etree._Element") -> None:
        style = child.get(f"{_TEXT}style-name") or (self._lists[-1] if self._lists else "")
        self._lists.append(style)
        numbering = self._styles.numbering(style, len(self._lists))
        if numbering is None:
            self._add(parent, "ul", child)
        else:
            goes_on = child.get(f"{_TEXT}continue-numbering") == "true"
            start = self._counts.get(style, numbering.start) if goes_on else numbering.start
            points = _appended(parent, made.OL(type=numbering.kind, start=str(start)))
            self._fill(points, child)
            self._counts[style] = start + len(points)
        self._lists.pop()

    def put_point(self, parent: HtmlElement, child: "etree._Element") -> None:
        point = _appended(parent, made.LI())
        if (value := child.get(f"{_TEXT}start-value")) is not None:
            point.set("value", value)
        self._fill(point, child)

    def put_span(self, parent: HtmlElement, child: "etree._Element") -> None:
        style = child.get(f"{_TEXT}style-name")
        looks = [tag for look, tag in _LOOKS.items() if self._styles.looks(style, look)]
        self._add(parent, looks[0] if looks else "span", child)

    def _put_often(self, parent: HtmlElement, child: "etree._Element") -> None:
        for _ in range(_times(child)):
            self._add(parent, _TAGS[child.tag], child)

    def _put_note(self, parent: HtmlElement, child: "etree._Element") -> None:
        number = "".join(child.findtext(f"{_TEXT}note-citation") or "").strip()
        _appended(parent, made.SUP(f"[{number}]"))
        words = made.P(f"[{number}] ")
        for paragraph in child.iterfind(f"{_TEXT}note-body/*"):
            self._fill(words, paragraph)
        self._footnotes.append(words)

    def _add(self, parent: HtmlElement, tag: str, child: "etree._Element") -> None:
        self._fill(_appended(parent, getattr(made, tag.upper())()), child)


_PUT: dict[str, Callable[[_Page, HtmlElement, "etree._Element"], None]] = {
    f"{_TEXT}h": _Page.put_heading,
    f"{_TEXT}p": _Page.put_paragraph,
    f"{_TEXT}list": _Page.put_list,
    f"{_TEXT}list-item": _Page.put_point,
    f"{_TEXT}span": _Page.put_span,
}


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


def _notes(tree: "etree._Element", hidden: list[str]) -> tuple[Note, ...]:
    notes = []
    if hidden:
        notes.append(Note(NoteKind.LEFT_OUT, f"{counted(len(hidden), 'hidden passage')} left out.", hidden[0][:200]))
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
