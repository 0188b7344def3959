"""Signing in and out, and what stands against it."""

import hashlib
import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
import time_machine
from flask import Flask
from flask_login import encode_cookie
from sqlalchemy import select

from tests.web.newsroom import THEN, Newsroom, on_both
from tests.web.pages import PASSWORD, Page, Pages
from tracker.db import Database
from tracker.models import Entry, Person, Token, WebSession
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
    known_reply, unknown = (
        tried(anonymous, email, "a-wrong-password").text for email in (newsroom.email("editor"), "nobody@example.org")
    )

    assert known_reply == unknown


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
        answer = tried(Pages(anonymous.app), newsroom.email("editor"), PASSWORD, status=302)
        clock.shift(timedelta(seconds=61))
        later = tried(anonymous, email, PASSWORD, status=302)

    assert "Too many attempts; wait a minute and try again." in page.text
    assert answer.h1 != "Sign in"
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


def copied(pages: Pages) -> Pages:
    """Somebody else with a copy of the same cookie."""
    cookie = pages.http.get_cookie("session")
    assert cookie
    thief = Pages(pages.app)
    thief.http.set_cookie("session", cookie.value)
    return thief


@on_both
def test_a_copied_cookie_opens_nothing_after_signing_out(checker: Pages, database: Database) -> None:
    thief = copied(checker)
    form = thief.get("/tokens").form("/tokens").fill(name="a year", days="365")

    checker.get("/sources").form("/sign-out").send(302)

    assert thief.http.get("/sources").status_code == 302
    assert form.send(302).h1 == "Sign in"
    with database.reading() as session:
        assert session.scalars(select(Token)).all() == []
        assert all(row.ended_at for row in session.scalars(select(WebSession)))


def test_signing_out_here_leaves_other_browsers_signed_in(app: Flask, newsroom: Newsroom) -> None:
    this_browser, elsewhere = (Pages(app).sign_in(newsroom.email("checker")) for _ in range(2))

    this_browser.get("/sources").form("/sign-out").send(302)

    assert elsewhere.get("/sources").h1 == "Sources"


def test_a_form_without_its_token_ends_no_session(checker: Pages, database: Database) -> None:
    checker.http.post("/sign-out", data={"csrf_token": "none"})

    with database.reading() as session:
        assert [row.ended_at for row in session.scalars(select(WebSession))] == [None]


def test_what_is_kept_of_a_session_is_a_digest(anonymous: Pages, database: Database, newsroom: Newsroom) -> None:
    anonymous.sign_in(newsroom.email("checker"))

    with anonymous.http.session_transaction() as cookie, database.reading() as session:
        row = session.scalars(select(WebSession)).one()
        assert row.sha256 == hashlib.sha256(cookie["sign_in"].encode()).hexdigest()
        assert (row.person_id, row.ended_at) == (newsroom.people["checker"], None)


def test_the_identifier_of_a_session_serves_nobody_else(app: Flask, newsroom: Newsroom) -> None:
    checker, editor = (Pages(app).sign_in(newsroom.email(member)) for member in ("checker", "editor"))
    with editor.http.session_transaction() as cookie:
        key = cookie["sign_in"]

    with checker.http.session_transaction() as cookie:
        cookie["sign_in"] = key

    assert checker.http.get("/sources").status_code == 302


def test_a_cookie_of_an_older_version_signs_in_nobody_and_the_page_says_why(checker: Pages) -> None:
    with checker.http.session_transaction() as cookie:
        del cookie["sign_in"]

    page = checker.follow(checker.http.get("/sources"), "/sources")

    assert page.h1 == "Sign in"
    assert "everybody signs in anew once" in page.text


def test_who_comes_back_to_an_ended_session_is_told_so(checker: Pages) -> None:
    thief = copied(checker)
    checker.get("/sources").form("/sign-out").send(302)

    page = thief.follow(thief.http.get("/sources"), "/sources")

    assert "This session has ended" in page.text
    assert "has ended" not in checker.get("/sign-in").text


def remembered(pages: Pages, database: Database, newsroom: Newsroom) -> str:
    """The cookie by which an older version kept the checker signed in for a year."""
    with database.reading() as session, pages.app.test_request_context():
        return str(encode_cookie(session.get_one(Person, newsroom.people["checker"]).fs_uniquifier))


def test_a_cookie_for_a_year_is_ignored_and_taken_away(
    anonymous: Pages, database: Database, newsroom: Newsroom
) -> None:
    anonymous.http.set_cookie("remember_token", remembered(anonymous, database, newsroom))

    page = anonymous.follow(anonymous.http.get("/sources"), "/sources")

    assert page.h1 == "Sign in"
    assert "everybody signs in anew once" in page.text
    assert anonymous.http.get_cookie("remember_token") is None


def test_no_cookie_for_a_year_is_made(anonymous: Pages, database: Database, newsroom: Newsroom) -> None:
    page = anonymous.get("/sign-in")
    form = page.form("/sign-in").fill(email=newsroom.email("checker"), password=PASSWORD)
    form.values["remember"] = ["y"]
    form.send(302)
    cookie = anonymous.http.get_cookie("remember_token")
    anonymous.http.set_cookie("remember_token", remembered(anonymous, database, newsroom))

    changed(anonymous, PASSWORD, NEWER, NEWER, 302)

    assert not page.all("//input[@name='remember']")
    assert (cookie, anonymous.http.get_cookie("remember_token")) == (None, None)
    assert anonymous.get("/sources").h1 == "Sources"


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
    address = f"/claims/{newsroom.deal_id}?form=status"
    page = anonymous.follow(anonymous.http.get(address), address)

    arrived = page.form("/sign-in").fill(email=newsroom.email("checker"), password=PASSWORD).send(302)

    assert arrived.url.endswith(address)
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
    this_browser, elsewhere = (Pages(app).sign_in(newsroom.email("checker")) for _ in range(2))

    changed(this_browser, PASSWORD, NEWER, NEWER, 302)

    with database.reading() as session:
        newest = session.scalars(select(Entry).order_by(Entry.id.desc())).first()
        assert newest
        assert (newest.type, newest.actor_id) == ("person:password", newsroom.people["checker"])
    assert this_browser.get("/sources").h1 == "Sources"
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
