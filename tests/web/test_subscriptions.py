"""The link at the end of every mail."""

import pytest
from sqlalchemy import select

from tests.web.conftest import SECRET
from tests.web.newsroom import on_both
from tests.web.pages import Pages
from tracker.db import Database
from tracker.models import Entry, Recipient
from tracker.services.recipients import token_of


def ana(database: Database) -> Recipient:
    with database.reading() as session:
        recipient = session.scalars(select(Recipient).where(Recipient.address == "ana@example.net")).one()
        session.expunge(recipient)
    return recipient


@on_both
def test_the_link_shows_a_page_and_its_button_ends_it_without_signing_in(
    anonymous: Pages, database: Database, slug: str
) -> None:
    page = anonymous.get(f"/unsubscribe/{token_of(SECRET, ana(database).id)}")
    assert page.h1 == "End this report for you"
    assert "goes to ana@example.net" in page.text
    assert ana(database).unsubscribed_at is None

    ended = page.form().send(200)

    assert ended.h1 == "You are off this report"
    assert ana(database).unsubscribed_at is not None


def test_a_mail_program_ends_it_by_itself(anonymous: Pages, database: Database, slug: str) -> None:
    address = f"/unsubscribe/{token_of(SECRET, ana(database).id)}"

    answers = [anonymous.http.post(address, data={"List-Unsubscribe": "One-Click"}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert ana(database).unsubscribed_at is not None
    with database.reading() as session:
        assert len(session.scalars(select(Entry).where(Entry.type == "report:unsubscribe")).all()) == 1


@pytest.mark.parametrize("token", ["x", "MQ.x", "MQ", "1", "a" * 500])
def test_a_link_that_was_not_made_here_ends_nothing(
    anonymous: Pages, database: Database, slug: str, token: str
) -> None:
    page = anonymous.get(f"/unsubscribe/{token}", 404)
    answer = anonymous.http.post(f"/unsubscribe/{token}")

    assert "This link is not whole" in page.text
    assert answer.status_code == 404
    assert ana(database).unsubscribed_at is None


def test_a_link_to_a_recipient_that_is_gone_says_so(anonymous: Pages, slug: str) -> None:
    page = anonymous.get(f"/unsubscribe/{token_of(SECRET, 999)}", 404)

    assert "the report is gone" in page.text
