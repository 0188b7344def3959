"""That texts no longer propose an edge which they proposed before."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

TABLE = "echo_lapses"


def upgrade() -> None:
    """Forward. Older proposals have no row: whether they lapsed is found when their texts are next compared."""
    op.create_table(
        TABLE,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("echo_id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["echo_id"], ["echoes.id"], name=op.f(f"fk_{TABLE}_echo_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{TABLE}")),
    )
    op.create_index(op.f(f"ix_{TABLE}_echo_id"), TABLE, ["echo_id"], unique=True)
    _guard()


def downgrade() -> None:
    """Back; triggers and index go with the table."""
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
    for number, column in enumerate(["id", "echo_id"]):
        op.execute(
            f"CREATE TRIGGER {TABLE}_keep_{number} BEFORE INSERT ON {TABLE} "
            f"WHEN EXISTS (SELECT 1 FROM {TABLE} WHERE {column} = NEW.{column}) BEGIN {said} END"
        )
