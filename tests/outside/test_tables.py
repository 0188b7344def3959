"""Tables that go with a mail: every claim that may leave, no formula, the same bytes for the same edition."""

import csv
import io
import zipfile
from dataclasses import replace

import pytest

from tests.outside.test_mail import told
from tracker.outside.tables import attach
from tracker.rules.editions import CELLS, Gone, Head, Line
from tracker.rules.mail_messages import Attachment


def an_edition() -> tuple[Head, list[Line], list[Gone]]:
    head, (line,), (delisted,) = told("Night desk", "officials", '=HYPERLINK("http://evil")')
    secret = {"statement": "CANARY", "confidential": True}
    return (
        head,
        [line, replace(line, id=2, key="C02", **secret)],
        [delisted, replace(delisted, id=3, key="C03", **secret)],
    )


def test_nothing_is_attached_where_nothing_is_asked_for() -> None:
    assert attach("none", *an_edition()) == []


def test_a_csv_has_every_claim_that_may_leave_and_no_formula() -> None:
    (attachment,) = attach("csv", *an_edition())

    rows = list(csv.DictReader(io.StringIO(attachment.content.decode("utf-8-sig"))))
    assert (attachment.name, attachment.media_type) == ("night-desk-2026-11-25.csv", "text/csv")
    assert tuple(rows[0]) == CELLS
    assert [row["key"] for row in rows] == ["C01"]
    assert rows[0]["statement"].startswith("'=HYPERLINK")


def test_a_spreadsheet_has_text_cells_only() -> None:
    (attachment,) = attach("xlsx", *an_edition())

    book = zipfile.ZipFile(io.BytesIO(attachment.content))
    sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "=HYPERLINK" in sheet
    assert "<f>" not in sheet
    assert "hyperlink " not in sheet
    assert b"CANARY" not in b"".join(book.read(name) for name in book.namelist())


@pytest.mark.parametrize("kind", ["csv", "xlsx", "pdf"])
def test_the_same_edition_makes_the_same_bytes(kind: str) -> None:
    assert attach(kind, *an_edition()) == attach(kind, *an_edition())


def sheet_of(attachment: Attachment, number: int) -> str:
    return zipfile.ZipFile(io.BytesIO(attachment.content)).read(f"xl/worksheets/sheet{number}.xml").decode()


def test_a_spreadsheet_is_read_by_people() -> None:
    head, (line, *_), delisted = an_edition()
    line = replace(line, status="single_source", due_on="2026-11-28", change="moved", was="unverified")
    (attachment,) = attach("xlsx", head, [line], delisted)

    sheet = sheet_of(attachment, 1)

    assert "<t>single source</t>" in sheet
    assert "<t>unverified</t>" in sheet
    assert "<v>46354</v>" in sheet  # the day as a day, so that it sorts and filters
    assert "single_source" not in sheet
    assert '<autoFilter ref="A1:U2"/>' in sheet
    assert 'xSplit="1" ySplit="1"' in sheet
    assert 'fitToHeight="0"' in sheet


def test_a_spreadsheet_says_what_is_gone_and_what_it_is() -> None:
    (attachment,) = attach("xlsx", *an_edition())

    assert "It is confirmed now." in sheet_of(attachment, 2)
    assert "Since edition 1: 1 gone." in sheet_of(attachment, 3)
    assert "7 entries" in sheet_of(attachment, 3)
