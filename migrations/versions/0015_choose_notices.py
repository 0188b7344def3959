"""Whether somebody wants to be told before a claim of theirs is due, and an index to find what is due."""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward; written by hand, for altering in a batch would copy the table on SQLite."""
    op.execute("ALTER TABLE people ADD COLUMN deadline_mail BOOLEAN NOT NULL DEFAULT TRUE")
    op.create_index(op.f("ix_claims_due_on"), "claims", ["due_on"])


def downgrade() -> None:
    """Back."""
    op.drop_index(op.f("ix_claims_due_on"), table_name="claims")
    op.execute("ALTER TABLE people DROP COLUMN deadline_mail")
