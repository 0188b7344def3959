"""Tokens for programs."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_person
from tracker.models import Person, Token


def a_token(by: Person, prefix: str, sha256: str) -> Token:
    return Token(
        person_id=by.id,
        name="nightly",
        prefix=prefix,
        sha256=sha256,
        created_at=NOW,
        created_by_id=by.id,
        expires_at=NOW + timedelta(days=1),
    )


@pytest.mark.parametrize(("prefix", "sha256"), [("trk_a", "1" * 64), ("trk_b", "0" * 64)])
def test_no_two_tokens_share_their_first_letters_or_their_hash(session: Session, prefix: str, sha256: str) -> None:
    by = a_person(session)
    session.add(a_token(by, "trk_a", "0" * 64))
    session.flush()

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(a_token(by, prefix, sha256))


def test_a_token_may_nothing_unless_told_otherwise(session: Session) -> None:
    token = a_token(a_person(session), "trk_a", "0" * 64)
    session.add(token)
    session.flush()

    assert token.scopes == []
    assert token.revoked_at is None
