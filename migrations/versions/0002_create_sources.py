"""Sources with aliases, owners and grades, and what they published."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "sources",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "person",
                "organisation",
                "outlet",
                "government",
                "document",
                "dataset",
                "observation",
                "unnamed",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("outlet_id", sa.Integer(), nullable=True),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("descriptor", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["created_by_id"], ["people.id"], name=op.f("fk_sources_created_by_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["sources.id"], name=op.f("fk_sources_organisation_id")),
        sa.ForeignKeyConstraint(["outlet_id"], ["sources.id"], name=op.f("fk_sources_outlet_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
    )
    op.create_index(op.f("ix_sources_created_by_id"), "sources", ["created_by_id"], unique=False)
    op.create_index(op.f("ix_sources_name"), "sources", ["name"], unique=False)
    op.create_index(op.f("ix_sources_organisation_id"), "sources", ["organisation_id"], unique=False)
    op.create_index(op.f("ix_sources_outlet_id"), "sources", ["outlet_id"], unique=False)
    op.create_table(
        "carriers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("publisher_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("published_on", sa.String(length=10), nullable=True),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["publisher_id"], ["sources.id"], name=op.f("fk_carriers_publisher_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_carriers_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carriers")),
        sa.UniqueConstraint("fingerprint", name=op.f("uq_carriers_fingerprint")),
    )
    op.create_index(op.f("ix_carriers_publisher_id"), "carriers", ["publisher_id"], unique=False)
    op.create_index(op.f("ix_carriers_recorded_by_id"), "carriers", ["recorded_by_id"], unique=False)
    op.create_table(
        "grades",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column(
            "reliability",
            sa.Enum(
                "A", "B", "C", "D", "E", "F", name="reliability", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_grades_recorded_by_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_grades_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grades")),
    )
    op.create_index(op.f("ix_grades_recorded_by_id"), "grades", ["recorded_by_id"], unique=False)
    op.create_index(op.f("ix_grades_source_id"), "grades", ["source_id"], unique=False)
    op.create_table(
        "ownerships",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("from_on", sa.String(length=10), nullable=True),
        sa.Column("until_on", sa.String(length=10), nullable=True),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["sources.id"], name=op.f("fk_ownerships_owner_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["people.id"], name=op.f("fk_ownerships_recorded_by_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_ownerships_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ownerships")),
    )
    op.create_index(op.f("ix_ownerships_owner_id"), "ownerships", ["owner_id"], unique=False)
    op.create_index(op.f("ix_ownerships_recorded_by_id"), "ownerships", ["recorded_by_id"], unique=False)
    op.create_index(op.f("ix_ownerships_source_id"), "ownerships", ["source_id"], unique=False)
    op.create_table(
        "source_aliases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_source_aliases_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_aliases")),
        sa.UniqueConstraint("source_id", "name", name=op.f("uq_source_aliases_source_id_name")),
    )
    op.create_index(op.f("ix_source_aliases_source_id"), "source_aliases", ["source_id"], unique=False)


def downgrade() -> None:
    """Back."""
    op.drop_index(op.f("ix_source_aliases_source_id"), table_name="source_aliases")
    op.drop_table("source_aliases")
    op.drop_index(op.f("ix_ownerships_source_id"), table_name="ownerships")
    op.drop_index(op.f("ix_ownerships_recorded_by_id"), table_name="ownerships")
    op.drop_index(op.f("ix_ownerships_owner_id"), table_name="ownerships")
    op.drop_table("ownerships")
    op.drop_index(op.f("ix_grades_source_id"), table_name="grades")
    op.drop_index(op.f("ix_grades_recorded_by_id"), table_name="grades")
    op.drop_table("grades")
    op.drop_index(op.f("ix_carriers_recorded_by_id"), table_name="carriers")
    op.drop_index(op.f("ix_carriers_publisher_id"), table_name="carriers")
    op.drop_table("carriers")
    op.drop_index(op.f("ix_sources_outlet_id"), table_name="sources")
    op.drop_index(op.f("ix_sources_organisation_id"), table_name="sources")
    op.drop_index(op.f("ix_sources_name"), table_name="sources")
    op.drop_index(op.f("ix_sources_created_by_id"), table_name="sources")
    op.drop_table("sources")
