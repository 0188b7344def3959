"""That a text was to be read and checked and the machine gave up on it."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

TABLE = "failed_examinations"
_CAUSES = ("taken_in", "asked", "redated", "calendar", "claims")
_ENDINGS = ("time", "memory", "fault")
_POINTERS = {"article_id": "articles", "article_version_id": "article_versions", "recorded_by_id": "people"}


def upgrade() -> None:
    """Forward. Nothing was bounded before, so nothing has failed yet."""
    op.create_table(
        TABLE,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("article_version_id", sa.Integer(), nullable=False),
        sa.Column("because", _one_of("because", _CAUSES), nullable=False),
        sa.Column("ending", _one_of("ending", _ENDINGS), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        *(
            sa.ForeignKeyConstraint([column], [f"{target}.id"], name=op.f(f"fk_{TABLE}_{column}"))
            for column, target in _POINTERS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{TABLE}")),
    )
    for column in _POINTERS:
        op.create_index(op.f(f"ix_{TABLE}_{column}"), TABLE, [column])
    _guard()


def downgrade() -> None:
    """Back; triggers and indexes go with the table."""
    op.drop_table(TABLE)


def _one_of(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=40)


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
