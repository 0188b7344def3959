"""Chains of who is said to have said it."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "attributions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=True),
        sa.Column("evidence_id", sa.Integer(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("(claim_id IS NULL) <> (evidence_id IS NULL)", name=op.f("ck_attributions_of_one_thing")),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_attributions_claim_id")),
        sa.ForeignKeyConstraint(["evidence_id"], ["evidence.id"], name=op.f("fk_attributions_evidence_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_attributions_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attributions")),
    )
    op.create_index(op.f("ix_attributions_claim_id"), "attributions", ["claim_id"], unique=False)
    op.create_index(op.f("ix_attributions_evidence_id"), "attributions", ["evidence_id"], unique=True)
    op.create_index(op.f("ix_attributions_recorded_by_id"), "attributions", ["recorded_by_id"], unique=False)
    op.create_table(
        "attribution_links",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attribution_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum("origin", "carrier", name="role", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column(
            "knowledge",
            sa.Enum(
                "witnessed",
                "told",
                "induced",
                "deduced",
                name="knowledge",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "ground_rule",
            sa.Enum(
                "on_record",
                "background",
                "deep_background",
                "off_record",
                name="ground_rule",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("cue", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attribution_id"], ["attributions.id"], name=op.f("fk_attribution_links_attribution_id")
        ),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_attribution_links_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attribution_links")),
        sa.UniqueConstraint("attribution_id", "position", name=op.f("uq_attribution_links_attribution_id_position")),
    )
    op.create_index(op.f("ix_attribution_links_attribution_id"), "attribution_links", ["attribution_id"], unique=False)
    op.create_index(op.f("ix_attribution_links_source_id"), "attribution_links", ["source_id"], unique=False)


def downgrade() -> None:
    """Back."""
    op.drop_index(op.f("ix_attribution_links_source_id"), table_name="attribution_links")
    op.drop_index(op.f("ix_attribution_links_attribution_id"), table_name="attribution_links")
    op.drop_table("attribution_links")
    op.drop_index(op.f("ix_attributions_recorded_by_id"), table_name="attributions")
    op.drop_index(op.f("ix_attributions_evidence_id"), table_name="attributions")
    op.drop_index(op.f("ix_attributions_claim_id"), table_name="attributions")
    op.drop_table("attributions")
