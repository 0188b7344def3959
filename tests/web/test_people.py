"""Accounts and desks, for administrators."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from config import Config
from tests.databases import Shelf
from tests.web.newsroom import THEN, Newsroom, on_both, password_hash
from tests.web.pages import Page, Pages
from tests.web.test_access import contents
from tracker.app import create_app
from tracker.db import Database
from tracker.models import Desk, Entry, Person
from tracker.rules.roles import RoleName
from tracker.services.people import add_person

NEW = {"name": "Nina New", "email": "Nina@Example.org", "password": "a-first-password", "role": "editor"}


def person(database: Database, email: str) -> Person | None:
    with database.reading() as session:
        return session.scalar(select(Person).where(Person.email == email).options(selectinload(Person.memberships)))


def one(pages: Pages, newsroom: Newsroom, member: str) -> Page:
    return pages.get(f"/people/{newsroom.people[member]}")


@on_both
def test_everybody_is_listed_with_what_they_are_where(administrator: Pages) -> None:
    page = administrator.get("/people")

    assert "6 accounts at 2 desks" in page.text
    assert "fact-checker at Economy" in page.text
    assert "Ada Administrator" in page.words("//tbody/tr[1]/th")[0]


@on_both
def test_a_new_account_can_sign_in_at_once(administrator: Pages, database: Database, newsroom: Newsroom) -> None:
    administrator.get("/people").form("/people").fill(**NEW, desk=newsroom.economy_id).send(303)

    account = person(database, "nina@example.org")
    assert account
    assert (account.name, account.role_at(newsroom.economy_id)) == ("Nina New", RoleName.EDITOR)
    page = Pages(administrator.app).sign_in("nina@example.org", "a-first-password").get("/sources")
    assert "Economy editor" in page.words("//header")[0]


def test_an_administrator_belongs_to_no_desk(administrator: Pages, database: Database) -> None:
    administrator.get("/people").form("/people").fill(**(NEW | {"role": "administrator"})).send(303)

    account = person(database, "nina@example.org")
    assert account
    assert account.best_role is RoleName.ADMINISTRATOR


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"name": ""}, "person-name", "Write the name as it is to be shown."),
        ({"email": ""}, "email", "Write the address to sign in with."),
        ({"email": "nobody"}, "email", "This is no e-mail address; write it like name@example.org."),
        ({"email": "checker@example.org"}, "email", "Somebody has an account with this address already"),
        ({"email": "a@example.org\r\nBcc: b@example.org"}, "email", "This is no e-mail address"),
        ({"password": "short"}, "password", "The password has 5 characters; take at least 12."),
        ({"password": ""}, "password", "Choose a first password."),
        ({"role": "king"}, "role", "Choose one of the list."),
        ({"desk": ""}, "person-desk", "Choose the desk; only an administrator belongs to all."),
        ({"desk": "999999"}, "person-desk", "Choose one of the list."),
    ],
)
def test_a_wrong_entry_stands_at_its_field_and_makes_no_account(
    administrator: Pages, database: Database, newsroom: Newsroom, typed: dict[str, str], field: str, sentence: str
) -> None:
    form = administrator.get("/people").form("/people").fill(**({"desk": newsroom.economy_id} | NEW | typed))
    before = contents(database)

    page = form.send(422)

    assert sentence in " ".join(page.words(f"//*[@id='{field}-error']"))
    assert contents(database) == before
    again = page.form("/people")
    assert again.values["name"] == [typed.get("name", NEW["name"])]
    assert again.values["password"] == [""]


@on_both
def test_a_desk_is_made_and_gets_a_short_name(administrator: Pages, database: Database) -> None:
    administrator.get("/people").form("/people/desks").fill(name="Night Desk").send(303)

    with database.reading() as session:
        assert session.scalars(select(Desk).where(Desk.name == "Night Desk")).one().slug == "night-desk"


@on_both
def test_a_desk_is_closed_and_opened_again(administrator: Pages, newsroom: Newsroom, database: Database) -> None:
    switch = f"/people/desks/{newsroom.politics_id}/open"

    administrator.get("/people").form(switch).send(303)
    closed = administrator.get("/people")
    closed.form(switch).send(303)

    assert "stopped: the desk is closed since" in " ".join(closed.words("//table"))
    with database.reading() as session:
        assert session.get_one(Desk, newsroom.politics_id).closed_at is None
        summaries = session.scalars(
            select(Entry.summary).where(Entry.type.startswith("desk:")).order_by(Entry.id)
        ).all()
    assert summaries[-2:] == ["Closed the desk Politics.", "Opened again the desk Politics."]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("", "Name the desk."), ("Politics", "There is already a desk called Politics"), ("x" * 301, "shorten it to 300")],
)
def test_a_desk_that_cannot_be_is_refused_at_its_field(
    administrator: Pages, database: Database, name: str, sentence: str
) -> None:
    before = contents(database)

    page = administrator.get("/people").form("/people/desks").fill(name=name).send(422)

    assert sentence in " ".join(page.words("//*[@id='desk-name-error']"))
    assert contents(database) == before


@on_both
def test_a_role_is_given_and_taken_away(administrator: Pages, database: Database, newsroom: Newsroom) -> None:
    form = one(administrator, newsroom, "viewer").form("/role")

    form.fill(desk=newsroom.economy_id, role="editor").send(303)
    account = person(database, newsroom.email("viewer"))
    page = one(administrator, newsroom, "viewer").form("/role").fill(desk=newsroom.economy_id, role="").send(303)

    assert account
    assert account.role_at(newsroom.economy_id) is RoleName.EDITOR
    assert "viewer at Politics" in page.text
    assert "Economy" not in page.words("//dl")[0]


def test_a_role_nobody_has_cannot_be_taken_away(administrator: Pages, database: Database, newsroom: Newsroom) -> None:
    before = contents(database)

    form = one(administrator, newsroom, "viewer").form("/role").fill(desk=newsroom.economy_id, role="")

    assert "has no role at Economy; there is nothing to take away" in form.send().text
    assert contents(database) == before


@on_both
def test_an_account_is_switched_off_and_on(administrator: Pages, database: Database, newsroom: Newsroom) -> None:
    page = one(administrator, newsroom, "viewer").form("/active").send(303)
    assert "switched off" in page.words("//dl")[0]

    page = page.form("/active").send(303)

    assert "active" in page.words("//dl")[0]
    with database.reading() as session:
        types = session.scalars(select(Entry.type).where(Entry.type.like("person:%able")).order_by(Entry.id)).all()
    assert types == ["person:disable", "person:enable"]


def test_the_last_administrator_cannot_be_switched_off(
    administrator: Pages, database: Database, newsroom: Newsroom
) -> None:
    before = contents(database)

    page = one(administrator, newsroom, "administrator").form("/active").send(422)

    assert "is the last administrator; make somebody else one first." in page.text
    assert contents(database) == before


def test_an_installation_without_a_desk_says_what_to_do_first(files: Shelf) -> None:
    database = files.migrated("bare")
    with database.unit_of_work() as session:
        words = {"name": "Ada", "email": "ada@example.org", "password_hash": password_hash(), "administrator": True}
        add_person(session, **words, by=None, now=THEN)  # type: ignore[arg-type]

    page = (
        Pages(create_app(Config(str(database.engine.url), "x" * 40), database))
        .sign_in("ada@example.org")
        .get("/people")
    )

    assert "There is no desk yet." in page.text
    page.form("/people").fill(**(NEW | {"role": "administrator"})).send(303)
    database.engine.dispose()
