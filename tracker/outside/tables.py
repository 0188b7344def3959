"""What is attached to the mail of an edition: a table as CSV or spreadsheet, or a document."""

import io
from collections.abc import Callable, Iterable
from datetime import date, datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tracker import limits
from tracker.outside.documents import document, has_typst
from tracker.rules.csv_cells import cell, lines
from tracker.rules.editions import CELLS, Gone, Head, Line
from tracker.rules.mail_messages import Attachment

__all__ = ["attach", "has_typst"]
_CUT = " … (cut)"
_SOME_DAY = datetime(2020, 1, 1)  # noqa: DTZ001  (a fixed date, so that the same rows make the same bytes)
_COLUMNS: dict[str, tuple[str, float]] = {
    "key": ("Claim", 7),
    "status": ("Status", 14),
    "change": ("Since the last edition", 13),
    "was": ("Status before", 14),
    "statement": ("Statement", 48),
    "why": ("Why it is listed", 44),
    "missing": ("What is missing", 44),
    "next_step": ("Next step", 36),
    "assignee": ("Whose", 18),
    "due_on": ("Due", 11),
    "overdue": ("Days late", 7),
    "importance": ("Importance", 11),
    "age_days": ("Days open", 7),
    "attribution": ("Said by", 32),
    "single_origin": ("Single origin", 8),
    "origins_for": ("Origins for", 9),
    "origins_against": ("Origins against", 9),
    "recheck": ("To be looked at again", 30),
    "article": ("Article", 30),
    "desk": ("Desk", 14),
    "id": ("Number", 8),
}
"""The columns of a spreadsheet in their order, as people read them, with their widths."""


def attach(kind: str, head: Head, rows: Iterable[Line], delisted: Iterable[Gone]) -> list[Attachment]:
    """What goes with a mail; confidential claims are never in it. `pdf` without typst is `WrongSetting`."""
    if kind == "none":
        return []
    make, media_type = _KINDS[kind]
    content = make(
        head, (line for line in rows if not line.confidential), (line for line in delisted if not line.confidential)
    )
    return [Attachment(f"{head.slug}-{head.date}.{kind}", media_type, content)]


def _csv(_head: Head, rows: Iterable[Line], _delisted: Iterable[Gone]) -> bytes:
    return "".join(lines(CELLS, (_values(line) for line in rows))).encode()


def _values(line: Line) -> list[str | int]:
    fields = line.as_fields() | {"missing": " ".join(line.missing)}
    return [fields[name] for name in CELLS]


def _xlsx(head: Head, rows: Iterable[Line], delisted: Iterable[Gone]) -> bytes:
    """Text, numbers and days only: nothing in it is a formula or a link."""
    out = io.BytesIO()
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"title": f"{head.slug} {head.date}", "created": _SOME_DAY})
    heading = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    wraps = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"})
    _claims(book.add_worksheet("Claims"), rows, heading, wraps, day)
    _delisted_sheet(book.add_worksheet("No longer listed"), delisted, heading, wraps)
    _about(book.add_worksheet("About"), head, heading, wraps)
    book.close()
    return out.getvalue()


def _claims(sheet: Worksheet, rows: Iterable[Line], heading: Format, wraps: Format, day: Format) -> None:
    """One claim a row, under headings that stay in sight and can be filtered."""
    _head(sheet, _COLUMNS.values(), heading)
    number = 0
    for number, line in enumerate(rows, start=1):
        fields = line.as_fields() | {
            "missing": "\n".join(line.missing),
            "status": line.status_word,
            "was": line.was.replace("_", " "),
        }
        for place, name in enumerate(_COLUMNS):
            value = fields[name]
            if name == "due_on" and value:
                sheet.write_datetime(number, place, date.fromisoformat(value), day)
            elif isinstance(value, int):
                sheet.write_number(number, place, value, wraps)
            else:
                sheet.write_string(number, place, _text(value), wraps)
    sheet.autofilter(0, 0, number, len(_COLUMNS) - 1)
    sheet.freeze_panes(1, 1)


def _delisted_sheet(sheet: Worksheet, delisted: Iterable[Gone], heading: Format, wraps: Format) -> None:
    """What the edition before listed and this one does not."""
    _head(sheet, [("Claim", 7), ("Statement", 60), ("Why", 44), ("Status before", 14), ("Status", 14)], heading)
    for number, claim in enumerate(delisted, start=1):
        cells = [claim.key, claim.statement, claim.why, claim.was.replace("_", " "), claim.status.replace("_", " ")]
        for place, value in enumerate(cells):
            sheet.write_string(number, place, _text(value), wraps)
    sheet.freeze_panes(1, 1)


def _about(sheet: Worksheet, head: Head, heading: Format, wraps: Format) -> None:
    """What the edition is, when it was made, and where in the journal."""
    facts = [
        ("Report", head.report),
        ("Edition", str(head.number)),
        ("Lists", f"{head.in_words}."),
        ("As of", f"{head.as_of} ({head.zone})"),
        ("Due", head.due_local or "only when asked for"),
        ("Since the last", head.changes),
        ("Missed", head.missed_words or "none"),
        ("Confidential", f"{head.confidential}, not in this file"),
        ("Journal", f"{head.journal_size} entries"),
    ]
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 90)
    for number, (label, value) in enumerate(facts):
        sheet.write_string(number, 0, label, heading)
        sheet.write_string(number, 1, _text(value), wraps)


def _head(sheet: Worksheet, columns: Iterable[tuple[str, float]], heading: Format) -> None:
    """The headings with their widths, on every page when it is printed across."""
    for place, (label, width) in enumerate(columns):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, label, heading)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _text(value: str) -> str:
    text = cell(value).removeprefix("'")
    return text if len(text) <= limits.CELL.most else text[: limits.CELL.most - len(_CUT)] + _CUT


_KINDS: dict[str, tuple[Callable[[Head, Iterable[Line], Iterable[Gone]], bytes], str]] = {
    "csv": (_csv, "text/csv"),
    "xlsx": (_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "pdf": (document, "application/pdf"),
}
