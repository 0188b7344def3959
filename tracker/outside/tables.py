"""An edition as a table to attach: CSV, a spreadsheet, and a document where typst is installed."""

import io
import json
from collections.abc import Callable, Iterable
from datetime import datetime
from importlib.util import find_spec

import xlsxwriter

from tracker.errors import WrongSetting
from tracker.rules.cells import cell, lines
from tracker.rules.editions import CELLS, Head, Line
from tracker.rules.letters import Enclosure

_LONGEST_CELL = 32_767  # characters, in a spreadsheet
_CUT = " … (cut)"
_SOME_DAY = datetime(2020, 1, 1)  # noqa: DTZ001  (a fixed date, so that the same rows make the same bytes)
_WIDTHS = {"statement": 60, "why": 50, "missing": 50, "next_step": 40, "attribution": 40, "article": 40}


def attach(kind: str, head: Head, rows: Iterable[Line]) -> list[Enclosure]:
    """What goes with a mail; confidential claims are never in it. `pdf` without typst is `WrongSetting`."""
    if kind == "none":
        return []
    make, media_type = _KINDS[kind]
    content = make(head, (each for each in rows if not each.confidential))
    return [Enclosure(f"{head.slug}-{head.date}.{kind}", media_type, content)]


def has_typst() -> bool:
    """Whether documents can be made here."""
    return find_spec("typst") is not None


def _csv(_head: Head, rows: Iterable[Line]) -> bytes:
    return "".join(lines(CELLS, (_values(each) for each in rows))).encode()


def _xlsx(head: Head, rows: Iterable[Line]) -> bytes:
    """Text cells only: nothing in it is a formula or a link."""
    out = io.BytesIO()
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"title": f"{head.slug} {head.date}", "created": _SOME_DAY})
    sheet = book.add_worksheet("Claims")
    bold, wraps = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    for place, name in enumerate(CELLS):
        sheet.set_column(place, place, _WIDTHS.get(name, 14))
    for place, name in enumerate(CELLS):
        sheet.write_string(0, place, name, bold)
    for number, each in enumerate(rows, start=1):
        for place, value in enumerate(_values(each)):
            if isinstance(value, int):
                sheet.write_number(number, place, value, wraps)
            else:
                sheet.write_string(number, place, _bounded(cell(value).removeprefix("'")), wraps)
    sheet.freeze_panes(1, 0)
    book.close()
    return out.getvalue()


def _pdf(head: Head, rows: Iterable[Line]) -> bytes:
    if not has_typst():
        raise WrongSetting("Documents need the extra “pdf”; install tracker[pdf], or attach a table.")
    import typst  # an extra that not every installation has

    told = {
        "title": f"{head.report}: edition {head.number}",
        "about": f"{head.in_words[:1].upper()}{head.in_words[1:]}.",
        "as_of": f"As of {head.as_of} ({head.zone}). The journal has {head.journal_size:,} entries.",
        "changes": " ".join(filter(None, [head.changes, head.missed_words])),
        "claims": [each.as_fields() | {"status": each.status_word, "change": each.change_word} for each in rows],
    }
    return bytes(typst.compile(_DOCUMENT.encode(), sys_inputs={"told": json.dumps(told)}, format="pdf", timestamp=0))


def _values(each: Line) -> list[str | int]:
    fields = each.as_fields() | {"missing": " ".join(each.missing)}
    return [fields[name] for name in CELLS]


def _bounded(text: str) -> str:
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - len(_CUT)] + _CUT


_KINDS: dict[str, tuple[Callable[[Head, Iterable[Line]], bytes], str]] = {
    "csv": (_csv, "text/csv"),
    "xlsx": (_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "pdf": (_pdf, "application/pdf"),
}
_DOCUMENT = """
#let told = json(bytes(sys.inputs.told))
#set document(title: told.title, date: none)
#set page(paper: "a4", margin: 2cm, numbering: "1 / 1")
#set text(size: 10pt)
= #told.title
#told.about \\
#text(fill: luma(90))[#told.as_of] \\
#strong(told.changes)
#if told.claims.len() == 0 [Nothing to report.]
#for each in told.claims {
  block(breakable: false, above: 1.2em)[
    #strong(each.key) · #each.status #if each.change != "" [· #strong(each.change)] · #each.importance importance \\
    #text(size: 11pt, each.statement) \\
    Why: #each.why \\
    Missing: #each.missing.join(" ") \\
    Next: #each.next_step \\
    Whose: #if each.assignee == "" [nobody’s] else [#each.assignee] #if each.due_on != "" [, due #each.due_on]
  ]
}
"""
