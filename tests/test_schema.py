"""Every revision goes forward, back and forward again with rows in it, on both databases; the models equal the head."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, Enum, MetaData, Table, insert, inspect, select, text
from sqlalchemy import types as sa_types
from sqlalchemy.exc import DBAPIError

from tests.conftest import fresh_url
from tracker import schema
from tracker.db import Database
from tracker.models import HISTORY, Base

NOW = datetime(2025, 12, 18, 9, tzinfo=UTC)
REVISIONS = schema.revisions()
_FILLED = {"claim_id", "notice_id", "person_id", "source_id", "to_source_id"}  # where one of two has to be there


@pytest.fixture
def empty(backend: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A database without any table."""
    database = Database(fresh_url(backend, tmp_path, request, f"schema_{abs(hash(request.node.name)) % 10**9}"))
    yield database.engine
    database.engine.dispose()


def filled(connection: Connection) -> dict[str, list[tuple[Any, ...]]]:
    """Put one more row into every table there is, whatever its columns, and answer all rows of each."""
    reflected = MetaData()
    reflected.reflect(connection)
    rows: dict[str, list[tuple[Any, ...]]] = {}
    for table in reflected.sorted_tables:
        if table.name == "alembic_version":
            continue
        # Rows of earlier revisions stay: each revision has to carry what the ones before it wrote.
        if not connection.execute(select(table)).first():
            connection.execute(insert(table).values(a_row(table)))
        rows[table.name] = [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
    return rows


def a_row(table: Table) -> dict[str, Any]:
    """A row that satisfies the table, its keys pointing to the first row of every other."""
    modelled = Base.metadata.tables[table.name]
    row: dict[str, Any] = {"id": 1} if "id" in table.c else {}
    for column in table.columns:
        if column.name in row or (column.nullable and column.name not in _FILLED):
            continue
        model = modelled.columns.get(column.name)
        kind = column.type if model is None else model.type
        # A key to a table of words takes one of the words, as a column with a CHECK does.
        row[column.name] = a_value(kind, points=bool(column.foreign_keys) and not isinstance(kind, Enum))
    return row


def a_value(kind: Any, *, points: bool) -> Any:
    if points:
        return 1
    if isinstance(kind, Enum):
        return kind.enums[0]
    if isinstance(kind, sa_types.JSON):
        return []
    if isinstance(kind, sa_types.Date):
        return date(2025, 12, 17)
    if isinstance(kind, sa_types.LargeBinary):
        return b"bytes"
    if isinstance(kind, sa_types.Boolean):
        return False
    if isinstance(kind, sa_types.Integer):
        return 1
    return NOW if "Instant" in type(kind).__name__ or isinstance(kind, sa_types.DateTime) else "word"


def triggers(connection: Connection) -> set[tuple[str, str]]:
    """Every trigger as (table, name)."""
    if connection.dialect.name == "sqlite":
        statement = "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'"
    else:
        statement = (
            "SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE NOT t.tgisinternal AND t.tgenabled = 'A'"
        )
    return {(table, name) for table, name in connection.execute(text(statement))}


def shape(engine: Engine) -> dict[str, Any]:
    """Everything that can be told apart about a schema."""
    inspector = inspect(engine)
    tables: dict[str, Any] = {}
    for name in sorted(set(inspector.get_table_names()) - {"alembic_version"}):
        tables[name] = {
            "columns": [
                (column["name"], str(column["type"]), column["nullable"]) for column in inspector.get_columns(name)
            ],
            "foreign": sorted((str(key["name"]), key["referred_table"]) for key in inspector.get_foreign_keys(name)),
            "unique": sorted(str(constraint["name"]) for constraint in inspector.get_unique_constraints(name)),
            "checks": sorted((str(check["name"]), check["sqltext"]) for check in inspector.get_check_constraints(name)),
            "indexes": sorted(str(index["name"]) for index in inspector.get_indexes(name)),
        }
    with engine.connect() as connection:
        tables["triggers"] = sorted(triggers(connection))
    return tables


def test_the_revisions_are_numbered_without_a_gap() -> None:
    assert [f"{number:04}" for number in range(1, len(REVISIONS) + 1)] == REVISIONS


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_revision_goes_forward_back_and_forward_with_rows_in_it(empty: Engine, revision: str) -> None:
    before = REVISIONS[REVISIONS.index(revision) - 1] if revision != REVISIONS[0] else "base"
    schema.upgrade(empty, before)
    with empty.execution_options(writes=True).begin() as connection:
        rows = filled(connection)
    earlier = shape(empty)

    schema.upgrade(empty, revision)
    later = shape(empty)
    with empty.execution_options(writes=True).begin() as connection:
        filled(connection)
    schema.downgrade(empty, before)
    assert shape(empty) == earlier
    with empty.begin() as connection:
        assert filled(connection) == rows
    schema.upgrade(empty, revision)

    assert shape(empty) == later
    assert later != earlier


def test_the_models_equal_the_head(empty: Engine) -> None:
    schema.upgrade(empty)

    with empty.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_going_back_to_the_beginning_leaves_nothing(empty: Engine) -> None:
    schema.upgrade(empty)

    schema.downgrade(empty, "base")

    assert set(inspect(empty).get_table_names()) <= {"alembic_version"}
    assert schema.current(empty) is None


def test_a_database_knows_its_revision(empty: Engine) -> None:
    assert schema.current(empty) is None

    schema.upgrade(empty)

    assert schema.current(empty) == schema.head() == REVISIONS[-1]


def test_exactly_the_tables_of_history_are_guarded(empty: Engine) -> None:
    schema.upgrade(empty)

    with empty.connect() as connection:
        assert {table for table, _ in triggers(connection)} == set(HISTORY)


@pytest.fixture
def full(empty: Engine) -> Engine:
    """The newest schema with one row in every table."""
    schema.upgrade(empty)
    with empty.execution_options(writes=True).begin() as connection:
        filled(connection)
    return empty


@pytest.mark.parametrize("attack", ["update", "delete", "replace", "truncate"])
def test_history_cannot_be_rewritten_by_any_statement(full: Engine, attack: str) -> None:
    for name in HISTORY:
        table = Base.metadata.tables[name]
        with full.connect() as connection:
            before = connection.execute(select(table)).all()

        with pytest.raises(DBAPIError, match="can only be added to"), full.execution_options(writes=True).begin() as it:
            it.execute(text(rewritings(it, table)[attack]))

        with full.connect() as connection:
            assert connection.execute(select(table)).all() == before, (name, attack)


def rewritings(connection: Connection, table: Table) -> dict[str, str]:
    """The statement of each attack, in the words of this database."""
    columns = [column.name for column in table.columns]
    names = ", ".join(f'"{name}"' for name in columns)
    postgres = connection.dialect.name == "postgresql"
    return {
        "update": f"UPDATE {table.name} SET id = id",
        "delete": f"DELETE FROM {table.name}",
        "replace": (
            f"INSERT INTO {table.name} ({names}) SELECT {names} FROM {table.name} WHERE true "
            f"ON CONFLICT (id) DO UPDATE SET id = EXCLUDED.id"
            if postgres
            else f"INSERT OR REPLACE INTO {table.name} ({names}) SELECT {names} FROM {table.name}"
        ),
        "truncate": f"TRUNCATE {table.name} CASCADE" if postgres else f"DELETE FROM {table.name} WHERE true",
    }


def test_a_row_cannot_take_the_place_of_another_through_a_second_key(full: Engine) -> None:
    if full.dialect.name != "sqlite":
        return  # PostgreSQL has no OR REPLACE; ON CONFLICT is an update and refused as one

    statement = text(
        "INSERT OR REPLACE INTO article_versions SELECT 77, article_id, number, title, outlet_id, author, 'new', "
        "sha256, media_type, original, original_sha256, recorded_at, recorded_by_id, filename, changed_by_hand "
        "FROM article_versions"
    )

    with pytest.raises(DBAPIError, match="can only be added to"), full.execution_options(writes=True).begin() as it:
        it.execute(statement)
