"""${message}."""

import sqlalchemy as sa
from alembic import op

revision = "${up_revision}"
down_revision = "${down_revision}"
branch_labels = None
depends_on = None

# What to heed; delete what does not matter here.
#
# Nothing of the program is imported: the models of today would change what this revision means tomorrow. Types are
# plain: an instant is sa.DateTime(timezone=True), a day of which parts may be missing sa.String(length=10).
#
# Each run is one transaction, begun with BEGIN IMMEDIATE on SQLite: before or after, never between. Nothing commits, no
# PRAGMA foreign_keys (it does nothing inside a transaction), no index CONCURRENTLY.
#
# op.batch_alter_table is not used: on SQLite it copies the table, and the triggers that guard history are gone without
# a word. ALTER TABLE is written by hand. On SQLite a new column that is NOT NULL needs a default, one that REFERENCES
# another table has NULL as its default, and a column can be dropped only after its indexes and the triggers that name
# it.
#
# Every constraint and index has a name, or one database cannot find it to drop it: pk_table, fk_table_column,
# uq_table_column, ck_table_what, ix_table_column.
#
# Both databases: where they differ, ask op.get_bind().dialect.name.
#
# Rows are there, on the way forward and on the way back: a test puts one into every table before each step. What the
# older schema cannot hold is said in the docstring of downgrade(). Rows of history cannot be updated, not even here.


def upgrade() -> None:
    """Forward."""
    ${upgrades if upgrades else "op.create_table(TABLE, *_columns())"}


def downgrade() -> None:
    """Back; triggers and indexes go with the table."""
    ${downgrades if downgrades else "op.drop_table(TABLE)"}
% if not upgrades:


TABLE = "name_it"
KEYS = ["id"]  # and every other column, or pair of columns, by which a row could be replaced


def _columns() -> list[sa.Column[int] | sa.PrimaryKeyConstraint]:
    return [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{TABLE}")),
    ]


def _guard() -> None:
    """Let the table only be added to: for one that stands in the models' HISTORY, called at the end of upgrade()."""
    if op.get_bind().dialect.name == "postgresql":
        for name, when in {
            "keep_rows": f"BEFORE UPDATE OR DELETE ON {TABLE} FOR EACH ROW",
            "keep_table": f"BEFORE TRUNCATE ON {TABLE} FOR EACH STATEMENT",
        }.items():
            op.execute(f"CREATE TRIGGER {TABLE}_{name} {when} EXECUTE FUNCTION refuse_rewriting()")
            op.execute(f"ALTER TABLE {TABLE} ENABLE ALWAYS TRIGGER {TABLE}_{name}")
        return
    refusal = f"SELECT RAISE(ABORT, 'history in {TABLE} can only be added to');"
    op.execute(f"CREATE TRIGGER {TABLE}_keep_rows BEFORE DELETE ON {TABLE} BEGIN {refusal} END")
    op.execute(f"CREATE TRIGGER {TABLE}_keep_values BEFORE UPDATE ON {TABLE} BEGIN {refusal} END")
    for number, columns in enumerate(KEYS):
        same = " AND ".join(f"{column} = NEW.{column}" for column in columns.split(", "))
        op.execute(
            f"CREATE TRIGGER {TABLE}_keep_{number} BEFORE INSERT ON {TABLE} "
            f"WHEN EXISTS (SELECT 1 FROM {TABLE} WHERE {same}) BEGIN {refusal} END"
        )
% endif
