"""The front page: what waits for whom, and what to do where there is nothing."""

from datetime import timedelta

import pytest
from flask import Flask

from config import Config
from tests.counting import sent_to
from tests.databases import Shelf
from tests.instants import TODAY
from tests.web.conftest import Enter
from tests.web.newsroom import THEN, Newsroom, on_both, password_hash
from tests.web.pages import Page, Pages
from tracker.app import create_app
from tracker.db import Database
from tracker.models import Claim, Person, Proposal
from tracker.rules.cadences import Cadence
from tracker.rules.findings import Decision, Dismissal
from tracker.rules.roles import RoleName
from tracker.rules.statuses import Status
from tracker.services.claims import ClaimDraft, edit_claim, make_claim
from tracker.services.findings import decide_finding
from tracker.services.people import add_desk, add_person, set_role
from tracker.services.reports import ReportDraft, create_report


def section(page: Page, name: str) -> str:
    """What stands in a block of the page."""
    return page.words(f"//section[@aria-labelledby='{name}']")[0]


def propose(database: Database, newsroom: Newsroom, member: str) -> None:
    """Propose the claim about the deal as confirmed."""
    with database.unit_of_work() as session:
        claim = session.get_one(Claim, newsroom.deal_id)
        session.add(
            Proposal(
                claim_id=claim.id,
                from_status=claim.status,
                to_status=Status.CONFIRMED,
                why="The document is there.",
                policy_id=1,
                recorded_at=THEN,
                recorded_by_id=newsroom.people[member],
            )
        )


@on_both
def test_the_desk_says_in_a_sentence_what_there_is_to_do(checker: Pages) -> None:
    page = checker.get("/")

    assert page.h1 == "The desk today"
    assert "nothing waits for approval, no claims are overdue, 1 finding is undecided" in page.text
    assert "none of 2 open claims are yours." in page.text


def test_an_editor_who_did_not_propose_is_led_to_the_answer(
    editor: Pages, database: Database, newsroom: Newsroom
) -> None:
    propose(database, newsroom, "checker")

    page = editor.get("/")

    waiting = section(page, "waiting")
    assert "A deal was reached in Berlin." in waiting
    assert "“The document is there.” Carl Checker, 18 Dec 2025, 09:00 UTC" in waiting
    assert page.link("Answer") == f"/claims/{newsroom.deal_id}#proposal"


@pytest.mark.parametrize(
    ("reader", "sentence"),
    [
        ("editor", "You proposed it, so somebody else has to answer."),
        ("checker", "An editor of the desk has to answer."),
    ],
)
def test_whoever_may_not_answer_is_told_who_does(
    enter: Enter, database: Database, newsroom: Newsroom, reader: str, sentence: str
) -> None:
    propose(database, newsroom, "editor")

    page = enter(reader).get("/")

    assert sentence in section(page, "waiting")
    assert not page.all("//section[@aria-labelledby='waiting']//a[contains(@class, 'btn')]")


def test_what_is_overdue_and_what_is_mine_is_listed(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    with database.unit_of_work() as session:
        claim = session.get_one(Claim, newsroom.army_id)
        by = session.get_one(Person, newsroom.people["checker"])
        draft = ClaimDraft(**{**ClaimDraft.of(claim).__dict__, "assignee_id": by.id, "due_on": THEN.date()})
        edit_claim(session, claim_id=claim.id, seen_version=None, draft=draft, by=by, now=THEN)

    page = checker.get("/")

    assert "The army is to have 800,000 troops." in section(page, "overdue")
    assert "late" in section(page, "overdue")
    assert "Carl Checker" in section(page, "overdue")
    assert "The army is to have 800,000 troops." in section(page, "mine")


def test_an_undecided_finding_leads_to_its_claim_and_goes_when_it_is_decided(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    page = checker.get("/")
    assert "It is the fourth year." in section(page, "undecided")
    assert page.link("“its eighth year”") == f"/claims/{newsroom.deal_id}#finding-{newsroom.finding_id}"

    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        decide_finding(
            session,
            finding_id=newsroom.finding_id,
            decision=Decision.DISMISSED,
            because=Dismissal.OTHER,
            why="A slip.",
            by=by,
            now=THEN,
        )

    assert "Every inconsistent finding has been decided." in section(checker.get("/"), "undecided")


def test_blocks_without_rows_say_what_to_do(checker: Pages) -> None:
    page = checker.get("/")

    assert "Nothing waits for a second person." in section(page, "waiting")
    assert "Nothing is overdue." in section(page, "overdue")
    assert "assignee=nobody" in page.link("Open claims nobody has")


def test_statuses_lead_into_the_ledger_and_ages_are_there_as_a_table(checker: Pages) -> None:
    page = checker.get("/")

    assert page.link("unreviewed").endswith("/ledger?status=unreviewed")
    assert page.words("//aside//table/caption") == ["Open claims by age and status"]
    assert page.words("//aside//table//tbody/tr") == ["longerunreviewed2"]
    assert page.all("//aside//svg[@role='img']/@aria-label")[1] == "Age of open claims: 2 longer"


@on_both
def test_the_pictures_say_how_the_backlog_goes_and_are_there_as_tables(checker: Pages) -> None:
    page = checker.get("/?as_of=2025-12-19T12:00")

    backlog = section(page, "backlog")
    assert "2 claims are open; the first was taken in on 18 Dec 2025." in backlog
    assert "This week so far no claim was closed and 2 taken in or reopened." in backlog
    [standing, settled] = page.all("//section[@aria-labelledby='backlog']//svg[@role='img']/@aria-label")
    assert standing.startswith("Open claims (above) and closed ones (below")
    assert settled.startswith("Claims closed in each week, by verdict")
    rows = page.words("//section[@aria-labelledby='backlog']//tbody/tr")
    assert rows[:2] == ["19 Dec 2025, so far 2 0 2", "18 Dec 2025 2 0 2"]
    assert "week of 15 Dec 2025, so far 2 0" in rows


def test_the_desk_can_be_looked_at_as_it_was(checker: Pages) -> None:
    past = checker.get("/?as_of=2025-12-19T12:00")

    assert "As of 19 Dec 2025, 12:00 UTC." in " ".join(past.words("//aside"))
    assert "19 Dec 2025: nothing waits for approval" in past.text
    assert "as_of=2025-12-19T12:00" in past.link("Open claims nobody has")


def test_a_moment_that_is_none_is_refused_at_its_field(checker: Pages) -> None:
    page = checker.get("/?as_of=some+day", 422)

    assert page.words("//p[@id='as-of-error']")


def test_the_last_events_are_there_with_the_way_to_the_journal(checker: Pages) -> None:
    page = checker.get("/")

    assert "Loaded a finding: nth year, inconsistent." in page.words("//aside//ol/li/p[1]")
    assert page.link("The whole journal").endswith("/journal")


def test_the_first_step_is_to_take_in_an_article(outsider: Pages) -> None:
    page = outsider.get("/")

    assert "Nothing here yet." in page.text
    assert page.link("Take in an article").endswith("/articles/new")
    assert "A deal" not in page.response.text


def newcomer(database: Database, app: Flask, *, desk: str, administrator: bool = False) -> Pages:
    """Somebody new who may look at a new desk, or at none where it has no name."""
    with database.unit_of_work() as session:
        person = add_person(
            session,
            name="Nia New",
            email="nia@example.org",
            password_hash=password_hash(),
            administrator=administrator,
            by=None,
            now=THEN,
        )
        if desk:
            home = add_desk(session, name=desk, by=None, now=THEN)
            set_role(session, person_id=person.id, desk_id=home.id, role=RoleName.VIEWER, by=None, now=THEN)
    return Pages(app).sign_in("nia@example.org")


def test_somebody_who_may_only_look_waits_for_the_first_article(database: Database, app: Flask) -> None:
    page = newcomer(database, app, desk="Science").get("/")

    assert "A fact-checker of your desk takes in the first article" in page.text
    assert not page.all("//main//a[contains(@class, 'btn')]")


def test_somebody_without_a_desk_is_told_whom_to_ask(database: Database, app: Flask) -> None:
    page = newcomer(database, app, desk="").get("/", 403)

    assert "You belong to no desk yet; ask an administrator to give you a role at one." in page.text


def test_the_administrator_of_an_empty_installation_makes_a_desk_first(files: Shelf) -> None:
    empty = files.migrated("empty")
    app = create_app(Config(database_url=str(empty.engine.url), secret_key="x" * 40), empty)

    page = newcomer(empty, app, desk="", administrator=True).get("/")

    assert "There is no desk yet." in page.text
    assert page.link("Make a desk").endswith("/people#add-desk")
    empty.engine.dispose()


def test_the_page_takes_the_same_queries_whatever_there_is(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    with sent_to(database.engine) as few:
        checker.get("/")
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        for number in range(15):
            make_claim(
                session,
                article_id=newsroom.article_id,
                start=0,
                end=5 + number,
                draft=ClaimDraft(f"Claim {number}.", assignee_id=by.id, due_on=THEN.date() + timedelta(days=1)),
                by=by,
                now=THEN,
            )

    with sent_to(database.engine) as queries_for_many:
        page = checker.get("/")

    assert "All 15 that are overdue" in page.text
    assert len(queries_for_many) == len(few)


@pytest.mark.usefixtures("noon")
def test_what_is_due_soon_stands_in_the_sentence_and_with_its_claim(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    with database.unit_of_work() as session:
        claim = session.get_one(Claim, newsroom.army_id)
        claim.assignee_id, claim.due_on = newsroom.people["checker"], TODAY

    page = checker.get("/")

    assert "1 of 2 open claims is yours, 1 of them due by" in page.text
    assert "today" in section(page, "mine")


@on_both
def test_editors_are_told_what_is_wrong_with_the_reports_of_their_desks(
    enter: Enter, database: Database, newsroom: Newsroom
) -> None:
    with database.unit_of_work() as session:
        editor = session.get_one(Person, newsroom.people["editor"])
        draft = ReportDraft(name="Night desk", cadence=Cadence.of("30 7 * * *"))
        report = create_report(session, desk_id=newsroom.politics_id, draft=draft, by=editor, now=THEN)
        report.problem = "The desk was closed."

    page = enter("editor").get("/")

    assert "Something is wrong with the scheduled reports" in page.text
    assert "No worker has looked at the schedules yet, so 1 scheduled report waits." in page.text
    assert page.link("The report night-desk") == "/reports/night-desk"
    for member in ("checker", "outsider"):
        assert "Something is wrong" not in enter(member).get("/").text
    assert "Something is wrong" not in enter("editor").get("/?as_of=2025-12-19T12:00").text
