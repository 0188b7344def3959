"""The journal, and the forms that were taken in."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "submissions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("location", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_submissions_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submissions")),
        sa.UniqueConstraint("key", name=op.f("uq_submissions_key")),
    )
    op.create_index(op.f("ix_submissions_person_id"), "submissions", ["person_id"], unique=False)
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(length=60), nullable=False),
        sa.Column("desk_id", sa.Integer(), nullable=True),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("claim_id", sa.Integer(), nullable=True),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["people.id"], name=op.f("fk_journal_actor_id")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_journal_article_id")),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_journal_claim_id")),
        sa.ForeignKeyConstraint(["desk_id"], ["desks.id"], name=op.f("fk_journal_desk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
        sa.UniqueConstraint("claim_id", "seq", name=op.f("uq_journal_claim_id_seq")),
    )
    op.create_index(op.f("ix_journal_actor_id"), "journal", ["actor_id"], unique=False)
    op.create_index(op.f("ix_journal_article_id"), "journal", ["article_id"], unique=False)
    op.create_index(op.f("ix_journal_at"), "journal", ["at"], unique=False)
    op.create_index(op.f("ix_journal_claim_id"), "journal", ["claim_id"], unique=False)
    op.create_index(op.f("ix_journal_desk_id"), "journal", ["desk_id"], unique=False)
    op.create_index(op.f("ix_journal_type"), "journal", ["type"], unique=False)


def downgrade() -> None:
    """Back."""
    op.drop_index(op.f("ix_journal_type"), table_name="journal")
    op.drop_index(op.f("ix_journal_desk_id"), table_name="journal")
    op.drop_index(op.f("ix_journal_claim_id"), table_name="journal")
    op.drop_index(op.f("ix_journal_at"), table_name="journal")
    op.drop_index(op.f("ix_journal_article_id"), table_name="journal")
    op.drop_index(op.f("ix_journal_actor_id"), table_name="journal")
    op.drop_table("journal")
    op.drop_index(op.f("ix_submissions_person_id"), table_name="submissions")
    op.drop_table("submissions")
