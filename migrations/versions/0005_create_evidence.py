"""Evidence with captures and withdrawals."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "captures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("filename", sa.String(length=300), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_captures_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_captures")),
    )
    op.create_index(op.f("ix_captures_recorded_by_id"), "captures", ["recorded_by_id"], unique=False)
    op.create_index(op.f("ix_captures_sha256"), "captures", ["sha256"], unique=False)
    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column(
            "stance",
            sa.Enum(
                "supports", "conflicts", "context", name="stance", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("carrier_id", sa.Integer(), nullable=True),
        sa.Column("looked_in", sa.Text(), nullable=False),
        sa.Column("accessed_on", sa.Date(), nullable=True),
        sa.Column("quotation", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("credibility", sa.Integer(), nullable=False),
        sa.Column("primary", sa.Boolean(), nullable=False),
        sa.Column("capture_id", sa.Integer(), nullable=True),
        sa.Column("supersedes_id", sa.Integer(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["capture_id"], ["captures.id"], name=op.f("fk_evidence_capture_id")),
        sa.ForeignKeyConstraint(["carrier_id"], ["carriers.id"], name=op.f("fk_evidence_carrier_id")),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_evidence_claim_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_evidence_recorded_by_id")),
        sa.ForeignKeyConstraint(["supersedes_id"], ["evidence.id"], name=op.f("fk_evidence_supersedes_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    op.create_index(op.f("ix_evidence_capture_id"), "evidence", ["capture_id"], unique=False)
    op.create_index(op.f("ix_evidence_carrier_id"), "evidence", ["carrier_id"], unique=False)
    op.create_index(op.f("ix_evidence_claim_id"), "evidence", ["claim_id"], unique=False)
    op.create_index(op.f("ix_evidence_recorded_by_id"), "evidence", ["recorded_by_id"], unique=False)
    op.create_index(op.f("ix_evidence_supersedes_id"), "evidence", ["supersedes_id"], unique=True)
    op.create_table(
        "withdrawals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("evidence_id", sa.Integer(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["evidence_id"], ["evidence.id"], name=op.f("fk_withdrawals_evidence_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_withdrawals_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_withdrawals")),
    )
    op.create_index(op.f("ix_withdrawals_evidence_id"), "withdrawals", ["evidence_id"], unique=True)
    op.create_index(op.f("ix_withdrawals_recorded_by_id"), "withdrawals", ["recorded_by_id"], unique=False)


def downgrade() -> None:
    """Back."""
    op.drop_index(op.f("ix_withdrawals_recorded_by_id"), table_name="withdrawals")
    op.drop_index(op.f("ix_withdrawals_evidence_id"), table_name="withdrawals")
    op.drop_table("withdrawals")
    op.drop_index(op.f("ix_evidence_supersedes_id"), table_name="evidence")
    op.drop_index(op.f("ix_evidence_recorded_by_id"), table_name="evidence")
    op.drop_index(op.f("ix_evidence_claim_id"), table_name="evidence")
    op.drop_index(op.f("ix_evidence_carrier_id"), table_name="evidence")
    op.drop_index(op.f("ix_evidence_capture_id"), table_name="evidence")
    op.drop_table("evidence")
    op.drop_index(op.f("ix_captures_sha256"), table_name="captures")
    op.drop_index(op.f("ix_captures_recorded_by_id"), table_name="captures")
    op.drop_table("captures")
