"""What every response says about itself, whatever its status."""

import pytest
from flask import Flask

from config import Config
from tests.web.newsroom import Newsroom
from tests.web.pages import Pages
from tracker.app import create_app
from tracker.db import Database
from tracker.rules.roles import Action
from tracker.web.access import allow

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
ANSWERS = {
    "200": ("GET", "/sources"),
    "302": ("GET", "/sources"),
    "403": ("GET", "/people"),
    "404": ("GET", "/nowhere"),
    "405": ("DELETE", "/sources"),
    "413": ("POST", "/claims/1/evidence"),
    "400": ("GET", "/sources"),
    "500": ("GET", "/overdue"),
}


@pytest.fixture
def breaking(app: Flask) -> Flask:
    """The application with one page that fails."""

    @allow(Action.READ)
    def breaks() -> str:
        raise RuntimeError("unforeseen")

    app.view_functions["overdue.show"] = breaks
    return app


@pytest.mark.parametrize("status", ANSWERS)
def test_every_status_carries_every_header(breaking: Flask, newsroom: Newsroom, checker: Pages, status: str) -> None:
    method, address = ANSWERS[status]
    client = Pages(breaking).http if status == "302" else checker.http
    base = "http://evil.example" if status == "400" else "http://localhost"
    body = b"x" * (25 * 1024 * 1024) if status == "413" else None

    with client.open(address, method=method, base_url=base, data=body, content_type="text/plain") as answer:
        sent = dict(part.split(" ", 1) for part in answer.headers["Content-Security-Policy"].split("; "))
        assert answer.status_code == int(status)
        assert sent == POLICY
        assert {name: answer.headers.get(name) for name in ALWAYS} == ALWAYS
        assert answer.headers["Cache-Control"] == "no-store"
        assert "Server" not in answer.headers


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("404", "There is no such page, or it belongs to a desk that is not yours."),
        ("405", "This address cannot be used that way; start from the page it belongs to."),
        ("403", "it needs at least: administrator"),
        ("500", "Nothing was saved; go back and try again"),
    ],
)
def test_every_error_is_a_decent_page_with_one_sentence(
    breaking: Flask, checker: Pages, status: str, sentence: str
) -> None:
    method, address = ANSWERS[status]

    page = checker.decent(checker.http.open(address, method=method), address)

    assert sentence in page.text
    assert "Traceback" not in page.text


def test_what_the_program_is_made_of_is_told_to_nobody(breaking: Flask, checker: Pages) -> None:
    answer = checker.http.get("/overdue")

    assert "RuntimeError" not in answer.text
    assert "unforeseen" not in answer.text


def test_static_files_may_be_kept_if_asked_for_again(anonymous: Pages) -> None:
    with anonymous.http.get("/static/css/base.css") as answer:
        assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-cache")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        etag = answer.headers["ETag"]
    with anonymous.http.get("/static/css/base.css", headers={"If-None-Match": etag}) as again:
        assert again.status_code == 304
    with anonymous.http.get("/static/../config.py") as outside:
        assert outside.status_code == 404


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(anonymous: Pages) -> None:
    cookie = anonymous.http.get("/sign-in").headers["Set-Cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_over_tls_the_cookies_insist_on_it(database: Database) -> None:
    url = database.engine.url.render_as_string(hide_password=False)
    app = create_app(Config(url, "x" * 40, "https://tracker.example"), database)

    answer = app.test_client().get("/sign-in", base_url="https://tracker.example")

    assert answer.headers["Set-Cookie"].startswith("__Host-session=")
    assert "Secure" in answer.headers["Set-Cookie"]
    assert "max-age" in answer.headers["Strict-Transport-Security"]


def test_without_tls_no_browser_is_told_to_insist_on_it(anonymous: Pages) -> None:
    assert "Strict-Transport-Security" not in anonymous.http.get("/sign-in").headers
