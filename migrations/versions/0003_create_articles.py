"""Articles, their versions and datings."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("desk_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["created_by_id"], ["people.id"], name=op.f("fk_articles_created_by_id")),
        sa.ForeignKeyConstraint(["desk_id"], ["desks.id"], name=op.f("fk_articles_desk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
    )
    op.create_index(op.f("ix_articles_created_by_id"), "articles", ["created_by_id"], unique=False)
    op.create_index(op.f("ix_articles_desk_id"), "articles", ["desk_id"], unique=False)
    op.create_table(
        "article_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("outlet_id", sa.Integer(), nullable=True),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("original", sa.LargeBinary(), nullable=True),
        sa.Column("original_sha256", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_article_versions_article_id")),
        sa.ForeignKeyConstraint(["outlet_id"], ["sources.id"], name=op.f("fk_article_versions_outlet_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_article_versions_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_versions")),
        sa.UniqueConstraint("article_id", "number", name=op.f("uq_article_versions_article_id_number")),
        sa.UniqueConstraint("article_id", "sha256", name=op.f("uq_article_versions_article_id_sha256")),
    )
    op.create_index(op.f("ix_article_versions_article_id"), "article_versions", ["article_id"], unique=False)
    op.create_index(op.f("ix_article_versions_outlet_id"), "article_versions", ["outlet_id"], unique=False)
    op.create_index(op.f("ix_article_versions_recorded_by_id"), "article_versions", ["recorded_by_id"], unique=False)
    op.create_table(
        "datings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("published_on", sa.String(length=10), nullable=True),
        sa.Column(
            "basis",
            sa.Enum(
                "stated", "inferred", "unknown", name="basis", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("reasoning", sa.Text(), nullable=False),
        sa.Column("not_before", sa.Date(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_datings_article_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_datings_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_datings")),
    )
    op.create_index(op.f("ix_datings_article_id"), "datings", ["article_id"], unique=False)
    op.create_index(op.f("ix_datings_recorded_by_id"), "datings", ["recorded_by_id"], unique=False)


def downgrade() -> None:
    """Back."""
    op.drop_index(op.f("ix_datings_recorded_by_id"), table_name="datings")
    op.drop_index(op.f("ix_datings_article_id"), table_name="datings")
    op.drop_table("datings")
    op.drop_index(op.f("ix_article_versions_recorded_by_id"), table_name="article_versions")
    op.drop_index(op.f("ix_article_versions_outlet_id"), table_name="article_versions")
    op.drop_index(op.f("ix_article_versions_article_id"), table_name="article_versions")
    op.drop_table("article_versions")
    op.drop_index(op.f("ix_articles_desk_id"), table_name="articles")
    op.drop_index(op.f("ix_articles_created_by_id"), table_name="articles")
    op.drop_table("articles")
