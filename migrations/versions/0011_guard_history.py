"""History can only be added to: triggers refuse update, delete, replace and truncate."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

# Every table that is history at this revision, with the columns besides the id by which a row could be replaced.
TABLES: dict[str, list[list[str]]] = {
    "anchors": [],
    "approvals": [["proposal_id"]],
    "article_versions": [["article_id", "number"], ["article_id", "sha256"]],
    "attribution_links": [["attribution_id", "position"]],
    "attributions": [["evidence_id"]],
    "calendar_entries": [["key", "number"]],
    "captures": [],
    "carriers": [["fingerprint"]],
    "changes": [["proposal_id"]],
    "datings": [],
    "editions": [["report_id", "number"]],
    "evidence": [["supersedes_id"]],
    "finding_decisions": [],
    "findings": [],
    "grades": [],
    "journal": [["claim_id", "seq"]],
    "ownerships": [],
    "policies": [],
    "proposals": [],
    "revisions": [],
    "withdrawals": [["evidence_id"]],
}


def upgrade() -> None:
    """Forward."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(_FUNCTION)
        for table in TABLES:
            for name, when in _POSTGRES.items():
                op.execute(
                    f"CREATE TRIGGER {table}_{name} {when.format(table=table)} EXECUTE FUNCTION refuse_rewriting()"
                )
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


def downgrade() -> None:
    """Back."""
    postgres = op.get_bind().dialect.name == "postgresql"
    for table, uniques in TABLES.items():
        names = (
            list(_POSTGRES)
            if postgres
            else ["keep_rows", "keep_values", *(f"keep_{n}" for n in range(len(uniques) + 1))]
        )
        for name in names:
            op.execute(f"DROP TRIGGER {table}_{name}" + (f" ON {table}" if postgres else ""))
    if postgres:
        op.execute("DROP FUNCTION refuse_rewriting()")


_POSTGRES = {
    "keep_rows": "BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW",
    "keep_table": "BEFORE TRUNCATE ON {table} FOR EACH STATEMENT",
}
_FUNCTION = """
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'history in % can only be added to', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$
"""
