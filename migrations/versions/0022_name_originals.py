"""What a file is called belongs to the item it came with; files that wait to be confirmed have a table."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

_COLUMNS = {
    "article_versions": {
        "filename": "VARCHAR(300) NOT NULL DEFAULT ''",
        "changed_by_hand": "BOOLEAN NOT NULL DEFAULT FALSE",
    },
    "evidence": {
        "capture_name": "VARCHAR(300) NOT NULL DEFAULT ''",
        "capture_type": "VARCHAR(100) NOT NULL DEFAULT ''",
    },
}
TABLE = "uploads"


def upgrade() -> None:
    """Forward; rows that are there get no name, for history is not rewritten, and the pages say one for them."""
    for table, columns in _COLUMNS.items():
        for name, kind in columns.items():
            op.execute(f"ALTER TABLE {table} ADD COLUMN {name} {kind}")
    op.create_table(
        TABLE,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key_sha256", sa.String(64), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f(f"fk_{TABLE}_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{TABLE}")),
        sa.UniqueConstraint("key_sha256", name=op.f(f"uq_{TABLE}_key_sha256")),
    )
    for column in ("person_id", "at"):
        op.create_index(op.f(f"ix_{TABLE}_{column}"), TABLE, [column])


def downgrade() -> None:
    """Back; what waits to be confirmed has to be chosen again."""
    op.drop_table(TABLE)
    for table, columns in _COLUMNS.items():
        for name in columns:
            op.execute(f"ALTER TABLE {table} DROP COLUMN {name}")
