"""Programs with tokens at the newsroom of the web tests."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select
from werkzeug.test import TestResponse

from tests import instants
from tests.builders import a_claim
from tests.web import conftest as web
from tests.web.newsroom import THEN, Newsroom
from tracker.db import Database
from tracker.models import Article, Claim, Person
from tracker.rules.claims import Importance
from tracker.rules.tokens import Access
from tracker.services.tokens import make_token

backend, furnished, newsroom, database = web.backend, web.furnished, web.newsroom, web.database
config, app, proposal_id, cookies, enter = web.config, web.app, web.proposal_id, web.cookies, web.enter
_keys = itertools.count(1)


@dataclass
class Client:
    """A program that asks with this token (none: without)."""

    app: Flask
    token: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def open(self, method: str, address: str, *, headers: dict[str, str] | None = None, **options: Any) -> TestResponse:
        """Ask, and take the answer as it is."""
        sent = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        sent |= self.headers | (headers or {})
        return self.app.test_client().open(address, method=method, headers=sent, **options)

    def get(self, address: str, status: int = 200, **options: Any) -> Any:
        """What is there, as data."""
        answer = self.open("GET", f"/api/v1{address}", **options)
        assert answer.status_code == status, answer.text
        return answer.json

    def post(
        self, address: str, body: Any, *, version: int | None = None, key: str = "", **options: Any
    ) -> TestResponse:
        """Change something that was seen at a version, with a key of its own unless one is given."""
        headers = {"Idempotency-Key": key or f"a-key-of-a-program-{next(_keys)}"}
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        return self.open(
            "POST", f"/api/v1{address}", json=body, headers=headers | options.pop("headers", {}), **options
        )


Program = Callable[..., Client]


@pytest.fixture
def program(app: Flask, database: Database, newsroom: Newsroom) -> Program:
    """A program of somebody of the newsroom, by their role: `program("editor")`; it may write unless told otherwise."""

    def made(name: str, *, access: Access = Access.WRITE, desk_id: int | None = None, **options: Any) -> Client:
        with database.unit_of_work() as session:
            by = session.get_one(Person, newsroom.people[name])
            token_options = {"name": "test", "now": instants.now()} | options
            token = make_token(session, access=access, desk_id=desk_id, by=by, **token_options)
        return Client(app, token.text)

    return made


@pytest.fixture
def checker(program: Program) -> Client:
    """A program of the fact-checker."""
    return program("checker")


@pytest.fixture
def editor(program: Program) -> Client:
    """A program of the editor."""
    return program("editor")


@pytest.fixture
def claim_ids(database: Database, newsroom: Newsroom) -> list[int]:
    """Ten claims, the newsroom’s two among them, that differ in everything a ledger is ordered by; some tie."""
    with database.unit_of_work() as session:
        checker = session.get_one(Person, newsroom.people["checker"])
        article = session.get_one(Article, newsroom.article_id)
        for number in range(8):
            a_claim(
                session,
                article,
                checker,
                number=101 + number,
                statement=f"Über claim {number % 3}",
                importance=list(Importance)[number % 3],
                due_on=date(2026, 1, 1 + number % 2) if number % 3 else None,
                changed_at=THEN + timedelta(hours=number % 4),
                open_since=THEN + timedelta(hours=number % 2),
            )
        return list(session.scalars(select(Claim.id)))
