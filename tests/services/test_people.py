"""Setting up desks and people; on both databases."""

from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tests.services.refusals import at_once, refused
from tracker.db import Database
from tracker.errors import NotAllowed, NotFound, Refused, WrongInput
from tracker.models import Desk, Entry, Membership, Person, Policy, WebSession
from tracker.rules.roles import RoleName
from tracker.services.people import add_desk, add_person, disable_person, enable_person, remove_role, set_role
from tracker.services.sessions import begin_session


@pytest.fixture
def administrator(session: Session) -> Person:
    return a_person(session, role=RoleName.ADMINISTRATOR)


def opened(session: Session, by: Person | None, name: str = "Foreign Desk", slug: str = "") -> Desk:
    return add_desk(session, name=name, slug=slug, by=by, now=NOW)


def account(session: Session, by: Person | None, email: str = "Ada@Example.org", **options: Any) -> Person:
    arguments = {"name": " Ada  Byron ", "password_hash": "x"} | options
    return add_person(session, email=email, by=by, now=NOW, **arguments)


def role(session: Session, person: Person, desk: Desk, to: RoleName, by: Person | None) -> Membership:
    return set_role(session, person_id=person.id, desk_id=desk.id, role=to, by=by, now=NOW)


def newest(session: Session) -> Entry:
    """The last entry of the journal."""
    return session.scalars(select(Entry).order_by(Entry.id.desc()).limit(1)).one()


def test_a_desk_opens_with_its_first_policy(session: Session, administrator: Person) -> None:
    desk = opened(session, administrator)

    policy = session.scalars(select(Policy).where(Policy.desk_id == desk.id)).one()
    assert (desk.slug, policy.number, policy.recorded_by_id) == ("foreign-desk", 1, administrator.id)
    assert (newest(session).type, newest(session).summary) == ("desk:add", "Opened the desk Foreign Desk.")


def test_a_desk_gets_a_free_short_name_made_of_its_own(session: Session, administrator: Person) -> None:
    names = ["Foreign", "Foreign!", "foreign?", "国际", "新闻"]

    assert [opened(session, administrator, name).slug for name in names] == [
        "foreign",
        "foreign-2",
        "foreign-3",
        "desk",
        "desk-2",
    ]


def test_a_short_name_can_be_chosen(session: Session, administrator: Person) -> None:
    assert opened(session, administrator, slug=" Night-2 ").slug == "night-2"


@pytest.mark.parametrize(
    ("name", "slug", "field"),
    [
        (" ", "", "name"),
        ("x" * 301, "", "name"),
        ("Foreign Desk", "", "name"),
        ("A", "no slug", "slug"),
        ("A", "foreign-desk", "slug"),
    ],
)
def test_a_desk_that_cannot_be_is_refused_at_its_field(
    session: Session, administrator: Person, name: str, slug: str, field: str
) -> None:
    opened(session, administrator)

    with refused(session, WrongInput, field=field):
        opened(session, administrator, name, slug)


def test_an_account_is_opened(session: Session, administrator: Person) -> None:
    person = account(session, administrator)

    assert (person.name, person.email, person.active, person.best_role) == ("Ada Byron", "ada@example.org", True, None)
    assert newest(session).summary == "Opened an account for Ada Byron."
    assert "password" not in newest(session).payload


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"name": ""}, "name"), ({"email": "no"}, "email"), ({"email": "ADA@example.org"}, "email")],
)
def test_an_account_that_cannot_be_is_refused_at_its_field(
    session: Session, administrator: Person, changes: dict[str, Any], field: str
) -> None:
    account(session, administrator)

    with refused(session, WrongInput, field=field):
        account(session, administrator, **({"email": "other@example.org"} | changes))


def test_a_role_is_given_changed_and_taken_away(session: Session, administrator: Person) -> None:
    desk, person = opened(session, administrator), account(session, administrator)

    role(session, person, desk, RoleName.VIEWER, administrator)
    role(session, person, desk, RoleName.EDITOR, administrator)
    assert person.role_at(desk.id) is RoleName.EDITOR
    assert newest(session).summary == "Made Ada Byron editor at Foreign Desk."

    remove_role(session, person_id=person.id, desk_id=desk.id, by=administrator, now=NOW)
    assert person.role_at(desk.id) is None
    assert newest(session).summary == "Took Ada Byron’s role at Foreign Desk away."
    assert session.scalar(select(func.count()).where(Membership.person_id == person.id)) == 0


def test_the_same_role_again_leaves_no_trace(session: Session, administrator: Person) -> None:
    desk, person = opened(session, administrator), account(session, administrator)
    role(session, person, desk, RoleName.VIEWER, administrator)
    before = newest(session).id

    role(session, person, desk, RoleName.VIEWER, administrator)

    assert newest(session).id == before


def test_a_role_that_cannot_be_is_refused(session: Session, administrator: Person) -> None:
    desk, person = opened(session, administrator), account(session, administrator)

    with refused(session, WrongInput, "one at every desk", field="role"):
        role(session, person, desk, RoleName.ADMINISTRATOR, administrator)
    with refused(session, NotFound, "nothing to take away"):
        remove_role(session, person_id=person.id, desk_id=desk.id, by=administrator, now=NOW)
    with refused(session, NotFound, "no such person"):
        set_role(session, person_id=999_999, desk_id=desk.id, role=RoleName.VIEWER, by=administrator, now=NOW)
    with refused(session, NotFound, "no such desk"):
        set_role(session, person_id=person.id, desk_id=999_999, role=RoleName.VIEWER, by=administrator, now=NOW)


def test_a_closed_account_ends_its_sessions_and_can_be_opened_again(session: Session, administrator: Person) -> None:
    person = account(session, administrator)
    before = person.fs_uniquifier
    begin_session(session, person_id=person.id, now=NOW)

    disable_person(session, person_id=person.id, by=administrator, now=NOW)
    assert session.scalars(select(WebSession.ended_at)).all() == [NOW]
    assert (person.active, person.fs_uniquifier != before) == (False, True)
    assert newest(session).type == "person:disable"

    enable_person(session, person_id=person.id, by=administrator, now=NOW)
    assert person.active
    assert newest(session).type == "person:enable"


def test_closing_a_closed_account_leaves_no_trace(session: Session, administrator: Person) -> None:
    person = account(session, administrator)
    disable_person(session, person_id=person.id, by=administrator, now=NOW)
    before = newest(session).id

    disable_person(session, person_id=person.id, by=administrator, now=NOW)

    assert newest(session).id == before


def test_the_last_administrator_stays(session: Session, administrator: Person) -> None:
    with refused(session, Refused, "is the last administrator"):
        disable_person(session, person_id=administrator.id, by=administrator, now=NOW)

    colleague = a_person(session, role=RoleName.ADMINISTRATOR)
    disable_person(session, person_id=administrator.id, by=administrator, now=NOW)
    with refused(session, Refused, "is the last administrator"):
        disable_person(session, person_id=colleague.id, by=colleague, now=NOW)


def test_two_administrators_cannot_close_each_other(database: Database) -> None:
    with database.unit_of_work() as session:
        administrator, colleague = (a_person(session, role=RoleName.ADMINISTRATOR) for _ in range(2))

    results = at_once(
        database,
        lambda session: (
            disable_person(session, person_id=administrator.id, by=session.get_one(Person, colleague.id), now=NOW).id
        ),
        lambda session: (
            disable_person(session, person_id=colleague.id, by=session.get_one(Person, administrator.id), now=NOW).id
        ),
    )

    with database.reading() as session:
        assert session.scalar(select(func.count()).where(Person.active, Person.administrator)) == 1
    assert sorted(type(result).__name__ for result in results)[0] in {"NotAllowed", "Refused"}


def test_only_an_administrator_sets_things_up(session: Session, administrator: Person) -> None:
    desk, person = opened(session, administrator), account(session, administrator)
    editor = a_person(session, a_desk(session), RoleName.EDITOR)

    for act in (
        lambda: opened(session, editor, "Another"),
        lambda: account(session, editor, "other@example.org"),
        lambda: role(session, person, desk, RoleName.EDITOR, editor),
        lambda: remove_role(session, person_id=person.id, desk_id=desk.id, by=editor, now=NOW),
        lambda: disable_person(session, person_id=person.id, by=editor, now=NOW),
        lambda: enable_person(session, person_id=person.id, by=editor, now=NOW),
    ):
        with refused(session, NotAllowed, "needs the role administrator"):
            act()


def test_on_the_command_line_of_an_installation_nobody_has_to_act(session: Session) -> None:
    desk = opened(session, None)
    person = account(session, None, administrator=True)

    assert person.role_at(desk.id) is RoleName.ADMINISTRATOR
    assert (newest(session).actor_id, newest(session).role) == (None, "")
