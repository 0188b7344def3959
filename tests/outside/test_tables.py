"""Tables that go with a mail: every claim that may leave, no formula, the same bytes for the same edition."""

import csv
import io
import zipfile
from dataclasses import replace

import pytest

from tests.outside.test_mail import told
from tracker.outside.tables import attach, has_typst
from tracker.rules.editions import CELLS, Head, Line


def an_edition() -> tuple[Head, list[Line]]:
    head, (line,), _ = told("Night desk", "officials", '=HYPERLINK("http://evil")')
    return head, [line, replace(line, id=2, key="C02", statement="CANARY", confidential=True)]


def test_nothing_is_attached_where_nothing_is_asked_for() -> None:
    assert attach("none", *an_edition()) == []


def test_a_csv_has_every_claim_that_may_leave_and_no_formula() -> None:
    (made,) = attach("csv", *an_edition())

    rows = list(csv.DictReader(io.StringIO(made.content.decode("utf-8-sig"))))
    assert (made.name, made.media_type) == ("night-desk-2026-11-25.csv", "text/csv")
    assert tuple(rows[0]) == CELLS
    assert [each["key"] for each in rows] == ["C01"]
    assert rows[0]["statement"].startswith("'=HYPERLINK")


def test_a_spreadsheet_has_text_cells_only() -> None:
    (made,) = attach("xlsx", *an_edition())

    book = zipfile.ZipFile(io.BytesIO(made.content))
    sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "=HYPERLINK" in sheet
    assert "<f>" not in sheet
    assert "hyperlink " not in sheet
    assert b"CANARY" not in b"".join(book.read(name) for name in book.namelist())


@pytest.mark.parametrize("kind", ["csv", "xlsx", "pdf"])
def test_the_same_edition_makes_the_same_bytes(kind: str) -> None:
    if kind == "pdf" and not has_typst():
        pytest.skip("typst is an extra")

    assert attach(kind, *an_edition()) == attach(kind, *an_edition())


def test_a_document_is_made_where_typst_is() -> None:
    if not has_typst():
        pytest.skip("typst is an extra")

    (made,) = attach("pdf", *an_edition())

    assert made.content.startswith(b"%PDF-")
