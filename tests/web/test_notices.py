"""Whether one is told before due dates, what one was told, and who chooses."""

from datetime import timedelta

import pytest

from config import Config
from tests.web.newsroom import THEN, Newsroom, on_both
from tests.web.pages import Pages
from tracker.app import create_app
from tracker.db import Database
from tracker.models import Claim, Person
from tracker.rules.mail_messages import MessageIds
from tracker.services.deadlines import tell_of_deadlines


def wants(database: Database, newsroom: Newsroom, member: str) -> bool:
    with database.reading() as session:
        return session.get_one(Person, newsroom.people[member]).deadline_mail


@on_both
def test_whoever_wants_no_notices_says_so_and_can_take_it_back(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    page = checker.get("/notices")
    assert "you are told by mail one working day before, from 08:00 (UTC)" in page.text

    page = page.form(action="/notices").send(303)
    assert "You will not be told before due dates any more." in " ".join(page.words("//div[@role='status']"))
    assert "You are not told before a claim of yours is due." in page.text
    assert not wants(database, newsroom, "checker")

    page.form(action="/notices").send(303)
    assert wants(database, newsroom, "checker")
    assert wants(database, newsroom, "editor")


def test_what_one_was_told_is_listed_with_the_way_there(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    assert "You were told nothing yet." in checker.get("/notices").text
    with database.unit_of_work() as session:
        claim = session.get_one(Claim, newsroom.deal_id)
        claim.assignee_id, claim.due_on = newsroom.people["checker"], (THEN + timedelta(days=1)).date()
        tell_of_deadlines(session, message_ids=MessageIds("s" * 40, "example.org"), now=THEN)

    page = checker.get("/notices")

    assert page.link("C01") == f"/claims/{newsroom.deal_id}"
    assert page.words("//main//tbody/tr/td[3]") == ["pending"]


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"deadline_days": None}, "This installation tells nobody before due dates"),
        ({"deadline_days": 0}, "on the day itself, from 08:00"),
        ({"deadline_days": 3}, "3 working days before, from 08:00"),
        ({"deadline_statements": True}, "never what a confidential claim says"),
        ({}, "No mail server is set in this installation"),
    ],
)
def test_the_page_says_how_this_installation_tells(
    database: Database, newsroom: Newsroom, settings: dict[str, object], words: str
) -> None:
    config = Config(database_url=str(database.engine.url), secret_key="x" * 40, **settings)  # type: ignore[arg-type]

    page = Pages(create_app(config, database)).sign_in(newsroom.email("checker")).get("/notices")

    assert words in page.text
