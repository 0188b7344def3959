"""How often a program may ask, and that every answer says so."""

from flask import Flask

from tests.api.conftest import Client, Program
from tests.api.test_statuses import error


def test_every_answer_announces_how_often_one_may_ask(checker: Client, app: Flask) -> None:
    answers = [checker.open("GET", "/api/v1/claims"), checker.open("GET", "/api/v1/claims/999")]
    answers += [Client(app).open("GET", "/api/v1/claims")]

    for answer in answers:
        assert answer.headers["X-RateLimit-Limit"] == "300"
        assert int(answer.headers["X-RateLimit-Reset"]) > 0
        assert "Retry-After" not in answer.headers
    assert [int(answer.headers["X-RateLimit-Remaining"]) for answer in answers[:2]] == [299, 298]


def test_who_asks_too_often_is_told_how_long_to_wait(checker: Client, program: Program) -> None:
    for _ in range(300):
        assert checker.open("GET", "/api/v1/claims/999").status_code == 404

    answer = checker.open("GET", "/api/v1/claims/999")

    assert error(answer, 429)["code"] == "too_many_requests"
    assert 0 < int(answer.headers["Retry-After"]) <= 60
    assert program("editor").open("GET", "/api/v1/claims/999").status_code == 404


def test_who_guesses_at_tokens_is_stopped_soon(app: Flask, checker: Client) -> None:
    for number in range(30):
        wrong = Client(app, f"trk_{number:08}_{'s' * 43}")
        assert wrong.open("GET", "/api/v1/claims").status_code == 401

    stopped = Client(app, "trk_abcdefgh_" + "s" * 43).open("GET", "/api/v1/claims")

    assert error(stopped, 429)["code"] == "too_many_requests"
    assert 0 < int(stopped.headers["Retry-After"]) <= 60
    assert checker.open("GET", "/api/v1/claims").status_code == 200
