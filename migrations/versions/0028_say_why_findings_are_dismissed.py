"""Why a finding was dismissed, from a short list."""

from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

TABLE = "finding_decisions"
_GROUNDS = ("misread", "somebody_else", "calendar", "beside_the_point", "other")


def upgrade() -> None:
    """Forward; what was dismissed before says nothing of it, for history is not rewritten."""
    words = ", ".join(f"'{ground}'" for ground in _GROUNDS)
    op.execute(
        f"ALTER TABLE {TABLE} ADD COLUMN because VARCHAR(40) CONSTRAINT ck_{TABLE}_because CHECK (because IN ({words}))"
    )


def downgrade() -> None:
    """Back; which of the list was chosen is forgotten, the reason in words stays."""
    op.execute(f"ALTER TABLE {TABLE} DROP COLUMN because")
