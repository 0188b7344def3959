"""The template of revisions makes one that passes the checks, goes forward and back, and guards what it makes."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from tests.conftest import fresh_url
from tracker import places, schema
from tracker.db import Database

ROOT = Path(__file__).parent.parent
NEXT = f"{int(schema.head()) + 1:04}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the migrations with one more, made from the template."""
    copy = tmp_path / "migrations"
    shutil.copytree(places.MIGRATIONS, copy, ignore=shutil.ignore_patterns("__pycache__"))
    command.revision(settings(copy), "Create what is needed", rev_id=NEXT)
    return copy


def settings(folder: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    return config


def made(folder: Path) -> Path:
    [file] = (folder / "versions").glob(f"{NEXT}_*.py")
    return file


def test_what_is_made_passes_the_checks_of_the_house(folder: Path) -> None:
    file = made(folder)
    ruff = [sys.executable, "-m", "ruff"]

    checked = subprocess.run(
        [*ruff, "check", "--config", ROOT / "pyproject.toml", "--ignore", "S608", file], capture_output=True, text=True
    )
    laid_out = subprocess.run(
        [*ruff, "format", "--check", "--config", ROOT / "pyproject.toml", file], capture_output=True, text=True
    )

    assert checked.returncode == 0, checked.stdout
    assert laid_out.returncode == 0, laid_out.stdout
    assert file.name == f"{NEXT}_create_what_is_needed.py"


def test_what_is_made_names_the_traps_and_imports_nothing_of_the_program(folder: Path) -> None:
    source = made(folder).read_text(encoding="utf-8")
    imported = {
        name.name.split(".")[0] if isinstance(node, ast.Import) else (node.module or "").split(".")[0]
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in node.names
    }

    for trap in ("batch_alter_table", "BEGIN IMMEDIATE", "has a name", "Both databases", "Rows are there"):
        assert trap in source
    assert imported == {"alembic", "sqlalchemy"}


@pytest.fixture
def engine(backend: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A database at the newest revision of the program."""
    database = Database(fresh_url(backend, tmp_path, request, "new_revision"))
    schema.upgrade(database.engine)
    yield database.engine
    database.engine.dispose()


def test_what_is_made_goes_forward_and_back_and_its_table_can_be_guarded(
    engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "MIGRATIONS", folder)
    file = made(folder)
    body = file.read_text(encoding="utf-8")
    file.write_text(body.replace("*_columns())\n", "*_columns())\n    _guard()\n"), encoding="utf-8")

    schema.upgrade(engine, NEXT)
    with engine.execution_options(writes=True).begin() as connection:
        connection.execute(text("INSERT INTO name_it (id) VALUES (1)"))
    with pytest.raises(DBAPIError, match="can only be added to"), engine.execution_options(writes=True).begin() as it:
        it.execute(text("DELETE FROM name_it"))
    schema.downgrade(engine, f"{int(NEXT) - 1:04}")

    assert "name_it" not in inspect(engine).get_table_names()
