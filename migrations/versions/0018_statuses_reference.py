"""The statuses as a table of reference, to which every column with a status points."""

import re
from collections.abc import Callable

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

# Word, place in the ledger, whether it is open. A later status is one INSERT in a revision of its own.
_STATUSES = (
    ("unreviewed", 50, True),
    ("not_checkable", 80, False),
    ("unverified", 40, True),
    ("single_source", 30, True),
    ("corroborated", 60, False),
    ("confirmed", 70, False),
    ("disputed", 20, True),
    ("contradicted", 10, False),
    ("superseded", 90, False),
)
_COLUMNS = {
    "claims": ["status"],
    "proposals": ["from_status", "to_status"],
    "approvals": ["second_status"],
    "changes": ["from_status", "to_status"],
    "rechecks": ["status", "holds"],
}
_OF_A_COLUMN = {"second_status"}  # added by ALTER TABLE, so SQLite keeps its constraint with the column


def upgrade() -> None:
    """Forward."""
    statuses = op.create_table(
        "statuses",
        sa.Column("word", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_statuses")),
    )
    names = ("word", "position", "is_open")
    op.bulk_insert(statuses, [dict(zip(names, row, strict=True)) for row in _STATUSES])
    if op.get_bind().dialect.name == "postgresql":
        for table, column in _pairs():
            op.drop_constraint(op.f(f"ck_{table}_{column}"), table)
            op.create_foreign_key(op.f(f"fk_{table}_{column}"), table, "statuses", [column], ["word"])
        return
    _rebuild(_check, _key)


def downgrade() -> None:
    """Back. Where a status is used that this revision did not know, the database refuses."""
    if op.get_bind().dialect.name == "postgresql":
        for table, column in _pairs():
            op.drop_constraint(op.f(f"fk_{table}_{column}"), table)
            op.create_check_constraint(op.f(f"ck_{table}_{column}"), table, f"{column} IN ({_words()})")
    else:
        _rebuild(_key, _check)
    op.drop_table("statuses")


def _pairs() -> list[tuple[str, str]]:
    return [(table, column) for table, columns in _COLUMNS.items() for column in columns]


def _words() -> str:
    return ", ".join(f"'{word}'" for word, _, _ in _STATUSES)


def _check(table: str, column: str) -> str:
    return f"CONSTRAINT ck_{table}_{column} CHECK ({column} IN ({_words()}))"


def _key(table: str, column: str) -> str:
    where = "" if column in _OF_A_COLUMN else f"FOREIGN KEY({column}) "
    return f"CONSTRAINT fk_{table}_{column} {where}REFERENCES statuses (word)"


def _rebuild(old: Callable[[str, str], str], new: Callable[[str, str], str]) -> None:
    """Copy each table of SQLite out and in again, one constraint of each column changed and all else as it was.

    Altering in a batch would do the same, but lose the triggers that guard history, and rename the table: the keys
    that point to it would be counted as broken.
    """
    connection = op.get_bind()
    # While a table is away its keys dangle; they are counted at the commit, which fails unless all of them hold.
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for table, columns in _COLUMNS.items():
        made = _made(connection, table)
        statement = made.pop(table)
        for column in columns:
            statement, times = re.subn(_spaced(old(table, column)), new(table, column), statement)
            assert times == 1, f"{table}.{column} has no such constraint"  # noqa: S101  (a broken database)
        connection.exec_driver_sql(f"CREATE TABLE moving AS SELECT * FROM {table}")
        connection.exec_driver_sql(f"DROP TABLE {table}")  # no trigger fires, but its triggers and indexes go as well
        connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"INSERT INTO {table} SELECT * FROM moving")
        connection.exec_driver_sql("DROP TABLE moving")
        for again in made.values():
            connection.exec_driver_sql(again)


def _made(connection: sa.Connection, table: str) -> dict[str, str]:
    """The statements that made the table, its indexes and its triggers, by name."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE tbl_name = ? AND sql <> ''", (table,))
    return {str(row.name): str(row.sql) for row in rows}


def _spaced(words: str) -> str:
    """A pattern for the same words, whatever blanks stand between them."""
    return r"\s*".join(re.escape(word) for word in words.split())
