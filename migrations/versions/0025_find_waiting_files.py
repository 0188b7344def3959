"""Files that wait to be confirmed are listed and found again, with what was typed beside them."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

TABLE = "uploads"


def upgrade() -> None:
    """Forward; a file that waits at that moment has to be chosen again."""
    _make_anew(
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer()),
        sa.Column("name", sa.String(500), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.Column("typed", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f(f"fk_{TABLE}_article_id")),
        sa.UniqueConstraint("key", name=op.f(f"uq_{TABLE}_key")),
    )
    op.create_index(op.f(f"ix_{TABLE}_article_id"), TABLE, ["article_id"])


def downgrade() -> None:
    """Back, with the same loss."""
    _make_anew(
        sa.Column("key_sha256", sa.String(64), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.UniqueConstraint("key_sha256", name=op.f(f"uq_{TABLE}_key_sha256")),
    )


def _make_anew(*parts: sa.Column[object] | sa.Constraint) -> None:
    op.drop_table(TABLE)
    op.create_table(
        TABLE,
        sa.Column("id", sa.Integer(), nullable=False),
        *parts,
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f(f"fk_{TABLE}_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{TABLE}")),
    )
    for column in ("person_id", "at"):
        op.create_index(op.f(f"ix_{TABLE}_{column}"), TABLE, [column])
