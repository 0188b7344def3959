"""Reports: the one of unverified items as a page and as CSV, the list of scheduled ones, and the page of one."""

import csv
from dataclasses import replace
from io import StringIO

import pytest
from sqlalchemy import select

from tests.counting import sent_to
from tests.sinks import a_sink
from tests.web.newsroom import THEN, Newsroom, keep_report, lose_mail, on_both
from tests.web.pages import Pages
from tracker import jobs
from tracker.db import Database
from tracker.models import Claim, Delivery, DeliveryState, Desk, Edition, Person
from tracker.rules.claims import Importance
from tracker.rules.ledger import LedgerFilter
from tracker.rules.mail_servers import MailServer
from tracker.services.claims import ClaimDraft, edit_claim, make_claim


def change(database: Database, newsroom: Newsroom, claim_id: int, **fields: object) -> None:
    """Edit a claim as the checker would."""
    with database.unit_of_work() as session:
        claim = session.get_one(Claim, claim_id)
        draft = ClaimDraft(**{**ClaimDraft.of(claim).__dict__, **fields})
        by = session.get_one(Person, newsroom.people["checker"])
        edit_claim(session, claim_id=claim_id, seen_version=None, draft=draft, by=by, now=THEN)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"))))


@on_both
def test_every_open_claim_says_why_it_is_listed_and_what_to_do_next(checker: Pages) -> None:
    page = checker.get("/reports/unverified")

    assert page.h1 == "Unverified items"
    assert "2 open claims of the Politics desk, most important first." in page.text
    assert page.words("//tbody//th/a") == ["A deal was reached in Berlin.", "The army is to have 800,000 troops."]
    assert "an inconsistent finding is undecided." in page.text
    assert "Accept or dismiss the finding on “its eighth year”." in page.text
    assert "The journal has " in page.text


def test_another_desk_sees_its_own_report_and_nothing_of_this_one(outsider: Pages) -> None:
    page = outsider.get("/reports/unverified")
    export = outsider.http.get("/reports/unverified.csv")

    assert "Nothing to report." in page.text
    assert "A deal was reached" not in page.response.text
    assert rows(export.text) == []
    assert export.text.startswith("\ufeffid,key,")


def test_heavier_claims_stand_first_under_their_own_heading(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    change(database, newsroom, newsroom.army_id, importance=Importance.HIGH)

    page = checker.get("/reports/unverified")

    assert page.words("//main//h2") == ["High importance 1", "Normal importance 1"]


def test_a_filter_says_itself_in_words_and_stays_in_its_fields(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    change(database, newsroom, newsroom.army_id, assignee_id=newsroom.people["checker"], importance=Importance.HIGH)

    page = checker.get("/reports/unverified").form("/reports/unverified").fill(assignee="me", importance="high").send()

    assert "1 open claim of the Politics desk, high importance, assigned to Carl Checker" in page.text
    assert page.words("//tbody//th/a") == ["The army is to have 800,000 troops."]
    assert page.words("//select/option[@selected]") == ["me", "high"]
    assert "assignee=me" in page.link("Export CSV")


def test_a_filter_that_leaves_nothing_says_so_and_offers_the_whole(checker: Pages) -> None:
    page = checker.get("/reports/unverified?importance=low")

    assert "Nothing to report." in page.text
    assert page.link("Every open claim").endswith("/reports/unverified")


def test_other_filters_of_the_ledger_come_with_the_address_and_stay(checker: Pages) -> None:
    page = checker.get("/reports/unverified?topic=berlin")

    assert page.words("//tbody//th/a") == ["A deal was reached in Berlin."]
    assert page.form("/reports/unverified").send().words("//tbody//th/a") == ["A deal was reached in Berlin."]


@pytest.mark.parametrize("address", ["/reports/unverified", "/reports/unverified.csv"])
@pytest.mark.parametrize(
    "query", ["importance=huge", "assignee=somebody", "assignee=999999", "desk=0", "desk=99999", "color=red", "q=%00"]
)
def test_a_wrong_filter_is_one_sentence_and_lists_nothing(checker: Pages, address: str, query: str) -> None:
    page = checker.get(f"{address}?{query}", 422)

    assert len(page.words("//*[@role='alert']//p")) == 1
    assert not page.all("//tbody")


def test_a_wrong_value_is_marked_at_its_field(checker: Pages) -> None:
    page = checker.get("/reports/unverified?importance=huge", 422)

    assert page.all("//select[@name='importance'][@aria-invalid='true']")
    assert page.words("//select[@name='importance']/option[@selected]") == ["huge"]


def test_the_desk_of_somebody_else_is_not_known(outsider: Pages, newsroom: Newsroom) -> None:
    page = outsider.get(f"/reports/unverified?desk={newsroom.politics_id}", 422)

    assert "Politics" not in page.response.text


def test_the_csv_holds_the_same_rows_and_opens_harmlessly(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    change(database, newsroom, newsroom.army_id, statement="=1+1 troops.")

    response = checker.http.get("/reports/unverified.csv")

    assert response.mimetype == "text/csv"
    assert response.text.startswith("\ufeff")
    assert "filename=unverified-" in response.headers["Content-Disposition"]
    assert [row["statement"] for row in rows(response.text)] == ["A deal was reached in Berlin.", "'=1+1 troops."]
    assert rows(response.text)[0]["next_step"] == "Accept or dismiss the finding on “its eighth year”."


def test_confidential_claims_are_marked_and_counted_but_not_in_the_csv(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    change(database, newsroom, newsroom.army_id, confidential=True)

    page = checker.get("/reports/unverified")
    export = checker.http.get("/reports/unverified.csv")

    assert "1 claim is confidential and left out of the CSV." in page.text
    assert page.words("//*[@class='report-confidential']") == ["confidential"]
    assert [row["statement"] for row in rows(export.text)] == ["A deal was reached in Berlin."]


def test_the_page_takes_the_same_queries_for_two_claims_and_for_many(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    with sent_to(database.engine) as few:
        checker.get("/reports/unverified")
    add_claims(database, newsroom, 20)

    with sent_to(database.engine) as queries_for_many:
        page = checker.get("/reports/unverified")

    assert len(page.all("//tbody/tr")) == 22
    assert len(queries_for_many) == len(few)


def add_claims(database: Database, newsroom: Newsroom, number: int) -> None:
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        for index in range(number):
            make_claim(
                session,
                article_id=newsroom.article_id,
                start=0,
                end=5 + index,
                draft=ClaimDraft(f"Claim {index}."),
                by=by,
                now=THEN,
            )


def test_nobody_reads_it_without_signing_in(anonymous: Pages) -> None:
    assert anonymous.http.get("/reports/unverified").status_code == 302
    assert anonymous.http.get("/reports/unverified.csv").status_code == 302


def test_an_article_that_all_claims_come_from_is_named_once(checker: Pages) -> None:
    page = checker.get("/reports/unverified")

    assert page.text.count("U.S. and EU Agree on Guarantees") == 1
    assert page.link("U.S. and EU Agree on Guarantees").endswith("/articles/1")


def work(pages: Pages, server: MailServer | None = None) -> None:
    """Let a worker look at the schedules and do what there is to do."""
    worker = replace(pages.app.extensions["tracker.worker"], server=server)
    jobs.tick(worker)
    jobs.work(worker)


@on_both
def test_every_report_is_listed_with_when_it_runs_and_to_whom_it_goes(
    viewer: Pages, outsider: Pages, slug: str
) -> None:
    page = viewer.get("/reports")

    assert page.words("//tbody//th/a") == ["Unverified items", "Night desk"]
    assert "Open claims of the Politics desk, most important first." in page.text
    assert page.words("//tr[2]/td") == [
        "every day at 07:30, Europe/Berlin",
        "Fri 19 Dec 2025, 07:30",
        "none yet",
        "2 recipients",
        "running",
    ]
    assert page.link("Reports").endswith("/reports")
    assert outsider.get("/reports").words("//tbody//th/a") == ["Unverified items"]
    assert "No report is scheduled yet." in outsider.get("/reports").text


def test_the_list_says_plainly_that_no_worker_runs_and_when_one_last_looked(viewer: Pages, slug: str) -> None:
    before = viewer.get("/reports")
    work(viewer)

    after = viewer.get("/reports")

    assert "The schedules were never looked at: no worker has run yet." in before.text
    assert "Start “tracker worker”" in before.text
    assert "The schedules were last looked at" in after.text
    assert "No mail server is set (TRACKER_SMTP_HOST)" in after.text


def test_the_list_asks_the_database_the_same_however_many_reports_there_are(
    viewer: Pages, database: Database, newsroom: Newsroom, slug: str
) -> None:
    viewer.get("/reports")
    with sent_to(database.engine) as few:
        viewer.get("/reports")
    with database.unit_of_work() as session:
        for number in range(5):
            how = {"ledger_filter": LedgerFilter(article=newsroom.article_id, assignee=newsroom.people["checker"])}
            keep_report(session, newsroom, f"reader{number}@example.net", name=f"Report {number}", **how)

    with sent_to(database.engine) as queries_for_many:
        page = viewer.get("/reports")

    assert "assigned to Carl Checker" in page.text
    assert len(queries_for_many) == len(few)


def test_the_page_of_a_report_tells_all_about_it(viewer: Pages, slug: str) -> None:
    page = viewer.get(f"/reports/{slug}")

    assert page.h1 == "Night desk"
    assert "Open claims of the Politics desk, most important first." in page.text
    due = page.all("//ol[contains(@class, 'next-due')]/li/time/@datetime")
    assert len(due) == 5
    assert all("T07:30:00+0" in moment for moment in due)
    assert "There is no edition yet." in page.text
    assert "Edith Editor" in page.text


def test_a_preview_shows_the_mail_and_the_claims_and_keeps_nothing(
    viewer: Pages, database: Database, slug: str
) -> None:
    page = viewer.get(f"/reports/{slug}/preview")

    assert "Nothing of it is kept" in page.text
    assert "2 claims listed." in page.words("//pre")[0]
    assert "deal was reached" not in page.words("//pre")[0]
    assert "A deal was reached in Berlin." in page.words("//tbody//th/a")
    assert "ana@example.net, editor@example.org" in page.text
    with database.reading() as session:
        assert session.scalars(select(Edition)).all() == []


def test_what_cannot_be_made_says_why(viewer: Pages, database: Database, newsroom: Newsroom, slug: str) -> None:
    with database.unit_of_work() as session:
        session.get_one(Desk, newsroom.politics_id).closed_at = THEN

    page = viewer.get(f"/reports/{slug}/preview", 422)
    sent = viewer.get(f"/reports/{slug}").form("/send-to-me").send(422)

    for answer in (page, sent):
        assert "The desk Politics was closed" in answer.text
        assert "This report cannot run" in answer.text


def test_an_edition_can_be_had_at_once_where_no_worker_runs_its_mail_waits(
    viewer: Pages, database: Database, slug: str
) -> None:
    page = viewer.get(f"/reports/{slug}").form("/send-to-me").send(303)

    assert "Edition 1 is made. No worker runs" in " ".join(page.words("//*[@role='status']"))
    assert page.link("edition 1").endswith(f"/reports/{slug}/editions/1")
    assert "asked for by Vera Viewer" in page.text
    with database.reading() as session:
        (mail,) = session.scalars(select(Delivery)).all()
        assert (mail.address, mail.state) == ("viewer@example.org", DeliveryState.PENDING)


@on_both
def test_a_worker_sends_what_the_page_asked_for_and_what_is_due(editor: Pages, database: Database, slug: str) -> None:
    with a_sink() as sink:
        work(editor, sink.server)  # the period that passed since the report was set up
        due = [letter.to[0] for letter in sink.taken]
        editor.get(f"/reports/{slug}").form("/send-to-me").send(303)
        work(editor, sink.server)

        page = editor.get(f"/reports/{slug}")

    assert sorted(due) == ["ana@example.net", "editor@example.org"]
    assert [letter.to[0] for letter in sink.taken[2:]] == ["editor@example.org"]
    assert "It also stands for" in page.text
    assert page.words("//table[contains(@class, 'history')]/tbody/tr/td[last()]") == ["1 sent", "2 sent"]
    link = sink.taken[0].mail["List-Unsubscribe"].strip("<>")
    assert Pages(editor.app).get(link.removeprefix("http://127.0.0.1:8000")).h1 == "End this report for you"


def test_a_run_that_failed_stands_in_the_history_with_its_reason(
    viewer: Pages, database: Database, newsroom: Newsroom, slug: str
) -> None:
    with database.unit_of_work() as session:
        session.get_one(Desk, newsroom.politics_id).closed_at = THEN
    work(viewer)

    page = viewer.get(f"/reports/{slug}")

    assert "could not be made" in page.text
    assert "Edith Editor answers for it and is told by mail." in page.text
    assert "cannot run" in viewer.get("/reports").text


def test_a_long_history_has_pages_and_no_empty_one(viewer: Pages, database: Database, slug: str) -> None:
    with database.unit_of_work() as session:
        for _ in range(21):
            lose_mail(session, slug, DeliveryState.SENT)

    first, last, beyond = (viewer.get(f"/reports/{slug}{page}") for page in ("", "?page=2", "?page=9999999"))

    assert first.words("//td/a[contains(@href, '/editions/')]")[0] == "edition 21"
    assert first.link("Next").endswith("page=2")
    for page in (last, beyond):
        assert page.words("//td/a[contains(@href, '/editions/')]") == ["edition 1"]
