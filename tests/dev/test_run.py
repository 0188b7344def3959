"""What serves the pages while somebody works on them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.dev import ledger
from tests.dev.run import debugged_app
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


def test_a_ledger_of_this_version_is_kept(empty_ledger: None) -> None:
    before = ledger.FILE.read_bytes()

    ledger.ensure()

    assert ledger.FILE.read_bytes() == before


@pytest.mark.slow
def test_the_ledger_is_the_demo_and_the_nasty_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    ledger.ensure(now=datetime(2026, 11, 30, 12, tzinfo=UTC))

    database = Database(ledger.URL)
    with database.reading() as session:
        assert len(session.scalars(select(Article)).all()) == 2
    database.engine.dispose()
