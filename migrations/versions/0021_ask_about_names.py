"""A second look may be asked for because names of sources are near."""

import re

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

_BEFORE = ("retraction", "correction", "reinstatement", "evidence", "edge", "finding", "source", "policy")
_AFTER = (*_BEFORE, "names")


def upgrade() -> None:
    """Forward."""
    _allow(_AFTER, instead_of=_BEFORE)


def downgrade() -> None:
    """Back. Refused by the database where a second look was asked for because of names."""
    _allow(_BEFORE, instead_of=_AFTER)


def _allow(causes: tuple[str, ...], *, instead_of: tuple[str, ...]) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f("ck_rechecks_cause"), "rechecks")
        op.create_check_constraint(op.f("ck_rechecks_cause"), "rechecks", _check(causes))
        return
    _rebuild(_check(instead_of), _check(causes))


def _check(causes: tuple[str, ...]) -> str:
    return f"cause IN ({', '.join(repr(cause) for cause in causes)})"


def _rebuild(old: str, new: str) -> None:
    """Copy the table of SQLite out and in again with another condition; a batch would lose its triggers (see 0018)."""
    connection = op.get_bind()
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    made = _made(connection)
    statement, times = re.subn(_spaced(old), new, made.pop("rechecks"))
    assert times == 1, "rechecks.cause has no such constraint"  # noqa: S101  (a broken database)
    connection.exec_driver_sql("CREATE TABLE moving AS SELECT * FROM rechecks")
    connection.exec_driver_sql("DROP TABLE rechecks")
    connection.exec_driver_sql(statement)
    connection.exec_driver_sql("INSERT INTO rechecks SELECT * FROM moving")
    connection.exec_driver_sql("DROP TABLE moving")
    for again in made.values():
        connection.exec_driver_sql(again)


def _made(connection: sa.Connection) -> dict[str, str]:
    """The statements that made the table, its indexes and its triggers, by name."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE tbl_name = 'rechecks' AND sql <> ''")
    return {str(row.name): str(row.sql) for row in rows}


def _spaced(words: str) -> str:
    """A pattern for the same words, whatever blanks stand between them."""
    return r"\s*".join(re.escape(word) for word in words.split())
