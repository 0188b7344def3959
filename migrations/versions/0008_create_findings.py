"""The calendar, findings and decisions on them."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "calendar_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("verified_by_id", sa.Integer(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_calendar_entries_recorded_by_id")),
        sa.ForeignKeyConstraint(["verified_by_id"], ["people.id"], name=op.f("fk_calendar_entries_verified_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_entries")),
        sa.UniqueConstraint("key", "number", name=op.f("uq_calendar_entries_key_number")),
    )
    op.create_index(op.f("ix_calendar_entries_recorded_by_id"), "calendar_entries", ["recorded_by_id"], unique=False)
    op.create_index(op.f("ix_calendar_entries_verified_by_id"), "calendar_entries", ["verified_by_id"], unique=False)
    op.create_table(
        "findings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_version_id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=True),
        sa.Column("check_name", sa.String(length=40), nullable=False),
        sa.Column(
            "outcome",
            sa.Enum(
                "consistent",
                "inconsistent",
                "undecidable",
                name="outcome",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("phrase", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("implied", sa.JSON(), nullable=False),
        sa.Column("compared", sa.JSON(), nullable=False),
        sa.Column("gap_days", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(length=40), nullable=True),
        sa.Column("explanation", sa.Text(), nullable=False),
        sa.Column("refs", sa.JSON(), nullable=False),
        sa.Column("part_of", sa.JSON(), nullable=False),
        sa.Column(
            "made",
            sa.Enum("computed", "loaded", name="made", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_version_id"], ["article_versions.id"], name=op.f("fk_findings_article_version_id")
        ),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_findings_claim_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_findings_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_findings")),
    )
    op.create_index(op.f("ix_findings_article_version_id"), "findings", ["article_version_id"], unique=False)
    op.create_index(op.f("ix_findings_claim_id"), "findings", ["claim_id"], unique=False)
    op.create_index(op.f("ix_findings_recorded_by_id"), "findings", ["recorded_by_id"], unique=False)
    op.create_table(
        "finding_decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("finding_id", sa.Integer(), nullable=False),
        sa.Column(
            "decision",
            sa.Enum("accepted", "dismissed", name="decision", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["finding_id"], ["findings.id"], name=op.f("fk_finding_decisions_finding_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_finding_decisions_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding_decisions")),
    )
    op.create_index(op.f("ix_finding_decisions_finding_id"), "finding_decisions", ["finding_id"], unique=False)
    op.create_index(op.f("ix_finding_decisions_recorded_by_id"), "finding_decisions", ["recorded_by_id"], unique=False)


def downgrade() -> None:
    """Back."""
    op.drop_index(op.f("ix_finding_decisions_recorded_by_id"), table_name="finding_decisions")
    op.drop_index(op.f("ix_finding_decisions_finding_id"), table_name="finding_decisions")
    op.drop_table("finding_decisions")
    op.drop_index(op.f("ix_findings_recorded_by_id"), table_name="findings")
    op.drop_index(op.f("ix_findings_claim_id"), table_name="findings")
    op.drop_index(op.f("ix_findings_article_version_id"), table_name="findings")
    op.drop_table("findings")
    op.drop_index(op.f("ix_calendar_entries_verified_by_id"), table_name="calendar_entries")
    op.drop_index(op.f("ix_calendar_entries_recorded_by_id"), table_name="calendar_entries")
    op.drop_table("calendar_entries")
