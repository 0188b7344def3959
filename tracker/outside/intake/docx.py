"""Word documents: their words with tracked changes taken in, footnotes at the end, and what they say of themselves."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.english import counted
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.docx_runs import Runs, is_struck
from tracker.outside.intake.docx_runs import W as _W
from tracker.outside.intake.formulas import write_formulas
from tracker.outside.intake.packed import DAMAGED, Package
from tracker.outside.intake.paragraphs import asked_day, checked, day_of, headed_once, language, line
from tracker.outside.intake.rendered import rendered
from tracker.rules.intake_notes import Note, NoteKind

_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_NEEDED = (
    "[Content_Types].xml",
    "_rels/.rels",
    *(f"word/{name}.xml" for name in ("document", "styles", "numbering", "footnotes", "endnotes", "settings")),
    "word/_rels/document.xml.rels",
)
_OF_WORDS = {"word/footnotes.xml", "word/endnotes.xml"}
_SAID = {f"{_W}{name}" for name in ("t", "br", "tab")}
_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh\nstrike => s"


def read_docx(content: bytes) -> ReadDocument:
    """What a Word document says; what was deleted in it is out, what was inserted is in."""
    package = Package(content)
    body = package.xml("word/document.xml")
    if body is None:
        raise WrongInput(DAMAGED, field="text")
    runs = Runs(package.xml("word/styles.xml"))
    runs.tidy(body)
    notes = (*_tracked(body, package), *_formulas(body))
    text, changed = rendered(_html(package, body, runs))
    core = package.xml("docProps/core.xml")
    title = _headline(body) or line(_property(core, f"{_DC}title"))
    day = day_of(_property(core, f"{_TERMS}created"))
    return ReadDocument(
        text=headed_once(title, checked(text))[: limits.ARTICLE_TEXT.most + 1],
        title=title,
        author=line(_property(core, f"{_DC}creator")),
        language=language(text, _property(core, f"{_DC}language")),
        published_as=f"made on {day.in_words()}" if day else "",
        published_readings=(day,) if day else (),
        notes=(*asked_day(day), *changed, *notes, *runs.notes()),
    )


def _html(package: Package, body: "etree._Element", runs: Runs) -> str:
    """As mammoth renders it, given nothing but the parts that hold words: no picture is unpacked."""
    import mammoth  # slow to load, and few files need it

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in _NEEDED:
            tree = body if name == "word/document.xml" else package.xml(name)
            if tree is not None and name in _OF_WORDS:
                runs.tidy(tree)
            if tree is not None:
                archive.writestr(name, etree.tostring(tree))
    try:
        result: Any = mammoth.convert_to_html(packed, style_map=_STYLES, convert_image=lambda _: [])
    except (KeyError, ValueError, AttributeError, IndexError, TypeError, OSError) as error:  # parts that contradict
        raise WrongInput(DAMAGED, field="text") from error
    return str(result.value)


def _tracked(body: "etree._Element", package: Package) -> tuple[Note, ...]:
    """What was changed with the changes tracked, or remarked on."""
    deleted = ["".join(run.itertext(f"{_W}delText")) for run in body.iter(f"{_W}del", f"{_W}moveFrom")]
    deleted = [words for words in deleted if words.strip()]
    inserted = sum(1 for _ in body.iter(f"{_W}ins", f"{_W}moveTo"))
    comments = sum(1 for _ in body.iter(f"{_W}commentReference")) if "word/comments.xml" in package.names else 0
    notes = []
    if deleted or inserted:
        words = (
            f"{counted(len(deleted) + inserted, 'tracked change')}: what was deleted is left out, "
            "what was inserted is taken in."
        )
        notes.append(Note(NoteKind.CHANGED, words, (deleted or [""])[0][:200]))
    if comments:
        notes.append(Note(NoteKind.LEFT_OUT, f"{counted(comments, 'comment')} in the margin left out."))
    return tuple(notes)


def _formulas(body: "etree._Element") -> tuple[Note, ...]:
    number = write_formulas(body)
    stands = "stands" if number == 1 else "stand"
    return (Note(NoteKind.CHANGED, f"{counted(number, 'formula')} {stands} as words now; compare."),) if number else ()


def _headline(body: "etree._Element") -> str:
    """The words of the first paragraph with any, where it is set as a title or heading."""
    for paragraph in body.iter(f"{_W}p"):
        words = line("".join(_shown(paragraph)))
        if words:
            style = paragraph.find(f"{_W}pPr/{_W}pStyle")
            name = "" if style is None else (style.get(f"{_W}val") or "").lower()
            return words if name.startswith(("title", "heading", "titel", "berschrift", "überschrift")) else ""
    return ""


def _shown(paragraph: "etree._Element") -> Iterator[str]:
    for run in paragraph.iter(f"{_W}r"):
        if not is_struck(run):
            yield from (
                (part.text or "") if part.tag == f"{_W}t" else " " for part in run.iterfind("*") if part.tag in _SAID
            )


def _property(core: "etree._Element | None", name: str) -> str:
    return "" if core is None else (core.findtext(name) or "").strip()
