"""Signing in and out, and what stands against it."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from tests.web.newsroom import THEN, Newsroom, on_both
from tests.web.pages import PASSWORD, Page, Pages
from tracker.db import Database
from tracker.models import Entry, Person
from tracker.services.people import disable_person

WRONG = "This e-mail address and password do not go together."
NEWER = "another-long-password"


def tried(pages: Pages, email: str, password: str, status: int = 422, address: str = "/sign-in") -> Page:
    """Send the form, and look at the answer itself."""
    form = pages.get(address).form("/sign-in").fill(email=email, password=password)
    return form.send(status)


@on_both
def test_somebody_signs_in_and_is_known(anonymous: Pages, newsroom: Newsroom) -> None:
    page = anonymous.sign_in(newsroom.email("checker")).get("/sources")

    assert "Carl Checker · Politics fact-checker" in page.words("//header")[0]


def test_an_address_is_known_whatever_its_case(anonymous: Pages) -> None:
    assert anonymous.sign_in(" Checker@Example.ORG ").get("/sources").h1 == "Sources"


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("checker@example.org", "wrong"),
        ("checker@example.org", ""),
        ("nobody@example.org", PASSWORD),
        ("", PASSWORD),
        ("no address", PASSWORD),
        ("checker@example.org", "x" * 2_000),
        ("x" * 500 + "@example.org", PASSWORD),
    ],
)
def test_a_wrong_word_is_one_sentence_that_tells_nothing(anonymous: Pages, email: str, password: str) -> None:
    page = tried(anonymous, email, password)

    assert page.h1 == "Sign in"
    assert WRONG in page.text
    assert len(set(page.errors())) <= 2
    assert page.form("/sign-in").values["password"] == [""]


def test_nobody_learns_whether_an_address_is_known(anonymous: Pages, newsroom: Newsroom) -> None:
    known, unknown = (
        tried(anonymous, email, "a-wrong-password").text for email in (newsroom.email("editor"), "nobody@example.org")
    )

    assert known == unknown


def test_what_was_typed_as_the_address_stays(anonymous: Pages, newsroom: Newsroom) -> None:
    page = tried(anonymous, newsroom.email("checker"), "wrong")

    assert page.form("/sign-in").values["email"] == ["checker@example.org"]
    assert page.form("/sign-in").values["password"] == [""]


def test_five_wrong_words_a_minute_are_enough(anonymous: Pages, newsroom: Newsroom) -> None:
    email = newsroom.email("checker")
    with time_machine.travel(THEN, tick=False) as clock:
        for _ in range(5):
            tried(anonymous, email, "wrong")

        page = tried(anonymous, email, PASSWORD, status=429)
        other = tried(Pages(anonymous.app), newsroom.email("editor"), PASSWORD, status=302)
        clock.shift(timedelta(seconds=61))
        later = tried(anonymous, email, PASSWORD, status=302)

    assert "Too many attempts; wait a minute and try again." in page.text
    assert other.h1 != "Sign in"
    assert later.h1 != "Sign in"


def test_signing_in_rightly_many_times_is_no_offence(anonymous: Pages, newsroom: Newsroom) -> None:
    for _ in range(7):
        tried(Pages(anonymous.app), newsroom.email("checker"), PASSWORD, status=302)


def test_the_session_is_another_one_after_signing_in(anonymous: Pages, newsroom: Newsroom) -> None:
    token = anonymous.get("/sign-in").form("/sign-in").values["csrf_token"]
    before = anonymous.http.get_cookie("session")

    anonymous.sign_in(newsroom.email("checker"))

    after = anonymous.http.get_cookie("session")
    assert before
    assert after
    assert before.value != after.value
    with anonymous.http.session_transaction() as session:
        assert session["_user_id"]
    assert anonymous.get("/password").form("/password").values["csrf_token"] != token


def test_signing_out_ends_the_session(checker: Pages) -> None:
    page = checker.get("/sources").form("/sign-out").send(302)

    assert page.h1 == "Sign in"
    assert checker.http.get("/sources").status_code == 302


def test_signing_out_takes_more_than_a_link(checker: Pages) -> None:
    assert checker.http.get("/sign-out").status_code == 405
    assert checker.http.post("/sign-out").status_code == 400
    assert checker.get("/sources").h1 == "Sources"


def test_a_closed_account_cannot_sign_in(anonymous: Pages, database: Database, newsroom: Newsroom) -> None:
    with database.unit_of_work() as session:
        disable_person(session, person_id=newsroom.people["checker"], by=None, now=THEN)

    page = tried(anonymous, newsroom.email("checker"), PASSWORD)

    assert WRONG in page.text


def test_a_session_ends_when_its_account_is_closed(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    with database.unit_of_work() as session:
        disable_person(session, person_id=newsroom.people["checker"], by=None, now=THEN)

    assert checker.http.get("/sources").status_code == 302


def test_who_signs_in_on_the_way_gets_there(anonymous: Pages, newsroom: Newsroom) -> None:
    asked = f"/claims/{newsroom.deal_id}?form=status"
    page = anonymous.follow(anonymous.http.get(asked), asked)

    arrived = page.form("/sign-in").fill(email=newsroom.email("checker"), password=PASSWORD).send(302)

    assert arrived.url.endswith(asked)
    assert arrived.h1 == "A deal was reached in Berlin."


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "http://localhost.evil.example",
        "/%09/evil.example",
        "\t//evil.example",
    ],
)
def test_signing_in_never_leads_to_another_site(anonymous: Pages, newsroom: Newsroom, address: str) -> None:
    page = anonymous.decent(anonymous.http.get("/sign-in", query_string={"next": address}), "/sign-in")
    form = page.form("/sign-in").fill(email=newsroom.email("checker"), password=PASSWORD)
    form.values["next"] = [address]

    answer = anonymous.http.post("/sign-in", data=form.values)

    if answer.status_code == 302:
        location = answer.headers["Location"]
        assert not urlsplit(location).netloc or urlsplit(location).hostname == "localhost"
        assert not re.match(r"[\s]*[/\\]{2}", location)
        assert not urlsplit(location).scheme or urlsplit(location).scheme == "http"
    else:
        assert answer.status_code == 422


def test_who_is_signed_in_needs_no_form(checker: Pages) -> None:
    assert checker.http.get("/sign-in").status_code == 302


def changed(pages: Pages, old: str, new: str, again: str, status: int) -> Page:
    form = pages.get("/password").form("/password")
    return form.fill(password=old, new_password=new, new_password_confirm=again).send(status)


@on_both
def test_somebody_changes_their_password(app: Flask, database: Database, newsroom: Newsroom) -> None:
    here, elsewhere = (Pages(app).sign_in(newsroom.email("checker")) for _ in range(2))

    changed(here, PASSWORD, NEWER, NEWER, 302)

    with database.reading() as session:
        newest = session.scalars(select(Entry).order_by(Entry.id.desc())).first()
        assert newest
        assert (newest.type, newest.actor_id) == ("person:password", newsroom.people["checker"])
    assert here.get("/sources").h1 == "Sources"
    assert elsewhere.http.get("/sources").status_code == 302
    assert WRONG in tried(Pages(app), newsroom.email("checker"), PASSWORD).text
    assert tried(Pages(app), newsroom.email("checker"), NEWER, status=302).h1 != "Sign in"


@pytest.mark.parametrize(
    ("old", "new", "again"),
    [("wrong", NEWER, NEWER), (PASSWORD, "short", "short"), (PASSWORD, NEWER, "another"), (PASSWORD, "", "")],
)
def test_a_password_that_cannot_be_changed_stays(
    app: Flask, database: Database, newsroom: Newsroom, old: str, new: str, again: str
) -> None:
    with database.reading() as session:
        before = session.get_one(Person, newsroom.people["checker"]).password
    pages = Pages(app).sign_in(newsroom.email("checker"))

    page = changed(pages, old, new, again, 422)

    assert page.h1 == "Change password"
    assert page.errors()
    with database.reading() as session:
        assert session.get_one(Person, newsroom.people["checker"]).password == before
