"""A text may come back in a later version, and texts are found again among very many by their marks."""

import re
from collections.abc import Callable

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

VERSIONS, ONCE = "article_versions", "uq_article_versions_article_id_sha256"
# The trigger of 0011 that kept such a row from being replaced goes with the constraint.
_GUARD = f"{VERSIONS}_keep_2"


def upgrade() -> None:
    """Forward. A worker makes the marks of the texts that are there."""
    op.create_table(
        "text_marks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_version_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("paragraph", "sequence", name="kind", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("mark", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_version_id"], [f"{VERSIONS}.id"], name=op.f("fk_text_marks_article_version_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_text_marks")),
    )
    op.create_index(op.f("ix_text_marks_article_version_id"), "text_marks", ["article_version_id"])
    op.create_index(op.f("ix_text_marks_mark_kind"), "text_marks", ["mark", "kind"])
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f(ONCE), VERSIONS)
    else:
        _rebuild(_without_constraint)
    op.create_index(op.f("ix_article_versions_sha256"), VERSIONS, ["sha256"])


def downgrade() -> None:
    """Back. Refused by the database where a text came back in a later version of its article."""
    op.drop_index(op.f("ix_article_versions_sha256"), VERSIONS)
    if op.get_bind().dialect.name == "postgresql":
        op.create_unique_constraint(op.f(ONCE), VERSIONS, ["article_id", "sha256"])
    else:
        _rebuild(_with_constraint)
        said = f"SELECT RAISE(ABORT, 'history in {VERSIONS} can only be added to');"
        same = "article_id = NEW.article_id AND sha256 = NEW.sha256"
        op.execute(
            f"CREATE TRIGGER {_GUARD} BEFORE INSERT ON {VERSIONS} "
            f"WHEN EXISTS (SELECT 1 FROM {VERSIONS} WHERE {same}) BEGIN {said} END"
        )
    op.drop_table("text_marks")


def _without_constraint(statement: str) -> str:
    constraint = rf",\s*CONSTRAINT {ONCE} UNIQUE \(article_id, sha256\)"
    without, times = re.subn(constraint, "", statement)
    assert times == 1, f"{VERSIONS} has no {ONCE}"  # noqa: S101  (a broken database)
    return without


def _with_constraint(statement: str) -> str:
    return f"{statement.rstrip().removesuffix(')')}, CONSTRAINT {ONCE} UNIQUE (article_id, sha256))"


def _rebuild(changed: Callable[[str], str]) -> None:
    """Copy the table of SQLite out and in again; a batch would lose its triggers (see 0018)."""
    connection = op.get_bind()
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    rows = connection.exec_driver_sql(
        f"SELECT name, sql FROM sqlite_master WHERE tbl_name = '{VERSIONS}' AND sql <> ''"
    )
    made = {str(row.name): str(row.sql) for row in rows}
    statement = changed(made.pop(VERSIONS))
    connection.exec_driver_sql(f"CREATE TABLE moving AS SELECT * FROM {VERSIONS}")
    connection.exec_driver_sql(f"DROP TABLE {VERSIONS}")
    connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"INSERT INTO {VERSIONS} SELECT * FROM moving")
    connection.exec_driver_sql("DROP TABLE moving")
    for name, again in made.items():
        if name != _GUARD:
            connection.exec_driver_sql(again)
