"""Schedules and recipients of reports, runs, rows and files of editions, deliveries, notices and heartbeats."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

# The new tables of history, with the columns besides the id by which a row could be replaced.
TABLES: dict[str, list[list[str]]] = {
    "edition_rows": [["edition_id", "position"]],
    "edition_files": [["edition_id", "name"]],
}
_PERIOD = ["report_id", "period"]  # the second key of an edition
_ADDED = {
    "cadence": "VARCHAR(100) NOT NULL DEFAULT ''",
    "zone": "VARCHAR(64) NOT NULL DEFAULT 'UTC'",
    "attach": "VARCHAR(40) NOT NULL DEFAULT 'none' {attach}",
    "tells": "VARCHAR(40) NOT NULL DEFAULT 'counts' {tells}",
    "resends": "VARCHAR(40) NOT NULL DEFAULT 'ask' {resends}",
    "sends_empty": "BOOLEAN NOT NULL DEFAULT TRUE",
    "paused_at": "{instant}",
    "since_at": "{instant}",
    "looked_at": "{instant}",
    "next_due_at": "{instant}",
    "problem": "TEXT NOT NULL DEFAULT ''",
    "version": "INTEGER NOT NULL DEFAULT 1",
}
_CHOICES = {
    "attach": ("none", "csv", "xlsx", "pdf"),
    "tells": ("counts", "statements"),
    "resends": ("ask", "always"),
}
_RUN = ("due", "running", "done", "failed", "missed")
_DELIVERY = ("pending", "sending", "sent", "uncertain", "failed", "left_out")
_NOTICE = ("cannot_run", "rejected", "due")


def upgrade() -> None:
    """Forward."""
    _schedule()
    _recipients()
    _editions()
    _work()
    for table, columns in _INDEXED.items():
        for column in columns:
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column])
    op.create_index(op.f("ix_deliveries_notice_id"), "deliveries", ["notice_id"], unique=True)
    _guard()


def downgrade() -> None:
    """Back."""
    for table in ["heartbeats", "deliveries", "notices", "runs", "edition_files", "edition_rows", "recipients"]:
        op.drop_table(table)  # their triggers and indexes go with them
    if op.get_bind().dialect.name != "postgresql":
        op.execute("DROP TRIGGER editions_keep_2")
    op.drop_index(op.f("ix_editions_report_id_period"), table_name="editions")
    op.execute("ALTER TABLE editions DROP COLUMN period")
    op.execute("ALTER TABLE editions RENAME COLUMN head TO rows")
    op.drop_index(op.f("ix_reports_next_due_at"), table_name="reports")
    op.execute("ALTER TABLE desks DROP COLUMN closed_at")
    for column in reversed(_ADDED):
        op.execute(f"ALTER TABLE reports DROP COLUMN {column}")


def _schedule() -> None:
    """Written by hand, as in 0013: altering in a batch would copy the table on SQLite."""
    instant = "TIMESTAMP WITH TIME ZONE" if op.get_bind().dialect.name == "postgresql" else "DATETIME"
    checks = {
        column: f"CONSTRAINT ck_reports_{column} CHECK ({column} IN ({', '.join(map(repr, values))}))"
        for column, values in _CHOICES.items()
    }
    for column, kind in _ADDED.items():
        op.execute(f"ALTER TABLE reports ADD COLUMN {column} {kind.format(instant=instant, **checks)}")
    op.execute(f"ALTER TABLE desks ADD COLUMN closed_at {instant}")
    op.create_index(op.f("ix_reports_next_due_at"), "reports", ["next_due_at"])


def _recipients() -> None:
    op.create_table(
        "recipients",
        sa.Column("id", sa.Integer(), nullable=False),
        _number("report_id"),
        _number("person_id", null=True),
        sa.Column("address", sa.String(length=254), nullable=True),
        _instant("added_at"),
        _number("added_by_id"),
        *(_instant(name, null=True) for name in ("removed_at", "unsubscribed_at")),
        sa.CheckConstraint("(person_id IS NULL) <> (address IS NULL)", name=op.f("ck_recipients_one_way")),
        sa.UniqueConstraint("report_id", "person_id", name=op.f("uq_recipients_report_id_person_id")),
        sa.UniqueConstraint("report_id", "address", name=op.f("uq_recipients_report_id_address")),
        *_keys("recipients", report_id="reports", person_id="people", added_by_id="people"),
    )


def _editions() -> None:
    """The rows of an edition become a table, so that many can be written in one pass; its column becomes the head."""
    op.execute("ALTER TABLE editions RENAME COLUMN rows TO head")
    op.execute("ALTER TABLE editions ADD COLUMN period VARCHAR(16)")
    op.create_index(op.f("ix_editions_report_id_period"), "editions", _PERIOD, unique=True)
    op.create_table(
        "edition_rows",
        sa.Column("id", sa.Integer(), nullable=False),
        _number("edition_id"),
        _number("position"),
        sa.Column("part", _one_of("part", "listed", "gone"), nullable=False),
        _number("claim_id"),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.UniqueConstraint("edition_id", "position", name=op.f("uq_edition_rows_edition_id_position")),
        *_keys("edition_rows", edition_id="editions", claim_id="claims"),
    )
    op.create_table(
        "edition_files",
        sa.Column("id", sa.Integer(), nullable=False),
        _number("edition_id"),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("media_type", sa.String(length=120), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("edition_id", "name", name=op.f("uq_edition_files_edition_id_name")),
        *_keys("edition_files", edition_id="editions"),
    )


def _work() -> None:
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer(), nullable=False),
        _number("report_id"),
        sa.Column("period", sa.String(length=16), nullable=False),
        sa.Column("due_local", sa.String(length=40), nullable=False),
        _instant("due_at"),
        sa.Column("state", _one_of("state", *_RUN), nullable=False),
        sa.Column("missed", sa.JSON(), nullable=False),
        _number("missed_more"),
        *_attempts(),
        _number("edition_id", null=True),
        _instant("made_at"),
        sa.UniqueConstraint("report_id", "period", name=op.f("uq_runs_report_id_period")),
        *_keys("runs", report_id="reports", edition_id="editions"),
    )
    op.create_table(
        "notices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("kind", _one_of("kind", *_NOTICE), nullable=False),
        _number("person_id"),
        _number("report_id", null=True),
        _number("claim_id", null=True),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        _instant("made_at"),
        sa.UniqueConstraint("key", name=op.f("uq_notices_key")),
        *_keys("notices", person_id="people", report_id="reports", claim_id="claims"),
    )
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer(), nullable=False),
        *(_number(name, null=True) for name in ("edition_id", "notice_id", "recipient_id", "person_id")),
        sa.Column("address", sa.String(length=254), nullable=False),
        sa.Column("message_id", sa.String(length=120), nullable=False),
        sa.Column("state", _one_of("state", *_DELIVERY), nullable=False),
        sa.Column("stands_for", sa.JSON(), nullable=False),
        *_attempts(),
        _instant("made_at"),
        _instant("sent_at", null=True),
        sa.CheckConstraint("(edition_id IS NULL) <> (notice_id IS NULL)", name=op.f("ck_deliveries_of_one_thing")),
        sa.UniqueConstraint("edition_id", "address", name=op.f("uq_deliveries_edition_id_address")),
        sa.UniqueConstraint("message_id", name=op.f("uq_deliveries_message_id")),
        *_keys("deliveries", edition_id="editions", notice_id="notices", recipient_id="recipients", person_id="people"),
    )
    op.create_table(
        "heartbeats",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        _instant("started_at"),
        _instant("at"),
        _instant("ticked_at", null=True),
        sa.UniqueConstraint("name", name=op.f("uq_heartbeats_name")),
        *_keys("heartbeats"),
    )


def _attempts() -> list[sa.Column[object]]:
    """Who holds a piece of work until when, and how often it was tried."""
    return [
        sa.Column("owner", sa.String(length=80), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_try_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
    ]


def _number(name: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=null)


def _instant(name: str, *, null: bool = False) -> sa.Column[sa.DateTime]:
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
            _keep(table, f"keep_{number}", columns)
    _keep("editions", "keep_2", _PERIOD)


def _keep(table: str, name: str, columns: list[str]) -> None:
    same = " AND ".join(f"{column} = NEW.{column}" for column in columns)
    op.execute(
        f"CREATE TRIGGER {table}_{name} BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {same}) "
        f"BEGIN SELECT RAISE(ABORT, 'history in {table} can only be added to'); END"
    )


_INDEXED = {
    "recipients": ["report_id", "person_id", "added_by_id"],
    "edition_rows": ["claim_id"],
    "runs": ["report_id", "edition_id"],
    "notices": ["person_id", "report_id", "claim_id"],
    "deliveries": ["recipient_id", "person_id", "next_try_at"],
}
