"""Tokens: those a person has, and the one that a program sends."""

from datetime import timedelta

from sqlalchemy.orm import Session

from tests.builders import NOW, a_person
from tracker.queries.tokens import token_sent, tokens_of
from tracker.rules.tokens import Access, Standing
from tracker.services.tokens import make_token


def test_tokens_that_hold_come_first(session: Session) -> None:
    ana = a_person(session)
    long, short = (make_token(session, name="t", days=days, by=ana, now=NOW).token for days in (30, 1))

    rows = tokens_of(session, ana.id, now=NOW + timedelta(days=2))

    assert [row.token for row in rows] == [long, short]
    assert [row.standing is Standing.HOLDS for row in rows] == [True, False]
    assert rows[0].access in Access


def test_a_token_is_found_by_what_is_sent(session: Session) -> None:
    ana = a_person(session)
    new_token = make_token(session, name="nightly", days=1, by=ana, now=NOW)

    token = token_sent(session, new_token.text)

    assert token is new_token.token
    assert token_sent(session, new_token.text + "x") is None
