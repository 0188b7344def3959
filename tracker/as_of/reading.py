"""Put the temporal views of tables in front of each statement, on connections that carry an instant."""

import re
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import Dialect

from tracker.as_of.rebuilt import AT
from tracker.as_of.temporal_views import temporal_views

_BEGINS = re.compile(r"\s*(WITH\s+RECURSIVE|\w+|\()", re.IGNORECASE)
_WORD = re.compile(r"[a-z_0-9]+")
_READS = {"SELECT", "WITH", "WITH RECURSIVE", "("}
_WRITES = re.compile(r"\b(INSERT\s+INTO|REPLACE\s+INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET)\b", re.IGNORECASE)
_HARMLESS = {"BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK"}


def show_as_of(engine: Engine) -> None:
    """From now on, connections of this engine with the execution option `as_of` read as of that instant.

    Whoever writes there gets a `RuntimeError`: nothing can be recorded in the past.
    """
    event.listen(engine, "before_cursor_execute", _as_of, retval=True)


def _as_of(
    connection: Connection, _cursor: Any, statement: str, parameters: Any, _context: Any, _executemany: bool
) -> tuple[str, Any]:
    at: datetime | None = connection.get_execution_options().get("as_of")
    if at is None:
        return statement, parameters
    begins = _BEGINS.match(statement)
    first = " ".join(begins[1].upper().split()) if begins else ""
    if first in _HARMLESS:
        return statement, parameters
    # PostgreSQL allows `WITH x AS (DELETE …) SELECT`, so the first word alone does not tell a reading statement.
    if first not in _READS or _WRITES.search(statement):
        raise RuntimeError("Nothing can be recorded in the past; take a unit of work.")
    before = _in_front(statement, connection.dialect, at)
    if not before or not begins:
        return statement, parameters
    # A statement that has expressions of its own gets ours before them, so that they read the past as well.
    if first in {"SELECT", "("}:
        return f"WITH {before} {statement}", parameters
    return f"{first} {before}, {statement[begins.end() :]}", parameters


def _in_front(statement: str, dialect: Dialect, at: datetime) -> str:
    """The views of every table whose name stands in a statement; one too many costs nothing."""
    views = temporal_views(dialect.name, dialect.default_schema_name or "main")
    words = views.keys() & set(_WORD.findall(statement))
    # Written into the text: parameters of our own would have to be counted among those of every statement.
    instant = _literal(at, dialect.name)
    # NOT MATERIALIZED lets both databases look into the view and use the indexes of its table.
    # Sorted, so that the same query is always the same text.
    return ", ".join(f"{name} AS NOT MATERIALIZED ({views[name].replace(AT, instant)})" for name in sorted(words))


def _literal(at: datetime, dialect: str) -> str:
    """The instant as the database keeps it."""
    at = at.astimezone(UTC)
    return f"{at:%Y-%m-%d %H:%M:%S.%f}" + ("" if dialect == "sqlite" else "+00:00")
