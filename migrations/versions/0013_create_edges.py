"""Proven and proposed edges, retractions, second looks, counts over time, and what was kept about sources."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

# The new tables of history, with the columns besides the id by which a row could be replaced.
TABLES: dict[str, list[list[str]]] = {
    "edges": [],
    "edge_withdrawals": [["edge_id"]],
    "echoes": [],
    "echo_decisions": [["echo_id"]],
    "retractions": [],
    "retraction_ends": [["retraction_id"]],
    "rechecks": [],
    "recheck_answers": [["recheck_id"]],
    "tallies": [],
    "source_revisions": [],
}
_STATUSES = (
    "unreviewed", "not_checkable", "unverified", "single_source", "corroborated", "confirmed", "disputed",
    "contradicted", "superseded",
)  # fmt: skip
_KINDS = ("cites", "republishes", "rewrites", "quotes")
_COUNTS = (
    "carriers_for", "k_min", "k_max", "attributable",
    "carriers_against", "k_min_against", "k_max_against", "attributable_against",
)  # fmt: skip
_FIELDS = (
    "name", "kind", "outlet_id", "organisation_id", "descriptor", "event", "address", "note", "merged_into_id",
)  # fmt: skip


def upgrade() -> None:
    """Forward."""
    _edges()
    _retractions()
    _counts_and_sources()
    for table, columns in _INDEXED.items():
        for column in columns:
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column])
    for table, column in _ENDS_OF_ONE.items():
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=True)
    # Written by hand: altering in a batch would copy the table on SQLite and lose the triggers that guard it.
    op.execute(
        "ALTER TABLE sources ADD COLUMN merged_into_id INTEGER "
        "CONSTRAINT fk_sources_merged_into_id REFERENCES sources (id)"
    )
    op.create_index(op.f("ix_sources_merged_into_id"), "sources", ["merged_into_id"])
    op.add_column("source_aliases", sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=True))
    allowed = ", ".join(f"'{status}'" for status in _STATUSES)
    op.execute(
        "ALTER TABLE approvals ADD COLUMN second_status VARCHAR(40) "
        f"CONSTRAINT ck_approvals_second_status CHECK (second_status IN ({allowed}))"
    )
    _keep_what_is_known_of_sources()
    _guard()


def downgrade() -> None:
    """Back."""
    op.execute("ALTER TABLE approvals DROP COLUMN second_status")
    op.drop_column("source_aliases", "recorded_at")
    op.drop_index(op.f("ix_sources_merged_into_id"), table_name="sources")
    op.execute("ALTER TABLE sources DROP COLUMN merged_into_id")
    for table in ["tokens", *reversed(TABLES)]:  # their triggers and indexes go with them
        op.drop_table(table)


def _edges() -> None:
    for table, more in (
        ("edges", []),
        ("echoes", [sa.Column("ground", _one_of("ground", *_GROUNDS), nullable=False), _number("score", null=True)]),
    ):
        people = {"recorded_by_id": "people"} if table == "edges" else {}
        op.create_table(
            table,
            sa.Column("id", sa.Integer(), nullable=False),
            _number("claim_id"),
            _number("from_carrier_id"),
            _number("to_carrier_id", null=True),
            _number("to_source_id", null=True),
            sa.Column("kind", _one_of("kind", *_KINDS), nullable=False),
            sa.Column("sentence", sa.Text(), nullable=False),
            *more,
            _instant(),
            *(_number(column) for column in people),
            sa.CheckConstraint("(to_carrier_id IS NULL) <> (to_source_id IS NULL)", name=op.f(f"ck_{table}_one_end")),
            *_keys(
                table,
                claim_id="claims",
                from_carrier_id="carriers",
                to_carrier_id="carriers",
                to_source_id="sources",
                **people,
            ),
        )
    _ending("edge_withdrawals", edge_id="edges")
    op.create_table(
        "echo_decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        _number("echo_id"),
        sa.Column("decision", _one_of("decision", "accepted", "dismissed"), nullable=False),
        _number("edge_id", null=True),
        sa.Column("why", sa.Text(), nullable=False),
        _instant(),
        _number("recorded_by_id"),
        *_keys("echo_decisions", echo_id="echoes", edge_id="edges", recorded_by_id="people"),
    )


def _retractions() -> None:
    op.create_table(
        "retractions",
        sa.Column("id", sa.Integer(), nullable=False),
        _number("carrier_id", null=True),
        _number("source_id", null=True),
        sa.Column("taken", _one_of("taken", "retracted", "corrected"), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("notice", sa.Text(), nullable=False),
        _instant(),
        _number("recorded_by_id"),
        sa.CheckConstraint("(carrier_id IS NULL) <> (source_id IS NULL)", name=op.f("ck_retractions_of_one_thing")),
        *_keys("retractions", carrier_id="carriers", source_id="sources", recorded_by_id="people"),
    )
    _ending("retraction_ends", retraction_id="retractions")
    op.create_table(
        "rechecks",
        sa.Column("id", sa.Integer(), nullable=False),
        _number("claim_id"),
        sa.Column("cause", _one_of("cause", *_CAUSES), nullable=False),
        _number("retraction_id", null=True),
        sa.Column("status", _one_of("status", *_STATUSES), nullable=False),
        sa.Column("holds", _one_of("holds", *_STATUSES), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        _number("change_id", null=True),
        _instant(),
        *_keys("rechecks", claim_id="claims", retraction_id="retractions", change_id="changes"),
    )
    _ending("recheck_answers", recheck_id="rechecks")


def _counts_and_sources() -> None:
    op.create_table(
        "tallies",
        sa.Column("id", sa.Integer(), nullable=False),
        _number("claim_id"),
        *(_number(column) for column in _COUNTS),
        _instant(),
        *_keys("tallies", claim_id="claims"),
    )
    op.create_table(
        "source_revisions",
        sa.Column("id", sa.Integer(), nullable=False),
        _number("source_id"),
        sa.Column("fields", sa.JSON(), nullable=False),
        _instant(),
        _number("recorded_by_id", null=True),
        *_keys("source_revisions", source_id="sources", recorded_by_id="people"),
    )
    op.create_table(
        "tokens",
        sa.Column("id", sa.Integer(), nullable=False),
        _number("person_id"),
        _number("desk_id", null=True),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("prefix", sa.String(length=20), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("scopes", sa.JSON(), nullable=False),
        *(_instant(name) for name in ("created_at", "expires_at")),
        *(_instant(name, null=True) for name in ("used_at", "revoked_at")),
        _number("created_by_id"),
        *_keys("tokens", person_id="people", desk_id="desks", created_by_id="people"),
        *(sa.UniqueConstraint(each, name=op.f(f"uq_tokens_{each}")) for each in ("prefix", "sha256")),
    )


def _keep_what_is_known_of_sources() -> None:
    """The first revision of every source is what is known of it now; what it was before is in the journal."""
    connection, found = op.get_bind(), sa.MetaData()
    sources, revisions = (
        sa.Table(each, found, autoload_with=op.get_bind()) for each in ("sources", "source_revisions")
    )
    rows = connection.execute(sa.select(sources).order_by(sources.c.id)).mappings()
    for row in rows.all():
        fields = {field: row[field] for field in _FIELDS}
        values = {"recorded_at": row["created_at"], "recorded_by_id": row["created_by_id"]}
        connection.execute(sa.insert(revisions).values(source_id=row["id"], fields=fields, **values))


def _ending(table: str, **of: str) -> None:
    """A table that ends something else once, with the reason."""
    (column,) = of
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False),
        _number(column),
        sa.Column("why", sa.Text(), nullable=False),
        _instant(),
        _number("recorded_by_id"),
        *_keys(table, **of, recorded_by_id="people"),
    )


def _number(name: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=null)


def _instant(name: str = "recorded_at", *, null: bool = False) -> sa.Column[sa.DateTime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)


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


_GROUNDS = ("cites", "wire", "shingles", "passage", "finding")
_CAUSES = ("retraction", "correction", "reinstatement", "evidence", "edge", "finding", "source", "policy")
_INDEXED = {
    "edges": ["claim_id", "from_carrier_id", "to_carrier_id", "to_source_id", "recorded_by_id"],
    "echoes": ["claim_id", "from_carrier_id", "to_carrier_id", "to_source_id"],
    "echo_decisions": ["edge_id", "recorded_by_id"],
    "edge_withdrawals": ["recorded_by_id"],
    "retractions": ["carrier_id", "source_id", "recorded_by_id"],
    "retraction_ends": ["recorded_by_id"],
    "rechecks": ["claim_id", "retraction_id", "change_id"],
    "recheck_answers": ["recorded_by_id"],
    "tallies": ["claim_id"],
    "source_revisions": ["source_id", "recorded_by_id"],
    "tokens": ["person_id", "desk_id", "created_by_id"],
}
_ENDS_OF_ONE = {
    "edge_withdrawals": "edge_id",
    "echo_decisions": "echo_id",
    "retraction_ends": "retraction_id",
    "recheck_answers": "recheck_id",
}
