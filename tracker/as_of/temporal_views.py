"""What takes the place of each table when it is read as of an instant: SELECTs built once from the tables."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import MetaData, Select, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from tracker.as_of.rebuilt import AT_COLUMN, MOMENT, REBUILT, Tables
from tracker.models import Base

NOT_VERSIONED: Mapping[str, str] = {
    "desks": "what may be seen is decided by the desks of today",
    "people": "what may be seen is decided by the accounts of today, and people are called as they are called now",
    "memberships": "what may be seen is decided by the roles of today",
    "statuses": "the words that a status may have; they are only ever added to",
    "saved_views": "a way to look at the ledger, not a part of it",
    "reports": "a way to look at the ledger, not a part of it",
    "recipients": "mail goes to who receives it today",
    "runs": "work that waits or was done; nothing of the ledger",
    "deliveries": "work that waits or was done; nothing of the ledger",
    "notices": "mail to one person; nothing of the ledger",
    "heartbeats": "which workers are alive; nothing of the ledger",
    "sessions": "who is signed in is decided by the sessions of today",
    "submissions": "forms that were taken in; nothing of the ledger",
    "text_marks": "made from the texts; nothing of the ledger",
    "tokens": "what programs may do is decided by the tokens of today",
    "uploads": "files that wait to be confirmed; nothing of the ledger",
}
"""The tables that read as they stand now, and why."""

_PARTS = {
    "attribution_links": "attribution_id",
    "edition_files": "edition_id",
    "edition_rows": "edition_id",
    "examination_findings": "examination_id",
}
"""The tables whose rows came into being with the row they point to."""

_DIALECTS = {
    "sqlite": sqlite.dialect(),
    "postgresql": postgresql.dialect(),  # type: ignore[no-untyped-call]  # the library leaves it untyped
}


@cache
def temporal_views(dialect: str, schema: str) -> Mapping[str, str]:
    """For each table that has a history the SELECT that answers its rows as they stood at `AT`, with its columns.

    `schema` is where the tables are: without it, the name of a view would mean the view itself.
    """
    schema_tables = MetaData()
    for table in Base.metadata.sorted_tables:
        table.to_metadata(schema_tables, schema=schema)
    tables = {table.name: table for table in schema_tables.sorted_tables}
    views = {name: _temporal_view(tables, name, dialect) for name in tables if name not in NOT_VERSIONED}
    speaks, options = _DIALECTS[dialect], {"literal_binds": True}
    return {name: str(view.compile(dialect=speaks, compile_kwargs=options)) for name, view in views.items()}


def _temporal_view(tables: Tables, name: str, dialect: str) -> Select[Any]:
    if name in REBUILT:
        return REBUILT[name](tables, dialect)
    table = tables[name]
    if name in _PARTS:
        key = table.c[_PARTS[name]]
        (whole,) = (foreign_key.column.table for foreign_key in key.foreign_keys)
        return select(table).where(
            select(whole.c.id).where(whole.c.id == key, whole.c.recorded_at <= AT_COLUMN).exists()
        )
    moment = table.c[MOMENT.get(name, "recorded_at")]
    # A row from before its column was kept has no instant and counts as there from the first.
    return select(table).where(or_(moment.is_(None), moment <= AT_COLUMN) if moment.nullable else moment <= AT_COLUMN)
