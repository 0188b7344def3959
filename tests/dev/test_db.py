"""The shell of the database itself."""

import shutil
import subprocess

import pytest

from tests.dev.db import command
from tests.web.newsroom import Newsroom
from tracker.db import Database


def test_the_program_follows_the_address_and_no_password_stands_among_its_words() -> None:
    words, settings = command("postgresql+psycopg://ann:secret@db.example:5433/ledger?sslmode=require", writes=False)

    assert words == ["psql", "postgresql://ann@db.example:5433/ledger?sslmode=require"]
    assert settings == {"PGPASSWORD": "secret", "PGOPTIONS": "-c default_transaction_read_only=on"}
    assert command("postgresql://db.example/ledger", writes=True)[1] == {}
    assert command("sqlite:///a/b.sqlite", writes=False) == (["sqlite3", "-readonly", "a/b.sqlite"], {})
    assert command("sqlite:///a/b.sqlite", writes=True) == (["sqlite3", "a/b.sqlite"], {})


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="sqlite3 is not installed")
def test_sqlite3_looks_and_does_not_write(database: Database, newsroom: Newsroom) -> None:
    words, _ = command(database.engine.url.render_as_string(), writes=False)

    looks = subprocess.run([*words, "SELECT count(*) FROM claims"], capture_output=True, text=True)
    writes = subprocess.run([*words, "UPDATE claims SET statement = ''"], capture_output=True, text=True)

    assert looks.stdout == "2\n"
    assert "readonly" in writes.stderr
