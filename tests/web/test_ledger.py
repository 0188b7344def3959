"""The ledger in a browser: listing, filtering, filing many, keeping views, and the export."""

import csv
import io
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from typing import Any
from urllib.parse import unquote

import pytest
from flask import Flask
from sqlalchemy import event
from sqlalchemy.orm import Session

from tests.builders import a_claim, a_finding, a_person, a_proposal, an_article, an_item
from tests.web.newsroom import Newsroom, password_hash
from tests.web.pages import Pages
from tracker.db import Database
from tracker.models import Article, Claim, Desk, Person, SavedView, Topic
from tracker.queries.ledger import PER_PAGE
from tracker.rules.claims import Importance
from tracker.rules.roles import RoleName
from tracker.rules.statuses import Status

Writing = Callable[[], AbstractContextManager[Session]]
ARMY, DEAL, SECRET = "=The army grows.", "A deal was reached in Berlin.", "A secret."
STATEMENTS = "//td[contains(@class, 'col-claim')]/a"


@pytest.fixture
def writing(database: Database) -> Writing:
    """A unit of work, to put things into the database and to look what became of them."""
    return database.unit_of_work


@pytest.fixture
def ids(writing: Writing, newsroom: Newsroom) -> dict[str, int]:
    """The newsroom's two claims, one of them disputed and more, a confidential one, and one of another desk."""
    with writing() as session:
        checker = session.get_one(Person, newsroom.people["checker"])
        article = session.get_one(Article, newsroom.article_id)
        army = session.get_one(Claim, newsroom.army_id)
        army.statement, army.status, army.importance = "=The army grows.", Status.DISPUTED, Importance.HIGH
        army.due_on = date(2025, 12, 1)
        army.topics.append(Topic(name="troops"))
        a_proposal(session, army, checker, to=Status.CONTRADICTED)
        secret = a_claim(
            session, article, checker, statement="A secret.", status=Status.CONFIRMED, confidential=True, number=3
        )
        otto = session.get_one(Person, newsroom.people["outsider"])
        economy = session.get_one(Desk, newsroom.economy_id)
        abroad = a_claim(session, an_article(session, economy, otto, title="Elsewhere"), otto, statement="A goal.")
        return {"secret": secret.id, "abroad": abroad.id}


def test_the_ledger_lists_the_desks_claims_and_says_so(checker: Pages, ids: dict[str, int]) -> None:
    page = checker.get("/ledger")

    assert page.h1 == "Ledger"
    assert page.words(STATEMENTS) == [ARMY, DEAL, SECRET]
    assert page.words("//p[@class='words']")[0].startswith("3 claims of the Politics desk.")
    assert "anonymous sources → via The Paper" in page.text
    assert page.words("//ul[@class='bar-legend']/li") == ["1 disputed", "1 unreviewed", "1 confirmed"]


def test_a_row_can_be_worked_with_keys(checker: Pages, ids: dict[str, int], newsroom: Newsroom) -> None:
    row = checker.get("/ledger?q=army").all("//table[@data-rows]//tr[@data-row]")[0]

    assert row.get("data-evidence") == f"/claims/{newsroom.army_id}#record"
    assert row.get("data-status") == f"/claims/{newsroom.army_id}#status"
    assert row.xpath(".//a[@data-open]/@href") == [f"/claims/{newsroom.army_id}"]


def test_a_row_says_what_waits_what_is_due_and_what_the_checks_found(checker: Pages, ids: dict[str, int]) -> None:
    row = checker.get("/ledger?q=army").words("//tr[@data-row]")[0]
    findings = checker.get("/ledger?findings=open").words("//td[contains(@class, 'col-findings')]")

    for words in ("disputed", "contradicted proposed", "high importance", "overdue since 1 Dec 2025"):
        assert words in row
    assert findings == ["inconsistent: nth year, open"]


def test_a_filter_of_the_address_is_said_in_words_and_filled_in(checker: Pages, ids: dict[str, int]) -> None:
    page = checker.get("/ledger?status=open&importance=high&topic=troops&sort=age")

    assert page.words(STATEMENTS) == [ARMY]
    words = "1 open claim of the Politics desk, high importance, filed under “troops”, longest open first."
    assert page.words("//p[@class='words']")[0] == words
    assert page.all("//input[@id='filter-topic']/@value") == ["troops"]
    assert page.all("//input[@name='importance'][@checked]/@value") == ["high"]
    assert page.words("//th[@aria-sort='descending']") == ["Open for ↓"]


def test_searching_keeps_the_other_filters(checker: Pages, ids: dict[str, int]) -> None:
    page = checker.get("/ledger?topic=troops&status=disputed&due=overdue")

    sent = {
        control.get("name"): control.get("value")
        for control in page.all("//*[@form='filter'][@checked or self::input[@type='text']]")
    }
    chosen = {
        option.getparent().get("name"): option.get("value")
        for option in page.all("//select[@form='filter']/option[@selected]")
    }

    assert sent["status"] == "disputed"
    assert sent["topic"] == "troops"
    assert chosen["due"] == "overdue"


def test_a_chip_switches_a_filter_on_and_off(checker: Pages, ids: dict[str, int]) -> None:
    page = checker.get("/ledger")
    switched = checker.get(page.link("waiting for approval"))
    back = checker.get(switched.link("waiting for approval"))

    assert switched.words(STATEMENTS) == [ARMY]
    assert switched.words("//a[@class='chip'][@aria-current]") == ["waiting for approval"]
    assert len(back.words(STATEMENTS)) == 3


def test_whatever_else_is_asked_for_can_be_taken_away(checker: Pages, ids: dict[str, int], newsroom: Newsroom) -> None:
    page = checker.get(f"/ledger?source={newsroom.source_id}&status=unreviewed")

    assert page.words(STATEMENTS) == [DEAL]
    without = checker.get(page.link("resting on The Paper ×"))
    assert without.words("//p[@class='words']")[0].startswith("1 unreviewed claim of")


def test_claims_of_other_desks_are_not_there(
    checker: Pages, administrator: Pages, ids: dict[str, int], newsroom: Newsroom
) -> None:
    assert "A goal." not in checker.get("/ledger?q=goal").text
    assert "A goal." in administrator.get(f"/ledger?desk={newsroom.economy_id}").text
    page = checker.get(f"/ledger?desk={newsroom.economy_id}", 422)
    assert "no such desk among yours" in page.text


@pytest.mark.parametrize(
    ("query", "sentence", "field"),
    [
        ("status=verified", "knows no “verified”", "filter-status"),
        ("older_than=soon", "whole number from 1", "filter-older_than"),
        ("article=31415", "no such article at your desks", "filter-article"),
        ("colour=red", "has no filter “colour”", "errors"),
    ],
)
def test_a_filter_that_cannot_be_read_says_so_at_its_field(
    checker: Pages, ids: dict[str, int], query: str, sentence: str, field: str
) -> None:
    page = checker.get(f"/ledger?{query}&q=deal", 422)

    assert (
        sentence
        in page.words(f"//*[@id='{field}']/ancestor-or-self::*[contains(@class, 'field') or @id='errors'][1]")[0]
    )
    assert not page.all(STATEMENTS)
    assert page.all("//form[@id='filter']//input[@name='q']/@value") == ["deal"]


def test_a_number_that_is_none_stays_as_it_was_typed(checker: Pages, ids: dict[str, int]) -> None:
    assert checker.get("/ledger?older_than=soon", 422).all("//input[@id='filter-older_than']/@value") == ["soon"]


def test_a_ledger_without_claims_says_what_to_do(
    app: Flask, outsider: Pages, writing: Writing, newsroom: Newsroom
) -> None:
    with writing() as session:
        economy = session.get_one(Desk, newsroom.economy_id)
        a_person(session, economy, RoleName.VIEWER, email="looker@example.org", password=password_hash())

    assert outsider.get("/ledger").link("Take in an article").endswith("/articles/new")
    assert "as soon as a fact-checker" in Pages(app).sign_in("looker@example.org").get("/ledger").text


def test_a_filter_that_finds_nothing_shows_the_way_out(checker: Pages, ids: dict[str, int]) -> None:
    page = checker.get("/ledger?q=nothing-says-this")

    assert "No claim is like that." in page.text
    assert page.words("//p[@class='words']")[0].startswith("No claims of the Politics desk, with “nothing-says-this”")
    assert page.link("All claims").endswith("/ledger")


def test_what_was_typed_never_becomes_part_of_the_page(checker: Pages, ids: dict[str, int]) -> None:
    page = checker.get("/ledger?q=%3Cscript%3Ealert(1)%3C/script%3E%22")

    assert page.all("//input[@id='q']/@value") == ['<script>alert(1)</script>"']
    assert not page.all("//script[not(@src)]")


def test_many_claims_come_in_pages(checker: Pages, writing: Writing, newsroom: Newsroom, ids: dict[str, int]) -> None:
    with writing() as session:
        by = session.get_one(Person, newsroom.people["editor"])
        article = session.get_one(Article, newsroom.article_id)
        for number in range(PER_PAGE):
            a_claim(session, article, by, statement=f"More {number}")

    page = checker.get("/ledger")
    second = checker.get(page.link("Next"))

    assert len(page.words(STATEMENTS)) == PER_PAGE
    assert len(second.words(STATEMENTS)) == 3


def test_the_page_takes_the_same_queries_however_many_claims_it_shows(
    checker: Pages, database: Database, writing: Writing, newsroom: Newsroom, ids: dict[str, int]
) -> None:
    def queries() -> int:
        sent: list[str] = []

        def note(_connection: Any, _cursor: Any, statement: str, *_arguments: Any) -> None:
            sent.append(statement)

        event.listen(database.engine, "before_cursor_execute", note)
        checker.get("/ledger")
        event.remove(database.engine, "before_cursor_execute", note)
        return len(sent)

    few = queries()
    with writing() as session:
        by = session.get_one(Person, newsroom.people["editor"])
        article = session.get_one(Article, newsroom.article_id)
        for number in range(40):
            claim = a_claim(session, article, by, statement=f"More {number}", topics=["more"], assignee_id=by.id)
            an_item(session, claim, by)
            a_finding(session, claim)

    assert queries() == few


def rows(pages: Pages, query: str = "") -> list[dict[str, str]]:
    """The export of a filter, as a spreadsheet reads it."""
    response = pages.http.get(f"/ledger.csv{query}")
    assert response.status_code == 200
    assert response.content_type == "text/csv; charset=utf-8"
    assert response.data.startswith("\ufeff".encode())
    return list(csv.DictReader(io.StringIO(response.data.decode("utf-8-sig"), newline="")))


def test_the_export_holds_what_is_shown_but_nothing_confidential(
    checker: Pages, ids: dict[str, int], newsroom: Newsroom
) -> None:
    exported = rows(checker)

    assert [row["id"] for row in exported] == [str(newsroom.army_id), str(newsroom.deal_id)]
    deal = exported[1]
    assert deal["statement"] == DEAL
    assert deal["attribution"] == "anonymous sources → The Paper"
    assert (deal["status"], deal["k_min"], deal["published on"]) == ("unreviewed", "0", "2025-12-17")
    assert "1 confidential, left out of the export" in checker.get("/ledger").text


def test_no_cell_of_the_export_is_a_formula(checker: Pages, ids: dict[str, int]) -> None:
    assert rows(checker, "?q=army")[0]["statement"] == "'=The army grows."


def test_the_export_says_its_filter_and_time_beside_the_table(checker: Pages, ids: dict[str, int]) -> None:
    response = checker.http.get("/ledger.csv?status=open&q=%0d%0aSet-Cookie:x")
    refused = checker.http.get("/ledger.csv?status=verified")

    assert response.status_code == 200
    assert "Set-Cookie" not in response.headers
    assert "ledger-20" in response.headers["Content-Disposition"]
    assert "open-claims-of-the-politics-desk" in response.headers["Content-Disposition"]
    assert unquote(response.headers["Ledger-Filter"]).startswith(
        "open claims of the Politics desk, with “Set-Cookie:x”"
    )
    assert refused.status_code == 422


def test_the_export_holds_nothing_of_other_desks(checker: Pages, ids: dict[str, int], newsroom: Newsroom) -> None:
    assert "A goal." not in checker.http.get("/ledger.csv").text
    assert checker.http.get(f"/ledger.csv?desk={newsroom.economy_id}").status_code == 422


def test_an_export_needs_somebody_signed_in(anonymous: Pages) -> None:
    assert anonymous.http.get("/ledger.csv").status_code == 302


def test_ticked_claims_are_filed_with_a_result_for_each(
    checker: Pages, writing: Writing, newsroom: Newsroom, ids: dict[str, int]
) -> None:
    form = checker.get("/ledger?status=open").form(id="bulk")
    form.values["claims"] = [str(newsroom.deal_id), str(newsroom.army_id), str(ids["abroad"])]

    page = form.fill(assignee=newsroom.people["editor"], topic="Troops").send(200)

    assert page.h1 == "2 claims filed"
    assert page.words("//tbody/tr/*") == [
        *("C01", "changed"),
        *("C02", "changed"),
        *(f"claim {ids['abroad']}", "refused: There is no such claim; look it up in the ledger."),
    ]
    assert page.link("Back to the ledger").endswith("/ledger?status=open")
    with writing() as session:
        deal, abroad = session.get_one(Claim, newsroom.deal_id), session.get_one(Claim, ids["abroad"])
        assert deal.assignee_id == newsroom.people["editor"]
        assert [topic.name for topic in deal.topics] == ["berlin", "troops"]
        assert abroad.assignee_id is None


def test_filing_twice_changes_once(checker: Pages, writing: Writing, ids: dict[str, int], newsroom: Newsroom) -> None:
    form = checker.get("/ledger").form(id="bulk")
    form.values["claims"] = [str(newsroom.deal_id)]
    form.fill(topic="nato").send(200)

    def version() -> int:
        with writing() as session:
            return session.get_one(Claim, newsroom.deal_id).version

    filed = version()
    page = form.send(303)

    assert page.h1 == "Ledger"
    assert version() == filed


@pytest.mark.parametrize(
    ("ticked", "topic", "sentence"),
    [(False, "nato", "No claims are chosen"), (True, "", "Choose a person or write a topic"), (True, "x" * 81, "80")],
)
def test_filing_that_says_too_little_is_refused_and_keeps_the_ticks(
    checker: Pages, ids: dict[str, int], ticked: bool, topic: str, sentence: str, newsroom: Newsroom
) -> None:
    form = checker.get("/ledger").form(id="bulk")
    form.values["claims"] = [str(newsroom.deal_id)] if ticked else []

    page = form.fill(topic=topic).send(422)

    assert any(sentence in error for error in page.errors())
    assert page.all("//input[@name='claims'][@checked]/@value") == ([str(newsroom.deal_id)] if ticked else [])
    assert page.all("//input[@id='bulk-topic']/@value") == [topic]


def test_a_viewer_reads_and_exports_but_files_nothing(viewer: Pages, ids: dict[str, int]) -> None:
    page = viewer.get("/ledger")

    assert len(page.words(STATEMENTS)) == 3
    assert not page.all("//input[@name='claims']")
    assert not page.all("//form[@id='bulk']")
    assert len(rows(viewer)) == 2


def test_a_filter_is_kept_under_a_name_and_shared(
    checker: Pages, viewer: Pages, writing: Writing, ids: dict[str, int]
) -> None:
    form = checker.get("/ledger?status=open&assignee=me&page=1").form("/ledger/views")

    page = form.fill(name="My open ones", shared="y").send(303)

    assert "The view “My open ones” is kept." in page.response.text
    assert page.url.endswith("/ledger?status=open&assignee=me")
    assert (
        viewer.get(viewer.get("/ledger").link("My open ones"))
        .words("//p[@class='words']")[0]
        .startswith("No open claims")
    )
    with writing() as session:
        assert session.query(SavedView).one().params == {"status": ["open"], "assignee": "me"}


def test_a_view_without_a_name_or_with_one_taken_is_refused_at_the_field(checker: Pages, ids: dict[str, int]) -> None:
    def kept(name: str, status: int) -> list[str]:
        page = checker.get("/ledger?status=open").form("/ledger/views").fill(name=name).send(status)
        return page.words("//*[@id='view-name-error']")

    kept("Night", 303)

    assert kept("", 422) == ["Give the view a name."]
    assert kept("Night", 422) == ["There is already a view “Night” here; choose another name."]


def test_views_are_renamed_and_deleted(checker: Pages, ids: dict[str, int]) -> None:
    checker.get("/ledger?status=open").form("/ledger/views").fill(name="Night").send(303)
    page = checker.get("/ledger").link("edit")

    renamed = checker.get(page).form("/ledger/views/1").fill(name="Late", shared="y").send(303)
    assert renamed.words("//h2/a") == ["Late"]
    refused = renamed.form("/ledger/views/1").fill(name="").send(422)
    assert "Give the view a name." in refused.text
    answer = renamed.form("/ledger/views/1/delete").send(303)

    assert "No view is saved yet." in answer.text
    assert checker.http.get("/ledger/views/1").status_code in {404, 405}


def test_views_of_others_cannot_be_changed(checker: Pages, editor: Pages, ids: dict[str, int]) -> None:
    checker.get("/ledger?status=open").form("/ledger/views").fill(name="Night", shared="y").send(303)

    page = editor.get("/ledger/views")

    assert "by Carl Checker" in page.text
    assert not page.all("//form[contains(@action, '/ledger/views/1')]")
