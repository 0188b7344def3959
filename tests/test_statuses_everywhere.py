"""Every status of the table is wherever statuses are: filter, forms, API, style sheet, terminal, charts, mail, docs."""

from dataclasses import replace
from datetime import date

import click
from flask import Flask

from docs.tables.statuses import lowered
from tests.api.conftest import Client
from tests.builders import a_claim
from tests.outside.test_mail_templates import an_edition, page_of, text_of
from tests.web import conftest as web
from tests.web.newsroom import Newsroom
from tests.web.pages import Pages
from tracker.charts.stacked_bars import backlog_chart
from tracker.cli.claims import claims
from tracker.cli.statuses import status as move
from tracker.cli.terminal import status_mark
from tracker.db import Database
from tracker.models import Article, Person
from tracker.rules.backlog import Move, backlog
from tracker.rules.ledger import LedgerFilter
from tracker.rules.periods import periods
from tracker.rules.statuses import STATUSES, Dossier, Status, reasons_for

backend, furnished, newsroom, database = web.backend, web.furnished, web.newsroom, web.database
config, app, cookies, enter = web.config, web.app, web.cookies, web.enter
checker = web.checker
VALUES = [status.value for status in Status]


def test_a_claim_of_each_status_is_listed_filtered_and_marked(
    checker: Pages, newsroom: Newsroom, database: Database
) -> None:
    with database.unit_of_work() as session:
        article = session.get_one(Article, newsroom.article_id)
        by = session.get_one(Person, newsroom.people["checker"])
        for number, status in enumerate(Status, 100):
            a_claim(session, article, by, number=number, statement=f"Stands: {status}.", status=status)

    ledger = checker.get("/ledger")
    assert set(VALUES) <= set(ledger.doc.xpath("//input[@name='status']/@value"))
    for status in Status:
        filtered = checker.get(f"/ledger?status={status}")
        assert f"Stands: {status}." in filtered.text
        assert status.word in filtered.text
        assert filtered.doc.xpath(f"//tbody//*[contains(@class, 'status-{status.css_name}')]//svg/*")


def test_the_form_of_a_claim_speaks_of_each_status(checker: Pages, newsroom: Newsroom) -> None:
    page = checker.get(f"/claims/{newsroom.deal_id}")

    choices = set(page.doc.xpath("//input[@name='to']/@value"))

    assert choices == set(VALUES)


def test_a_filter_says_each_status_in_words() -> None:
    for status in Status:
        ledger_filter = LedgerFilter.from_params({"status": status.value})

        assert ledger_filter.status == {status}
        assert ledger_filter.to_params()["status"] == [status.value]


def test_the_api_describes_each_status(app: Flask) -> None:
    description = Client(app).get("/openapi.json")
    parameters = description["paths"]["/api/v1/claims"]["get"]["parameters"]
    (of_filter,) = [parameter for parameter in parameters if parameter["name"] == "status"]

    assert set(VALUES) <= set(of_filter["schema"]["items"]["enum"])


def test_the_style_sheet_the_terminal_and_the_sentences_know_each_status(app: Flask) -> None:
    styles = app.test_client().get("/statuses.css").text

    for row in STATUSES:
        assert f".status-{row.status.css_name} " in styles
        assert status_mark(row.status).text == f"{row.shape} {row.status.word}"
        assert reasons_for(Dossier(row.status))


def test_commands_take_each_status_as_it_is_typed() -> None:
    for command in (claims, move):
        choices = [parameter.type.choices for parameter in command.params if isinstance(parameter.type, click.Choice)]

        assert any({value.replace("_", "-") for value in VALUES} <= set(words) for words in choices)


def test_a_picture_stacks_each_status() -> None:
    today = date(2026, 11, 26)
    moves = [Move(0, None, status, 7) for status in Status]

    chart = backlog_chart(backlog(moves, periods(today, today)))

    pieces = [piece for panel in chart.panels for column in panel.columns for piece in column.pieces]
    assert {piece.status for piece in pieces} == set(Status)


def test_a_mail_counts_each_status_with_its_sign() -> None:
    head, (line, *_), delisted = an_edition()
    head = replace(head, counts={status.value: 1 for status in Status})
    lines = [replace(line, status=status.value) for status in Status]

    text, page = text_of(head, lines, delisted), page_of(head, lines, delisted)

    for row in STATUSES:
        assert row.status.word in text
        assert f"color:{row.mail}" in page
        assert row.shape in page


def test_the_docs_have_each_status_that_can_be_lowered() -> None:
    table = lowered()

    for row in STATUSES:
        assert (f"| {row.status.word} | " in table) == bool(row.lowered_to)
