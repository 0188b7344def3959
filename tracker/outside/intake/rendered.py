"""Clean HTML as words: what a library made of a document, which holds the document and nothing around it."""

import re
from collections import Counter
from dataclasses import dataclass, field

from lxml import html as lxml_html
from lxml.html import HtmlElement

from tracker.language.english import counted
from tracker.outside.intake.html.raised_numbers import Raised, written_with_number
from tracker.outside.intake.html.raised_numbers import counted as counted_marks
from tracker.outside.intake.numbering import list_number, number_of, numbering
from tracker.outside.intake.superscripts import TO_POWER, as_power, raised_fraction, raised_letters
from tracker.outside.intake.too_deep import refuse_too_deep
from tracker.rules.intake_notes import Note, NoteKind

_BLOCK_NAMES = (
    "address article aside blockquote body caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr "
    "li main ol p pre section table ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_ROWS = {"li", "tr", "dd", "thead", "tbody", "tfoot"}
_UNSEEN = {"script", "style", "head", "template", "noscript", "iframe", "object", "svg", "title"}
_STRUCK = {"del", "s", "strike"}
# After a ten, a factor, a unit or a letter for a quantity; behind any other number stands the mark of a note.
_IS_POWER = re.compile(
    r"(?:^|[^\d.,])10$|[×x·]\s?\d+$|\d[\s\xa0]?(?:in|ft|mi|yd|s|h)$|(?<![$€£¥\d.,\w])(?:[\d.,]+[\s\xa0]?)?[kcdmµn]?m$|"
    r"/(?:[kcdmµn]?m|s)$|(?:^|[\s(=+*/-])(?:[xyzrcnRπ]|mc)$"
)
_IS_FORMULA = re.compile(r"(?=[^−–+*/-]{0,9}[−–+*/-])(?=\W{0,9}\w)(?!\d+[–-]\d)[\w.−–+*/ -]{2,20}")
_SPACES = re.compile(r"[ \t\r\n]+")
_GAPS = re.compile("[ ]*[\1\2][\1\2 \n]*")
_CONTROLS = re.compile("[\0-\x08\x0e-\x1f]")
# Gaps are marks until all is written: two of them side by side are one.
PARAGRAPH, LINE, CELL = "\2", "\1", "\t"


@dataclass
class _Rendering:
    pieces: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    struck: list[str] = field(default_factory=list)
    before: str = ""  # what stands before the piece that is rendered
    marks: frozenset[str] = frozenset()  # all raised pieces
    is_first: bool = True  # in its list item or row

    def begin(self, gap: str) -> None:
        self.pieces.append(gap)

    def words(self, text: str | None, *, is_pre: bool) -> None:
        if text:
            words = _CONTROLS.sub("", text)
            self.pieces.append(words if is_pre else _SPACES.sub(" ", words))


def rendered(markup: str, before: str = "") -> tuple[str, tuple[Note, ...]]:
    """The words of clean HTML in paragraphs, and what was done to them; `before` is what the piece goes on from."""
    if not markup.strip():
        return "", ()
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=False)
    root = lxml_html.fromstring(f"<div>{markup}</div>", parser=parser)
    refuse_too_deep(parser)
    return words_of(root, before)


def words_of(root: HtmlElement, before: str = "") -> tuple[str, tuple[Note, ...]]:
    """The same of a tree."""
    marks = counted_marks("".join(raised.itertext()) for raised in root.iter("sup"))
    rendering = _Rendering(before=before, marks=marks)
    _walk(root, rendering, is_pre=False, marker="")
    return _tidied("".join(rendering.pieces)), _notes(rendering)


def _walk(element: HtmlElement, rendering: _Rendering, *, is_pre: bool, marker: str) -> None:
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag and not _special(element, tag, rendering):
        gap = _gap(element, tag)
        rendering.begin(gap + marker if gap else "")
        is_pre = is_pre or tag == "pre"
        rendering.words(element.text, is_pre=is_pre)
        number, step = numbering(element)
        for child in element:
            number = number_of(child, number)
            _walk(child, rendering, is_pre=is_pre, marker=_marker(element, child, number))
            number += step if child.tag == "li" else 0
        rendering.begin("" if gap == CELL else gap)
    rendering.words(element.tail, is_pre=is_pre)


def _gap(element: HtmlElement, tag: str) -> str:
    before, parent = element.getprevious(), element.getparent()
    inside = parent.tag if parent is not None else ""
    if tag in {"td", "th"}:
        return "" if before is None else CELL
    if tag == "p" and inside in {"td", "th"}:
        return "" if before is None else " "
    # An item is one line, a second paragraph or a list in it another.
    if tag in _ROWS or (tag in {"p", "ul", "ol"} and inside == "li"):
        return "" if tag == "p" and before is None else LINE
    return PARAGRAPH if tag in _BLOCKS else ""


def _marker(parent: HtmlElement, child: HtmlElement, number: int) -> str:
    if child.tag != "li" or (child.get("id") or "").startswith(("footnote-", "endnote-", "fn")):
        return f"[{number}] " if child.tag == "li" else ""
    return f"{list_number(number, parent.get('type') or '1')}. " if parent.tag == "ol" else "- "


def _special(element: HtmlElement, tag: str, rendering: _Rendering) -> bool:
    """Whether the element is more, or less, than its words, and what stands for it was written."""
    if tag in _UNSEEN or "footnote-backref" in (element.get("class") or ""):
        return True
    if tag == "br":
        rendering.begin("\n")
    elif tag in _STRUCK:
        rendering.counts["struck"] += 1
        rendering.struck.append(" ".join("".join(element.itertext()).split()))
    elif tag == "sup":
        rendering.begin(_raised(element, rendering))
    elif tag == "q":
        rendering.begin(f"“{''.join(element.itertext())}”")
    else:
        return tag == "a" and (element.get("href") or "").startswith(("#footnote-ref", "#endnote-ref", "#fnref"))
    return True


def _raised(element: HtmlElement, rendering: _Rendering) -> str:
    words, written = "".join(element.itertext()).strip(), "".join(rendering.pieces[-3:])
    before = written if written.strip(f"{PARAGRAPH}{LINE} ") else rendering.before
    if words.isdigit() and _is_numerator(element):
        return f"{' ' if before[-1:].isdigit() else ''}{words}"
    after = _SPACES.sub(" ", element.tail or "")
    if with_number := written_with_number(Raised(words, before, after, "en", rendering.marks)):
        return with_number
    mark = raised_mark(words, before)
    rendering.counts["footnote"] += mark[:1] == "["
    return mark


def _is_numerator(element: HtmlElement) -> bool:
    """Whether a stroke and a lowered number follow a raised one."""
    below = element.getnext()
    is_lowered = below is not None and below.tag == "sub" and "".join(below.itertext()).strip().isdigit()
    return is_lowered and (element.tail or "").strip() in {"/", "⁄"}


def raised_mark(mark: str, before: str) -> str:
    """What stands for a raised sign: a power, the end of “2nd”, else the mark of a footnote in brackets."""
    if mark.isdigit() and _IS_POWER.search(before):
        return mark.translate(TO_POWER)
    if words := raised_fraction(mark, before) or raised_letters(mark, before):
        return words
    if before[-1:].isalnum() and _IS_FORMULA.fullmatch(mark):
        return as_power(mark)
    if not mark or mark[0] in "[(" or mark in {"st", "nd", "rd", "th"} or (mark.isalpha() and len(mark) > 2):
        return mark
    return f"[{mark}]"


def _tidied(text: str) -> str:
    joined = _GAPS.sub(lambda gap: "\n\n" if PARAGRAPH in gap[0] else "\n", text)
    lines = (
        re.sub(r" *\t *", "\t", re.sub(r" {2,}", " ", line)).strip(" ").rstrip("\t") for line in joined.split("\n")
    )
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _notes(rendering: _Rendering) -> tuple[Note, ...]:
    notes = []
    if number := rendering.counts["footnote"]:
        stand = "stands" if number == 1 else "stand"
        notes.append(Note(NoteKind.CHANGED, f"{counted(number, 'footnote mark')} {stand} in brackets now."))
    if number := rendering.counts["struck"]:
        were = "was" if number == 1 else "were"
        notes.append(
            Note(NoteKind.LEFT_OUT, f"{counted(number, 'struck passage')} {were} left out.", rendering.struck[0][:200])
        )
    return tuple(notes)
