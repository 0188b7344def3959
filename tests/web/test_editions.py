"""Frozen editions: a document with what changed first, the files that were sent, and what became of the mails."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from tests.sinks import a_sink
from tests.web.newsroom import Newsroom, keep_report, lose_mail, on_both
from tests.web.pages import Pages
from tracker import jobs
from tracker.db import Database
from tracker.models import Attach, Claim, DeliveryState, Edition, EditionRow, Report, Tells
from tracker.rules.statuses import Status

Make = Callable[..., None]
ANA, BEN = "ana@example.net", "ben@example.net"
PLACE = "/reports/morning/editions"


@pytest.fixture
def make(app: Flask, database: Database, newsroom: Newsroom) -> Make:
    """Set up a report named Morning, and make an edition of it now; a second call makes the next one."""

    def made(**draft: Any) -> None:
        with database.unit_of_work() as session:
            report_id = session.scalar(select(Report.id).where(Report.slug == "morning"))
            if report_id is None:
                how: dict[str, Any] = {"name": "Morning", "tells": Tells.STATEMENTS, "attach": Attach.CSV} | draft
                slug = keep_report(session, newsroom, ANA, BEN, **how)
                report_id = session.scalars(select(Report.id).where(Report.slug == slug)).one()
        jobs.send_now(app.extensions["tracker.worker"], report_id)
        jobs.work(app.extensions["tracker.worker"])

    return made


def change(database: Database, claim_id: int, **fields: Any) -> None:
    with database.unit_of_work() as session:
        claim = session.get_one(Claim, claim_id)
        for name, value in fields.items():
            setattr(claim, name, value)


@on_both
def test_an_edition_says_what_it_lists_when_and_where_in_the_journal(viewer: Pages, make: Make) -> None:
    make()

    page = viewer.get(f"{PLACE}/1")

    assert page.h1 == "Morning, edition 1"
    assert "2 open claims of the Politics desk, most important first. This is the first edition." in page.text
    assert "(Europe/Berlin)" in page.text
    assert "entries. What is said here stays as it was" in page.text
    assert "Edition 1 of “Morning”, Politics desk, kept" in page.words("//*[@class='journal-anchor']")[0]


@on_both
def test_each_line_has_status_reason_what_is_missing_and_whose_it_is(
    viewer: Pages, database: Database, newsroom: Newsroom, make: Make
) -> None:
    change(database, newsroom.army_id, assignee_id=newsroom.people["checker"])
    make()

    page = viewer.get(f"{PLACE}/1")

    (row,) = page.words(f"//tr[@id='claim-{newsroom.army_id}']")
    for words in ("unreviewed", "open for", "The army is to have 800,000 troops.", "the article’s own voice"):
        assert words in row
    assert "Carl Checker" in row
    assert "Look for it, and note where and when." in row or "Move it" in row


@on_both
def test_what_changed_comes_first_with_from_and_to_and_why(
    viewer: Pages, database: Database, newsroom: Newsroom, make: Make
) -> None:
    make()
    change(database, newsroom.army_id, status=Status.UNVERIFIED)
    change(database, newsroom.deal_id, status=Status.CONFIRMED)
    make()

    page = viewer.get(f"{PLACE}/2")

    (changed,) = page.words("//section[contains(@class, 'edition-changes')]")
    assert changed.startswith("What changed since edition 1 No longer listed 1")
    assert "A deal was reached in Berlin. unreviewed → confirmed" in changed
    assert "The army is to have 800,000 troops. unreviewed → unverified" in changed
    assert page.text.index("What changed since") < page.text.index("Normal importance")


def test_an_edition_stays_as_it_was(viewer: Pages, database: Database, newsroom: Newsroom, make: Make) -> None:
    make()
    before = viewer.get(f"{PLACE}/1").words("//table[contains(@class, 'report')]")

    change(database, newsroom.army_id, status=Status.CONFIRMED, statement="Something else.")

    assert viewer.get(f"{PLACE}/1").words("//table[contains(@class, 'report')]") == before


def test_editions_lead_to_one_another_and_the_newest_has_a_short_address(viewer: Pages, make: Make) -> None:
    make()
    make()

    assert viewer.get(f"{PLACE}/2").link("← Edition 1").endswith("/editions/1")
    assert viewer.get(f"{PLACE}/1").link("Edition 2 →").endswith("/editions/2")
    assert viewer.http.get(PLACE).location == f"{PLACE}/2"


@on_both
def test_files_come_byte_for_byte_as_downloads_with_their_digest(viewer: Pages, app: Flask, make: Make) -> None:
    with a_sink() as sink:
        app.extensions["tracker.worker"] = replace(app.extensions["tracker.worker"], server=sink.server)
        make()
    page = viewer.get(f"{PLACE}/1")
    (attached,) = sink.taken[0].mail.iter_attachments()

    answer = viewer.http.get(page.link(".csv"))

    assert answer.data == attached.get_payload(decode=True)
    assert hashlib.sha256(answer.data).hexdigest() in page.text
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=morning-")
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    for name in ("mail.txt", "mail.html"):
        body = viewer.http.get(f"{PLACE}/1/files/{name}")
        assert body.headers["Content-Type"] == "application/octet-stream"
        assert f"-{name}" in body.headers["Content-Disposition"]


@on_both
def test_a_mail_is_issued_again_exactly_as_the_mail_server_got_it(editor: Pages, app: Flask, make: Make) -> None:
    with a_sink() as sink:
        app.extensions["tracker.worker"] = replace(app.extensions["tracker.worker"], server=sink.server)
        make()
    page = editor.get(f"{PLACE}/1")

    again = [editor.http.get(address) for address in page.all("//section[@aria-labelledby='mails']//a/@href")]

    assert len(sink.taken) == 2
    assert sorted(response.data for response in again) == sorted(response.content for response in sink.taken)
    assert all(response.headers["Content-Disposition"].startswith("attachment") for response in again)
    assert page.text.count("sent ") >= 2


def test_only_who_may_change_the_report_has_the_mails_of_others(
    viewer: Pages, checker: Pages, editor: Pages, make: Make
) -> None:
    make()
    (first, *_) = editor.get(f"{PLACE}/1").all("//section[@aria-labelledby='mails']//a/@href")

    for pages in (viewer, checker):
        assert pages.get(f"{PLACE}/1").all("//section[@aria-labelledby='mails']//a") == []
        assert pages.http.get(first).status_code == 403


def test_without_a_mail_server_the_page_says_that_mails_are_kept(viewer: Pages, make: Make) -> None:
    make()

    assert viewer.get(f"{PLACE}/1").text.count("kept, not sent: no mail server is set") == 2


@pytest.mark.parametrize("state", [DeliveryState.UNCERTAIN, DeliveryState.FAILED])
def test_a_mail_that_needs_somebody_leads_to_where_it_is_decided(
    viewer: Pages, database: Database, slug: str, state: DeliveryState
) -> None:
    with database.unit_of_work() as session:
        lose_mail(session, slug, state)

    page = viewer.get(f"/reports/{slug}/editions/1")

    assert f"{state.value}: The connection ended" in page.text.replace("\xa0", " ")
    assert page.link("the page of the report").endswith(f"/reports/{slug}")


def test_a_confidential_claim_stands_on_the_page_and_in_no_file(
    editor: Pages, database: Database, newsroom: Newsroom, make: Make
) -> None:
    change(database, newsroom.army_id, confidential=True, statement="CANARY of a claim")
    make()

    page = editor.get(f"{PLACE}/1")

    assert "CANARY of a claim" in page.text
    assert "1 claim is confidential: on this page only" in page.text
    downloads = [address for address in page.all("//main//a/@href") if "/files/" in address or "/mails/" in address]
    assert len(downloads) == 5
    assert all(b"CANARY" not in editor.http.get(address).data for address in downloads)


def test_missed_periods_are_named(viewer: Pages, database: Database, slug: str) -> None:
    with database.unit_of_work() as session:
        lose_mail(session, slug)
        edition = session.scalars(select(Edition)).one()
        missed = [f"2025-12-{day}T07:30" for day in range(17, 9, -1)]
        edition_head = {**edition.head, "missed": missed, "missed_more": 2, "due_local": "2025-12-18T07:30+01:00"}
        report = session.scalars(select(Report).where(Report.slug == slug)).one()
        session.add(
            Edition(
                report=report,
                number=2,
                as_of=edition.as_of,
                in_words=edition.in_words,
                head=edition_head | {"number": 2},
                recorded_at=edition.recorded_at,
            )
        )

    text = viewer.get(f"/reports/{slug}/editions/2").text

    assert "It also stands for 10 editions that were missed: 2025-12-17 07:30" in text
    assert "Wed 10 Dec 2025, 07:30" in text
    assert "and 2 before" in text
    assert "due Thu 18 Dec 2025, 07:30" in text


def test_an_edition_with_nothing_says_so(viewer: Pages, database: Database, newsroom: Newsroom, make: Make) -> None:
    change(database, newsroom.army_id, status=Status.CONFIRMED)
    change(database, newsroom.deal_id, status=Status.CONFIRMED)
    make()

    page = viewer.get(f"{PLACE}/1")

    assert "Nothing to report." in page.text


def test_many_lines_come_in_pages(viewer: Pages, database: Database, newsroom: Newsroom, make: Make) -> None:
    make()
    with database.unit_of_work() as session:
        first = session.scalars(select(Edition)).one()
        row = session.scalars(select(EditionRow).order_by(EditionRow.position)).first()
        assert row is not None
        long_edition = Edition(
            report_id=first.report_id,
            number=2,
            as_of=first.as_of,
            in_words=first.in_words,
            head={**first.head, "number": 2, "total": 600, "since": 1},
            recorded_at=first.recorded_at,
        )
        session.add(long_edition)
        session.flush()
        for position in range(600):
            fields = {**row.fields, "id": position + 1, "key": f"C{position + 1:03}"}
            session.add(
                EditionRow(
                    edition_id=long_edition.id,
                    position=position,
                    part=row.part,
                    claim_id=newsroom.deal_id,
                    fields=fields,
                )
            )

    page = viewer.get(f"{PLACE}/2?page=3")

    assert "501 to 600 of 600 claims" in page.text
    assert "C501" in page.text
    assert "What changed since" not in page.text
    assert "251 to 500 of 600" in viewer.get(f"{PLACE}/2?page=2").text
    assert "501 to 600" in viewer.get(f"{PLACE}/2?page=99").text
    assert "1 to 250" in viewer.get(f"{PLACE}/2?page=x").text


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("/reports/morning/editions/9", "This report has no edition 9; its page has those there are."),
        ("/reports/morning/editions/1/files/other.csv", "This edition has no such file"),
        ("/reports/morning/editions/1/mails/999.eml", "There is no such mail of this edition"),
        ("/reports/evening/editions/1", "There is no such report; look at the list of reports."),
        ("/reports/evening/editions", "This report has no edition yet"),
    ],
)
def test_what_is_not_there_is_one_sentence(editor: Pages, make: Make, place: str, sentence: str) -> None:
    make()

    assert sentence in editor.get(place, status=404).text


def test_another_desk_sees_none_of_it(outsider: Pages, make: Make) -> None:
    make()

    for place in ("", "/1", "/1/files/mail.txt"):
        assert outsider.http.get(f"{PLACE}{place}").status_code == 404
