"""The numbers for Prometheus, and who gets them."""

from dataclasses import replace

import pytest

from config import Config
from tests.web.pages import Pages
from tracker.app import create_app
from tracker.db import Database
from tracker.services.heartbeats import beat
from tracker.web.session import now

TOKEN = "a token for metrics"


def test_a_program_on_this_machine_gets_the_numbers(anonymous: Pages, database: Database, slug: str) -> None:
    with anonymous.app.test_request_context(), database.unit_of_work() as session:
        beat(session, name="worker", now=now(), ticked=True)

    answer = anonymous.http.get("/metrics")

    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    assert "tracker_reports 1.0" in answer.text
    assert "tracker_workers 1.0" in answer.text
    assert "ana@example.net" not in answer.text


@pytest.mark.parametrize(
    ("headers", "remote"),
    [
        ({}, "192.0.2.7"),
        ({"X-Forwarded-For": "192.0.2.7"}, "127.0.0.1"),
        ({"Forwarded": "for=192.0.2.7"}, "127.0.0.1"),
        ({}, ""),
    ],
)
def test_nobody_else_gets_them(anonymous: Pages, headers: dict[str, str], remote: str) -> None:
    answer = anonymous.http.get("/metrics", headers=headers, environ_base={"REMOTE_ADDR": remote})

    assert answer.status_code == 404


def test_the_public_name_gets_none_even_from_here(config: Config, database: Database) -> None:
    pages = Pages(create_app(replace(config, public_url="https://tracker.example"), database))

    assert pages.http.get("/metrics", headers={"Host": "tracker.example"}).status_code == 404
    assert pages.http.get("/metrics", headers={"Host": "127.0.0.1:8000"}).status_code == 200


def test_with_a_token_set_whoever_carries_it_gets_them_and_nobody_else(config: Config, database: Database) -> None:
    pages = Pages(create_app(replace(config, metrics_token=TOKEN), database))
    far = {"environ_base": {"REMOTE_ADDR": "192.0.2.7"}}

    assert pages.http.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}, **far).status_code == 200
    for wrong in ({}, {"Authorization": "Bearer ä"}, {"Authorization": TOKEN}):
        assert pages.http.get("/metrics", headers=wrong).status_code == 404
