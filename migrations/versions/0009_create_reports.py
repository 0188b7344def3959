"""Saved views, reports and editions."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "reports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("desk_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("slug", sa.String(length=80), nullable=False),
        sa.Column("params", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["created_by_id"], ["people.id"], name=op.f("fk_reports_created_by_id")),
        sa.ForeignKeyConstraint(["desk_id"], ["desks.id"], name=op.f("fk_reports_desk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
        sa.UniqueConstraint("slug", name=op.f("uq_reports_slug")),
    )
    op.create_index(op.f("ix_reports_created_by_id"), "reports", ["created_by_id"], unique=False)
    op.create_index(op.f("ix_reports_desk_id"), "reports", ["desk_id"], unique=False)
    op.create_table(
        "saved_views",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("desk_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("params", sa.JSON(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["desk_id"], ["desks.id"], name=op.f("fk_saved_views_desk_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_saved_views_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_views")),
        sa.UniqueConstraint("desk_id", "person_id", "name", name=op.f("uq_saved_views_desk_id_person_id_name")),
    )
    op.create_index(op.f("ix_saved_views_desk_id"), "saved_views", ["desk_id"], unique=False)
    op.create_index(op.f("ix_saved_views_person_id"), "saved_views", ["person_id"], unique=False)
    op.create_table(
        "editions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("as_of", sa.DateTime(timezone=True), nullable=False),
        sa.Column("in_words", sa.Text(), nullable=False),
        sa.Column("rows", sa.JSON(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_editions_recorded_by_id")),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_editions_report_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_editions")),
        sa.UniqueConstraint("report_id", "number", name=op.f("uq_editions_report_id_number")),
    )
    op.create_index(op.f("ix_editions_recorded_by_id"), "editions", ["recorded_by_id"], unique=False)
    op.create_index(op.f("ix_editions_report_id"), "editions", ["report_id"], unique=False)


def downgrade() -> None:
    """Back."""
    op.drop_index(op.f("ix_editions_report_id"), table_name="editions")
    op.drop_index(op.f("ix_editions_recorded_by_id"), table_name="editions")
    op.drop_table("editions")
    op.drop_index(op.f("ix_saved_views_person_id"), table_name="saved_views")
    op.drop_index(op.f("ix_saved_views_desk_id"), table_name="saved_views")
    op.drop_table("saved_views")
    op.drop_index(op.f("ix_reports_desk_id"), table_name="reports")
    op.drop_index(op.f("ix_reports_created_by_id"), table_name="reports")
    op.drop_table("reports")
