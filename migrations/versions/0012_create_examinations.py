"""Examinations of articles, what they found, the claims they propose and what people decided about those."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

# The new tables of history, with the columns besides the id by which a row could be replaced.
TABLES: dict[str, list[list[str]]] = {
    "examinations": [],
    "examination_findings": [["examination_id", "finding_id"]],
    "candidates": [],
    "candidate_decisions": [],
}
_TYPES = (
    "event", "quantity", "quotation", "attribution", "legal", "temporal", "policy", "position", "superlative",
    "prediction", "opinion",
)  # fmt: skip


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "examinations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("article_version_id", sa.Integer(), nullable=False),
        sa.Column("because", _one_of("because", "taken_in", "asked", "redated", "calendar", "claims"), nullable=False),
        sa.Column("published_on", sa.String(length=10), nullable=True),
        sa.Column("captured_on", sa.Date(), nullable=True),
        sa.Column("calendar", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        *_keys("examinations", article_id="articles", article_version_id="article_versions", recorded_by_id="people"),
    )
    op.create_table(
        "examination_findings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("examination_id", sa.Integer(), nullable=False),
        sa.Column("finding_id", sa.Integer(), nullable=False),
        *_keys("examination_findings", examination_id="examinations", finding_id="findings"),
        sa.UniqueConstraint(
            "examination_id", "finding_id", name=op.f("uq_examination_findings_examination_id_finding_id")
        ),
    )
    op.create_table(
        "candidates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("examination_id", sa.Integer(), nullable=False),
        sa.Column("article_version_id", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("type", _one_of("type", *_TYPES), nullable=False),
        sa.Column("checkable", sa.Boolean(), nullable=False),
        sa.Column("hedges", sa.JSON(), nullable=False),
        sa.Column("links", sa.JSON(), nullable=False),
        sa.Column("attribution", sa.Text(), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        *_keys("candidates", examination_id="examinations", article_version_id="article_versions"),
    )
    op.create_table(
        "candidate_decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("candidate_id", sa.Integer(), nullable=False),
        sa.Column("decision", _one_of("decision", "accepted", "dismissed"), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=True),
        sa.Column("edited", sa.Boolean(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        *_keys("candidate_decisions", candidate_id="candidates", claim_id="claims", recorded_by_id="people"),
    )
    for table, columns in _INDEXED.items():
        for column in columns:
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column])
    # Written by hand: altering in a batch would copy the table on SQLite and lose the triggers that guard it.
    op.execute("ALTER TABLE findings ADD COLUMN basis VARCHAR(64)")
    op.execute(
        "ALTER TABLE findings ADD COLUMN lapsed_id INTEGER CONSTRAINT fk_findings_lapsed_id REFERENCES findings (id)"
    )
    op.create_index(op.f("ix_findings_lapsed_id"), "findings", ["lapsed_id"])
    _guard()


def downgrade() -> None:
    """Back."""
    op.drop_index(op.f("ix_findings_lapsed_id"), table_name="findings")
    op.execute("ALTER TABLE findings DROP COLUMN lapsed_id")
    op.execute("ALTER TABLE findings DROP COLUMN basis")
    for table in reversed(TABLES):  # their triggers and indexes go with them
        op.drop_table(table)


def _one_of(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=40)


def _keys(table: str, **targets: str) -> list[sa.Constraint]:
    foreign = [
        sa.ForeignKeyConstraint([column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}"))
        for column, target in targets.items()
    ]
    return [*foreign, sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))]


def _guard() -> None:
    """Let the new tables of history only be added to, as 0011 does for those before."""
    if op.get_bind().dialect.name == "postgresql":
        for table in TABLES:
            for name, when in {
                "keep_rows": f"BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW",
                "keep_table": f"BEFORE TRUNCATE ON {table} FOR EACH STATEMENT",
            }.items():
                op.execute(f"CREATE TRIGGER {table}_{name} {when} EXECUTE FUNCTION refuse_rewriting()")
                op.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_{name}")
        return
    for table, uniques in TABLES.items():
        said = f"SELECT RAISE(ABORT, 'history in {table} can only be added to');"
        op.execute(f"CREATE TRIGGER {table}_keep_rows BEFORE DELETE ON {table} BEGIN {said} END")
        op.execute(f"CREATE TRIGGER {table}_keep_values BEFORE UPDATE ON {table} BEGIN {said} END")
        for number, columns in enumerate([["id"], *uniques]):
            same = " AND ".join(f"{column} = NEW.{column}" for column in columns)
            op.execute(
                f"CREATE TRIGGER {table}_keep_{number} BEFORE INSERT ON {table} "
                f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same}) BEGIN {said} END"
            )


_INDEXED = {
    "examinations": ["article_id", "article_version_id", "recorded_by_id"],
    "examination_findings": ["examination_id", "finding_id"],
    "candidates": ["examination_id", "article_version_id"],
    "candidate_decisions": ["candidate_id", "claim_id", "recorded_by_id"],
}
