"""Claims with anchors, topics and revisions."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "claims",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("desk_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column(
            "type",
            sa.Enum(
                "event",
                "quantity",
                "quotation",
                "attribution",
                "legal",
                "temporal",
                "policy",
                "position",
                "superlative",
                "prediction",
                "opinion",
                name="type",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("hedges", sa.JSON(), nullable=False),
        sa.Column("motive", sa.Boolean(), nullable=False),
        sa.Column(
            "importance",
            sa.Enum("high", "normal", "low", name="importance", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("confidential", sa.Boolean(), nullable=False),
        sa.Column("assignee_id", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column(
            "status",
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
                name="status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("status_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("open_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_claims_article_id")),
        sa.ForeignKeyConstraint(["assignee_id"], ["people.id"], name=op.f("fk_claims_assignee_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["people.id"], name=op.f("fk_claims_created_by_id")),
        sa.ForeignKeyConstraint(["desk_id"], ["desks.id"], name=op.f("fk_claims_desk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
        sa.UniqueConstraint("article_id", "number", name=op.f("uq_claims_article_id_number")),
    )
    op.create_index(op.f("ix_claims_article_id"), "claims", ["article_id"], unique=False)
    op.create_index(op.f("ix_claims_assignee_id"), "claims", ["assignee_id"], unique=False)
    op.create_index(op.f("ix_claims_created_by_id"), "claims", ["created_by_id"], unique=False)
    op.create_index(op.f("ix_claims_desk_id"), "claims", ["desk_id"], unique=False)
    op.create_index("ix_claims_desk_id_status", "claims", ["desk_id", "status"], unique=False)
    op.create_table(
        "anchors",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("article_version_id", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "exact",
                "moved",
                "uncertain",
                "gone",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_version_id"], ["article_versions.id"], name=op.f("fk_anchors_article_version_id")
        ),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_anchors_claim_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_anchors_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_anchors")),
    )
    op.create_index(op.f("ix_anchors_article_version_id"), "anchors", ["article_version_id"], unique=False)
    op.create_index(op.f("ix_anchors_claim_id"), "anchors", ["claim_id"], unique=False)
    op.create_index(op.f("ix_anchors_recorded_by_id"), "anchors", ["recorded_by_id"], unique=False)
    op.create_table(
        "revisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_revisions_claim_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_revisions_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revisions")),
    )
    op.create_index(op.f("ix_revisions_claim_id"), "revisions", ["claim_id"], unique=False)
    op.create_index(op.f("ix_revisions_recorded_by_id"), "revisions", ["recorded_by_id"], unique=False)
    op.create_table(
        "topics",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_topics_claim_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topics")),
        sa.UniqueConstraint("claim_id", "name", name=op.f("uq_topics_claim_id_name")),
    )
    op.create_index(op.f("ix_topics_claim_id"), "topics", ["claim_id"], unique=False)
    op.create_index(op.f("ix_topics_name"), "topics", ["name"], unique=False)


def downgrade() -> None:
    """Back."""
    op.drop_index(op.f("ix_topics_name"), table_name="topics")
    op.drop_index(op.f("ix_topics_claim_id"), table_name="topics")
    op.drop_table("topics")
    op.drop_index(op.f("ix_revisions_recorded_by_id"), table_name="revisions")
    op.drop_index(op.f("ix_revisions_claim_id"), table_name="revisions")
    op.drop_table("revisions")
    op.drop_index(op.f("ix_anchors_recorded_by_id"), table_name="anchors")
    op.drop_index(op.f("ix_anchors_claim_id"), table_name="anchors")
    op.drop_index(op.f("ix_anchors_article_version_id"), table_name="anchors")
    op.drop_table("anchors")
    op.drop_index("ix_claims_desk_id_status", table_name="claims")
    op.drop_index(op.f("ix_claims_desk_id"), table_name="claims")
    op.drop_index(op.f("ix_claims_created_by_id"), table_name="claims")
    op.drop_index(op.f("ix_claims_assignee_id"), table_name="claims")
    op.drop_index(op.f("ix_claims_article_id"), table_name="claims")
    op.drop_table("claims")
