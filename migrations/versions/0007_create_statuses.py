"""Policies, proposals, approvals and changes of status."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "policies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("desk_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("rules", sa.JSON(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["desk_id"], ["desks.id"], name=op.f("fk_policies_desk_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_policies_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policies")),
    )
    op.create_index(op.f("ix_policies_desk_id"), "policies", ["desk_id"], unique=False)
    op.create_index(op.f("ix_policies_recorded_by_id"), "policies", ["recorded_by_id"], unique=False)
    op.create_table(
        "proposals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column(
            "from_status",
            sa.Enum(
                "unreviewed",
                "not_checkable",
                "unverified",
                "single_source",
                "corroborated",
                "confirmed",
                "disputed",
                "contradicted",
                "superseded",
                name="from_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "to_status",
            sa.Enum(
                "unreviewed",
                "not_checkable",
                "unverified",
                "single_source",
                "corroborated",
                "confirmed",
                "disputed",
                "contradicted",
                "superseded",
                name="to_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("evidence_ids", sa.JSON(), nullable=False),
        sa.Column("finding_ids", sa.JSON(), nullable=False),
        sa.Column("policy_id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_proposals_claim_id")),
        sa.ForeignKeyConstraint(["policy_id"], ["policies.id"], name=op.f("fk_proposals_policy_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_proposals_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposals")),
    )
    op.create_index(op.f("ix_proposals_claim_id"), "proposals", ["claim_id"], unique=False)
    op.create_index(op.f("ix_proposals_policy_id"), "proposals", ["policy_id"], unique=False)
    op.create_index(op.f("ix_proposals_recorded_by_id"), "proposals", ["recorded_by_id"], unique=False)
    op.create_table(
        "approvals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column(
            "verdict",
            sa.Enum(
                "approved", "rejected", "lapsed", name="verdict", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_approvals_proposal_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_approvals_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approvals")),
    )
    op.create_index(op.f("ix_approvals_proposal_id"), "approvals", ["proposal_id"], unique=True)
    op.create_index(op.f("ix_approvals_recorded_by_id"), "approvals", ["recorded_by_id"], unique=False)
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column(
            "from_status",
            sa.Enum(
                "unreviewed",
                "not_checkable",
                "unverified",
                "single_source",
                "corroborated",
                "confirmed",
                "disputed",
                "contradicted",
                "superseded",
                name="from_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "to_status",
            sa.Enum(
                "unreviewed",
                "not_checkable",
                "unverified",
                "single_source",
                "corroborated",
                "confirmed",
                "disputed",
                "contradicted",
                "superseded",
                name="to_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("evidence_ids", sa.JSON(), nullable=False),
        sa.Column("finding_ids", sa.JSON(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("policy_id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=True),
        sa.Column("replaced_by_id", sa.Integer(), nullable=True),
        sa.Column("correction", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_changes_claim_id")),
        sa.ForeignKeyConstraint(["policy_id"], ["policies.id"], name=op.f("fk_changes_policy_id")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_changes_proposal_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_changes_recorded_by_id")),
        sa.ForeignKeyConstraint(["replaced_by_id"], ["claims.id"], name=op.f("fk_changes_replaced_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
    )
    op.create_index(op.f("ix_changes_claim_id"), "changes", ["claim_id"], unique=False)
    op.create_index(op.f("ix_changes_policy_id"), "changes", ["policy_id"], unique=False)
    op.create_index(op.f("ix_changes_proposal_id"), "changes", ["proposal_id"], unique=True)
    op.create_index(op.f("ix_changes_recorded_by_id"), "changes", ["recorded_by_id"], unique=False)
    op.create_index(op.f("ix_changes_replaced_by_id"), "changes", ["replaced_by_id"], unique=False)


def downgrade() -> None:
    """Back."""
    op.drop_index(op.f("ix_changes_replaced_by_id"), table_name="changes")
    op.drop_index(op.f("ix_changes_recorded_by_id"), table_name="changes")
    op.drop_index(op.f("ix_changes_proposal_id"), table_name="changes")
    op.drop_index(op.f("ix_changes_policy_id"), table_name="changes")
    op.drop_index(op.f("ix_changes_claim_id"), table_name="changes")
    op.drop_table("changes")
    op.drop_index(op.f("ix_approvals_recorded_by_id"), table_name="approvals")
    op.drop_index(op.f("ix_approvals_proposal_id"), table_name="approvals")
    op.drop_table("approvals")
    op.drop_index(op.f("ix_proposals_recorded_by_id"), table_name="proposals")
    op.drop_index(op.f("ix_proposals_policy_id"), table_name="proposals")
    op.drop_index(op.f("ix_proposals_claim_id"), table_name="proposals")
    op.drop_table("proposals")
    op.drop_index(op.f("ix_policies_recorded_by_id"), table_name="policies")
    op.drop_index(op.f("ix_policies_desk_id"), table_name="policies")
    op.drop_table("policies")
