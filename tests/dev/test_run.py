"""What serves the pages while somebody works on them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select
from werkzeug.test import Client

from tests.dev import ledger
from tests.dev.run import debugged_app, made_when_asked
from tracker import schema
from tracker.db import Database
from tracker.models import Article
from tracker.rules.roles import Action
from tracker.web.access import allow


@pytest.fixture
def empty_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ledger of this version in which nothing stands."""
    monkeypatch.chdir(tmp_path)
    ledger.FILE.parent.mkdir()
    database = Database(ledger.URL)
    schema.upgrade(database.engine)
    database.engine.dispose()


def test_a_fault_of_ours_reaches_the_debugger_and_a_refusal_stays_a_page(empty_ledger: None) -> None:
    app = debugged_app(8000)
    app.debug = True

    @allow(Action.SIGN_IN)
    def fault() -> str:
        raise ZeroDivisionError

    app.add_url_rule("/fault", "fault", fault)

    with pytest.raises(ZeroDivisionError):
        app.test_client().get("/fault")
    assert app.test_client().get("/nowhere").status_code == 404


def test_a_line_that_cannot_be_read_is_shown_and_its_mending_waited_for() -> None:
    attempts: list[int] = []

    def make(port: int) -> Flask:
        attempts.append(port)
        if len(attempts) == 1:
            raise SyntaxError("invalid syntax")
        return Flask("mended")

    client = Client(made_when_asked(8000, make))

    with pytest.raises(SyntaxError):
        client.get("/")
    assert [client.get("/").status_code for _ in range(2)] == [404, 404]
    assert attempts == [8000, 8000]


def test_a_ledger_of_this_version_is_kept(empty_ledger: None) -> None:
    before = ledger.FILE.read_bytes()

    ledger.ensure()

    assert ledger.FILE.read_bytes() == before


@pytest.mark.slow
def test_a_ledger_of_another_revision_is_made_anew_with_the_demo_and_the_nasty_texts(
    empty_ledger: None, capsys: pytest.CaptureFixture[str]
) -> None:
    older = Database(ledger.URL)
    schema.downgrade(older.engine, schema.revisions()[-2])
    older.engine.dispose()

    ledger.ensure(now=datetime(2026, 11, 30, 12, tzinfo=UTC))

    database = Database(ledger.URL)
    with database.reading() as session:
        assert len(session.scalars(select(Article)).all()) == 2
    database.engine.dispose()
    assert "it is made anew" in capsys.readouterr().out
