"""Every error has one shape, whatever went wrong and wherever."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from tests.api.conftest import Client
from tests.api.test_statuses import error
from tests.web.newsroom import Newsroom
from tests.web.test_headers import ALWAYS
from tracker.api.interface import interface
from tracker.rules.roles import Action

STATUS = "/api/v1/claims/1/status"


def test_an_address_where_nothing_is(checker: Client, app: Flask) -> None:
    for client in (checker, Client(app)):
        for address in ("/api/v1/nothing", "/api/v1/claims/x", "/api/v1/claims/1/", f"/api/v1/claims/{10**20}"):
            assert error(client.open("GET", address), 404)["code"] == "not_found"


@pytest.mark.parametrize(
    ("method", "allowed"), [("DELETE", {"GET", "HEAD", "OPTIONS"}), ("TRACE", {"GET", "HEAD", "OPTIONS"})]
)
def test_a_method_that_is_none_says_which_are(checker: Client, method: str, allowed: set[str]) -> None:
    answer = checker.open(method, "/api/v1/claims")

    assert error(answer, 405)["code"] == "wrong_method"
    assert set(answer.headers["Allow"].split(", ")) == allowed


@pytest.mark.parametrize("body", [b"{", b"\xff\xfe", b"[" * 100_000, b"nul"])
def test_a_body_that_is_no_json(checker: Client, body: bytes) -> None:
    answer = checker.open("POST", STATUS, data=body, content_type="application/json")

    assert error(answer, 400)["code"] == "not_understood"


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data", None])
def test_a_body_that_is_not_meant_as_json(checker: Client, kind: str | None) -> None:
    answer = checker.open("POST", STATUS, data=b"to=confirmed", content_type=kind)

    assert error(answer, 415)["code"] == "wrong_media_type"


def test_a_body_that_is_too_big(checker: Client) -> None:
    answer = checker.open("POST", STATUS, data=b'"' + b"x" * 5 * 1024 * 1024 + b'"', content_type="application/json")

    assert error(answer, 413)["code"] == "too_large"


@pytest.fixture
def breaking(app: Flask, monkeypatch: pytest.MonkeyPatch) -> dict[str, Exception]:
    """What the list of claims is to raise."""
    raised: dict[str, Exception] = {}

    def breaks() -> Any:
        raise raised["error"]

    breaks.needs, breaks.scope = Action.READ, "read"  # type: ignore[attr-defined]
    app.view_functions["api.claims_list"] = breaks
    return raised


def test_our_own_mistake_tells_nothing_of_how_it_is_made(checker: Client, breaking: dict[str, Exception]) -> None:
    breaking["error"] = RuntimeError("unforeseen")

    answer = checker.open("GET", "/api/v1/claims")

    assert error(answer, 500)["code"] == "our_mistake"
    assert "unforeseen" not in answer.text
    assert "RuntimeError" not in answer.text


def test_a_busy_database_says_to_send_it_again(checker: Client, breaking: dict[str, Exception]) -> None:
    breaking["error"] = OperationalError("select", {}, Exception("locked"))

    answer = checker.open("GET", "/api/v1/claims")

    assert error(answer, 503)["code"] == "busy"
    assert answer.headers["Retry-After"] == "1"


def test_an_operation_that_forgot_to_say_who_may_use_it_is_closed(checker: Client, app: Flask) -> None:
    app.view_functions["api.claims_list"] = lambda: "open"

    assert error(checker.open("GET", "/api/v1/claims"), 403)["code"] == "not_allowed"


@pytest.mark.parametrize("address", ["/api/v1/claims", "/api/v1/openapi.json", "/api/v1/nothing", "/api/v1/claims/999"])
def test_every_answer_carries_every_header_and_no_cookie(checker: Client, app: Flask, address: str) -> None:
    for client in (checker, Client(app)):
        answer = client.open("GET", address)

        assert {name: answer.headers.get(name) for name in ALWAYS} == ALWAYS
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.mimetype == "application/json"
        assert "Set-Cookie" not in answer.headers
        assert "Access-Control-Allow-Origin" not in answer.headers


def test_without_a_token_the_answer_says_how_to_sign_in(app: Flask) -> None:
    answer = Client(app).open("GET", "/api/v1/claims")

    assert error(answer, 401)["code"] == "no_token"
    assert answer.headers["WWW-Authenticate"].startswith("Bearer ")


def test_everything_is_named_by_the_blueprint_of_the_api(app: Flask, newsroom: Newsroom) -> None:
    rules = {rule.rule for rule in app.url_map.iter_rules() if rule.endpoint.startswith(f"{interface.name}.")}

    assert all(rule.startswith("/api/v1/") for rule in rules)
