"""The page of what is overdue: by person, with the way there and back."""

from datetime import date

import pytest

from tests.web.conftest import Enter
from tests.web.newsroom import THEN, Newsroom, on_both
from tests.web.pages import Pages
from tracker.db import Database
from tracker.models import Person
from tracker.services.claims import ClaimDraft, edit_claim


@pytest.fixture
def late(database: Database, newsroom: Newsroom) -> None:
    """One claim of the checker and one of nobody's, both due long ago."""
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        for claim_id, statement, assignee_id in (
            (newsroom.deal_id, "The deal.", by.id),
            (newsroom.army_id, "The army.", None),
        ):
            draft = ClaimDraft(statement, assignee_id=assignee_id, due_on=date(2025, 12, 19))
            edit_claim(session, claim_id=claim_id, seen_version=None, draft=draft, by=by, now=THEN)


@on_both
def test_what_is_overdue_stands_with_whoever_has_it(editor: Pages, newsroom: Newsroom, late: None) -> None:
    page = editor.get("/overdue")

    assert "2 claims are overdue: 1 with Carl Checker, 1 nobody’s." in page.text
    assert page.words("//main//h2") == ["Carl Checker 1", "Nobody’s 1"]
    assert page.link("The deal.") == f"/claims/{newsroom.deal_id}"
    [first, _] = page.words("//main//tbody/tr")
    assert "days late" in first
    assert "19 Dec 2025" in first


def test_the_reader_is_told_which_are_theirs(checker: Pages, late: None) -> None:
    assert checker.get("/overdue").words("//main//h2")[0] == "Carl Checker (you) 1"


def test_where_nothing_is_overdue_the_page_says_what_to_do(outsider: Pages, late: None) -> None:
    page = outsider.get("/overdue")

    assert "Nothing is overdue." in page.text
    assert page.link("Open claims, due soonest first").endswith("/ledger?status=open&sort=due")


def test_it_can_be_looked_at_as_it_was(editor: Pages, late: None) -> None:
    past = editor.get("/overdue?as_of=2025-12-19T12:00")

    assert "Nothing is overdue." in past.text
    assert editor.get("/overdue?as_of=2025-12-21T12:00").words("//main//tbody/tr/td[1]") == ["2 days late"] * 2
    assert editor.get("/overdue?as_of=soon", 422).words("//p[@id='as-of-error']")


def test_the_front_page_and_the_page_of_a_person_lead_there(enter: Enter, newsroom: Newsroom, late: None) -> None:
    pages = enter("administrator")

    assert pages.get("/").link("Overdue claims by person") == "/overdue"
    person = pages.get(f"/people/{newsroom.people['checker']}")
    assert person.link("1 is overdue") == f"/overdue#person-{newsroom.people['checker']}"
    assert "Overdue claims none" in pages.get(f"/people/{newsroom.people['viewer']}").text
