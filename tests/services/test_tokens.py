"""Making and revoking tokens for programs."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tracker.errors import NotAllowed, NotFound, WrongInput
from tracker.models import Base, Entry, Person, Token
from tracker.queries.tokens import token_sent, tokens_of
from tracker.rules.roles import RoleName
from tracker.rules.tokens import Access, Standing
from tracker.services.tokens import NewToken, make_token, note_use, revoke_token


def a_token(session: Session, by: Person, **options: Any) -> NewToken:
    return make_token(session, **({"name": "nightly", "by": by, "now": NOW} | options))


def everything(session: Session) -> str:
    """Every value of every row of the database."""
    rows = [session.execute(select(table.c)).all() for table in Base.metadata.sorted_tables]
    return repr(rows)


def test_the_database_never_holds_the_token_itself(session: Session) -> None:
    new_token = a_token(session, a_person(session))

    secret = new_token.text.removeprefix(new_token.token.prefix + "_")

    assert len(secret) >= 40
    assert secret not in everything(session)
    assert new_token.token.prefix in everything(session)


def test_a_token_is_found_by_what_is_sent(session: Session) -> None:
    person = a_person(session)
    new_token = a_token(session, person)

    token = token_sent(session, new_token.text)

    assert token is not None
    assert (token.id, token.person.id) == (new_token.token.id, person.id)
    assert token_sent(session, new_token.text + "x") is None


def test_a_token_reads_for_ninety_days_unless_told_otherwise(session: Session) -> None:
    new_token = a_token(session, a_person(session))

    assert (new_token.token.scopes, new_token.token.desk_id) == (["read"], None)
    assert new_token.token.expires_at == NOW + timedelta(days=90)


def test_making_and_revoking_stand_in_the_journal_without_the_secret(session: Session) -> None:
    person = a_person(session)
    new_token = a_token(session, person, access=Access.WRITE)
    revoke_token(session, token_id=new_token.token.id, by=person, now=NOW)

    entries = session.scalars(select(Entry).where(Entry.type.startswith("token:")).order_by(Entry.id)).all()

    assert [entry.type for entry in entries] == ["token:make", "token:revoke"]
    assert entries[0].summary == "Made the token “nightly” to read and write, until 2026-03-18."
    assert new_token.text not in "".join(entry.payload for entry in entries)


def test_revoking_twice_changes_nothing(session: Session) -> None:
    person = a_person(session)
    new_token = a_token(session, person)
    revoke_token(session, token_id=new_token.token.id, by=person, now=NOW)

    revoke_token(session, token_id=new_token.token.id, by=person, now=NOW + timedelta(days=1))

    assert session.get_one(Token, new_token.token.id).revoked_at == NOW


def test_only_the_owner_and_an_administrator_may_revoke_a_token(session: Session) -> None:
    new_token = a_token(session, a_person(session))

    with pytest.raises(NotFound, match="There is no such token"):
        revoke_token(session, token_id=new_token.token.id, by=a_person(session), now=NOW)

    assert revoke_token(
        session, token_id=new_token.token.id, by=a_person(session, role=RoleName.ADMINISTRATOR), now=NOW
    ).revoked_at


def test_a_token_for_a_desk_of_others_is_refused(session: Session) -> None:
    person, another_desk = a_person(session), a_desk(session, name="Other")

    with pytest.raises(NotFound, match="no such desk among yours"):
        a_token(session, person, desk_id=another_desk.id)


def test_who_belongs_nowhere_has_no_token(session: Session) -> None:
    person = a_person(session)
    session.delete(person.memberships[0])
    session.flush()
    session.refresh(person)

    with pytest.raises(NotAllowed):
        a_token(session, person)


@pytest.mark.parametrize(
    ("given", "field"),
    [({"name": " "}, "name"), ({"name": "x" * 81}, "name"), ({"days": 0}, "days"), ({"days": 366}, "days")],
)
def test_what_is_wrong_is_told_at_its_field(session: Session, given: dict[str, Any], field: str) -> None:
    with pytest.raises(WrongInput) as wrong:
        a_token(session, a_person(session), **given)

    assert wrong.value.field == field


def test_the_last_use_is_kept_at_most_once_a_minute(session: Session) -> None:
    new_token = a_token(session, a_person(session))
    last_uses = []
    for seconds in (0, 30, 61):
        note_use(session, token_id=new_token.token.id, now=NOW + timedelta(seconds=seconds))
        session.refresh(new_token.token)
        last_uses.append(new_token.token.used_at)

    assert last_uses == [NOW, NOW, NOW + timedelta(seconds=61)]


def test_a_person_sees_their_own_tokens_those_that_hold_first(session: Session) -> None:
    person = a_person(session)
    a_token(session, a_person(session), name="of somebody else")
    a_token(session, person, name="holds")
    revoke_token(session, token_id=a_token(session, person, name="revoked").token.id, by=person, now=NOW)
    a_token(session, person, name="expired", days=1)

    rows = tokens_of(session, person.id, now=NOW + timedelta(days=2))

    assert [(row.token.name, row.standing) for row in rows] == [
        ("holds", Standing.HOLDS),
        ("expired", Standing.EXPIRED),
        ("revoked", Standing.REVOKED),
    ]


def test_a_person_bound_to_a_desk_is_nobody_at_the_others(session: Session) -> None:
    bound_desk, another_desk = a_desk(session), a_desk(session, name="There")
    administrator = a_person(session, role=RoleName.ADMINISTRATOR)

    administrator.bound_to = bound_desk.id

    assert administrator.role_at(bound_desk.id) is RoleName.ADMINISTRATOR
    assert administrator.role_at(another_desk.id) is None
