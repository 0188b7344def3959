"""Which days are free at a desk: whose public holidays, and days of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

TABLE = "desk_free_days"


def upgrade() -> None:
    """Forward. Until a desk chooses, it goes by the installation."""
    op.create_table(
        TABLE,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("desk_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(80)),
        sa.Column("own", sa.JSON(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer()),
        sa.ForeignKeyConstraint(["desk_id"], ["desks.id"], name=op.f(f"fk_{TABLE}_desk_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f(f"fk_{TABLE}_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{TABLE}")),
    )
    for column in ("desk_id", "recorded_by_id"):
        op.create_index(op.f(f"ix_{TABLE}_{column}"), TABLE, [column])
    _guard()


def downgrade() -> None:
    """Back; triggers and indexes go with the table."""
    op.drop_table(TABLE)


def _guard() -> None:
    """Let the table only be added to, as 0011 does for those before."""
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
    op.execute(
        f"CREATE TRIGGER {TABLE}_keep_0 BEFORE INSERT ON {TABLE} "
        f"WHEN EXISTS (SELECT 1 FROM {TABLE} WHERE id = NEW.id) BEGIN {refusal} END"
    )
