"""What people say of publications that have one address: that they are two all the same."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

TABLE = "carrier_distinctions"


def upgrade() -> None:
    """Forward. Publications of one address count as one from here on; nobody has said otherwise yet."""
    op.create_table(
        TABLE,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("carrier_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("apart", sa.Boolean(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["carrier_id"], ["carriers.id"], name=op.f(f"fk_{TABLE}_carrier_id")),
        sa.ForeignKeyConstraint(["other_id"], ["carriers.id"], name=op.f(f"fk_{TABLE}_other_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f(f"fk_{TABLE}_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{TABLE}")),
    )
    for column in ("carrier_id", "other_id", "recorded_by_id"):
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
    said = f"SELECT RAISE(ABORT, 'history in {TABLE} can only be added to');"
    op.execute(f"CREATE TRIGGER {TABLE}_keep_rows BEFORE DELETE ON {TABLE} BEGIN {said} END")
    op.execute(f"CREATE TRIGGER {TABLE}_keep_values BEFORE UPDATE ON {TABLE} BEGIN {said} END")
    op.execute(
        f"CREATE TRIGGER {TABLE}_keep_0 BEFORE INSERT ON {TABLE} "
        f"WHEN EXISTS (SELECT 1 FROM {TABLE} WHERE id = NEW.id) BEGIN {said} END"
    )
