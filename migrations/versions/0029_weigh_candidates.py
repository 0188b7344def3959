"""What a proposed claim says when it is read alone, how much it is worth checking, and why."""

from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

TABLE = "candidates"


def upgrade() -> None:
    """Forward; what was proposed before was never weighed and stays proposed, for history is not rewritten."""
    op.execute(f"ALTER TABLE {TABLE} ADD COLUMN statement TEXT DEFAULT '' NOT NULL")
    op.execute(f"ALTER TABLE {TABLE} ADD COLUMN rank INTEGER")
    op.execute(f"ALTER TABLE {TABLE} ADD COLUMN why TEXT DEFAULT '' NOT NULL")


def downgrade() -> None:
    """Back; the weight is forgotten, and what only stood in the text too counts as proposed."""
    for name in ("why", "rank", "statement"):
        op.execute(f"ALTER TABLE {TABLE} DROP COLUMN {name}")
