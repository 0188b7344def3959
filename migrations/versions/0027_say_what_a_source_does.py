"""What the source of a link does to what it passes on, and whether that has a negation of its own."""

from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

TABLE = "attribution_links"
_ATTITUDES = ("asserts", "denies", "doubts", "asks", "demands", "promises", "warns", "suspects")


def upgrade() -> None:
    """Forward; links that are there assert, for history is not rewritten."""
    words = ", ".join(f"'{attitude}'" for attitude in _ATTITUDES)
    op.execute(
        f"ALTER TABLE {TABLE} ADD COLUMN attitude VARCHAR(40) DEFAULT 'asserts' NOT NULL "
        f"CONSTRAINT ck_{TABLE}_attitude CHECK (attitude IN ({words}))"
    )
    op.execute(f"ALTER TABLE {TABLE} ADD COLUMN negated BOOLEAN DEFAULT FALSE NOT NULL")


def downgrade() -> None:
    """Back; what a source does is forgotten, and every link asserts as before."""
    for name in ("negated", "attitude"):
        op.execute(f"ALTER TABLE {TABLE} DROP COLUMN {name}")
