"""The tables whose rows change, as they stood at an instant: rebuilt from the history of each."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    ColumnElement,
    Date,
    DateTime,
    FromClause,
    Integer,
    Select,
    Table,
    case,
    cast,
    func,
    literal_column,
    or_,
    select,
)

from tracker.rules.claim_fields import CLAIM_FIELDS
from tracker.rules.journal_types import JournalType
from tracker.rules.statuses import OPEN

AT = "{the moment}"
"""Stands in the texts of `temporal_views` where the instant goes."""

MOMENT = {"journal": "at", "articles": "created_at", "sources": "created_at", "claims": "created_at"}
"""When a row came into being, where the column is not called `recorded_at`."""

AT_COLUMN: ColumnElement[Any] = literal_column(f"'{AT}'", DateTime())
Tables = Mapping[str, Table]


def _claims(tables: Tables, dialect: str) -> Select[Any]:
    """What the desk wrote is in `revisions`, the status in `changes`, the count of events in `journal`.

    A claim that is confidential today was never anything else: it must not leave by way of its past.
    """
    claims = tables["claims"].alias("now")
    revision, is_revision = _newest(tables["revisions"], "claim_id", claims.c.id)
    change, is_change = _newest(tables["changes"], "claim_id", claims.c.id)
    entry, is_entry = _newest(tables["journal"], "claim_id", claims.c.id)
    as_of_columns: dict[str, ColumnElement[Any]] = {
        row.name: _revised(claims.c[row.name], revision, dialect)
        for row in CLAIM_FIELDS
        if row.name != "topics"  # a table of its own
    }
    as_of_columns |= {
        # Neither what is confidential now nor what was then may leave.
        "confidential": or_(as_of_columns["confidential"], claims.c.confidential),
        "status": func.coalesce(change.c.to_status, claims.c.status),
        "status_since": func.coalesce(change.c.recorded_at, claims.c.status_since),
        # Without a change by then the claim stands as it was taken in.
        "open_since": case((change.c.id.is_(None), claims.c.open_since), else_=_open_since(tables, claims, change)),
        "version": func.coalesce(entry.c.seq, claims.c.version),
        "changed_at": func.coalesce(entry.c.at, claims.c.changed_at),
    }
    joined = claims.outerjoin(revision, is_revision).outerjoin(change, is_change).outerjoin(entry, is_entry)
    return _with_columns(claims, as_of_columns).select_from(joined).where(claims.c.created_at <= AT_COLUMN)


def _open_since(tables: Tables, claims: FromClause, change: FromClause) -> ColumnElement[Any]:
    """When the run of open statuses began in which a claim stands; nothing where it is closed."""
    run, closed = tables["changes"].alias("run"), tables["changes"].alias("closed")
    is_open = sorted(status.value for status in OPEN)
    last = select(func.max(closed.c.id)).where(closed.c.claim_id == claims.c.id, closed.c.recorded_at <= AT_COLUMN)
    before = last.where(closed.c.to_status.not_in(is_open)).correlate(claims).scalar_subquery()
    began = select(func.min(run.c.recorded_at)).where(run.c.claim_id == claims.c.id, run.c.recorded_at <= AT_COLUMN)
    first = began.where(run.c.id > func.coalesce(before, 0)).correlate(claims).scalar_subquery()
    return case((change.c.to_status.in_(is_open), first), else_=None)


def _topics(tables: Tables, dialect: str) -> Select[Any]:
    """The topics that the newest revision lists, under ids of their own."""
    claims = tables["claims"].alias("now")
    revision, is_revision = _newest(tables["revisions"], "claim_id", claims.c.id)
    if dialect == "sqlite":
        listed = func.json_each(revision.c.fields, "$.topics").table_valued("key", "value", name="listed")
    else:
        names = func.json_array_elements_text(revision.c.fields["topics"])
        listed = names.table_valued("value", with_ordinality="key", name="listed").render_derived()
    # Rows of `topics` are replaced with each edit, so theirs are not the ids of then; a claim has at most 20 topics.
    number = cast(claims.c.id, BigInteger) * 1000 + cast(listed.c.key, BigInteger)
    topics = select(number.label("id"), claims.c.id.label("claim_id"), listed.c.value.label("name"))
    return topics.select_from(claims.join(revision, is_revision), listed).where(claims.c.created_at <= AT_COLUMN)


def _sources(tables: Tables, dialect: str) -> Select[Any]:
    """What is kept about a source is in `source_revisions`; before the first of them, it is what that one says."""
    sources = tables["sources"].alias("now")
    revision = tables["source_revisions"].alias("revision")
    newest, first = tables["source_revisions"].alias("newest"), tables["source_revisions"].alias("first")
    until = select(func.max(newest.c.id)).where(newest.c.source_id == sources.c.id, newest.c.recorded_at <= AT_COLUMN)
    oldest = select(func.min(first.c.id)).where(first.c.source_id == sources.c.id)
    counts = func.coalesce(until.scalar_subquery(), oldest.scalar_subquery())
    versioned = set(sources.c.keys()) - {"id", "created_at", "created_by_id"}
    as_of_columns = {name: _revised(sources.c[name], revision, dialect) for name in versioned}
    joined = sources.outerjoin(revision, revision.c.id == counts)
    return _with_columns(sources, as_of_columns).select_from(joined).where(sources.c.created_at <= AT_COLUMN)


def _articles(tables: Tables, dialect: str) -> Select[Any]:
    """The address is what the journal says was given with the newest version."""
    articles, entries = tables["articles"].alias("now"), tables["journal"].alias("entry")
    payload = cast(entries.c.payload, JSON)["address"].as_string()
    if dialect == "sqlite":
        # The payload is text: SQLite reads into it as it is, PostgreSQL only after a cast.
        payload = func.json_extract(entries.c.payload, "$.address")
    address = (
        select(payload)
        .where(entries.c.type.in_([JournalType.ARTICLE_CREATE, JournalType.ARTICLE_VERSION]), entries.c.at <= AT_COLUMN)
        .where(entries.c.article_id + 0 == articles.c.id)  # the index on types is the better one
        .order_by(entries.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return _with_columns(articles, {"address": func.coalesce(address, articles.c.address)}).where(
        articles.c.created_at <= AT_COLUMN
    )


REBUILT: Mapping[str, Callable[[Tables, str], Select[Any]]] = {
    "claims": _claims,
    "topics": _topics,
    "sources": _sources,
    "articles": _articles,
}
"""The tables whose rows change, rebuilt from the history of each."""


def _newest(history: Table, key: str, of: ColumnElement[Any]) -> tuple[FromClause, ColumnElement[bool]]:
    """The newest row of a history about that row of `of`, and the condition that makes it the newest."""
    row, older = history.alias(f"{history.name}_then"), history.alias(f"{history.name}_until")
    moment = older.c[MOMENT.get(history.name, "recorded_at")]
    newest = select(func.max(older.c.id)).where(older.c[key] == of, moment <= AT_COLUMN)
    return row, row.c.id == newest.scalar_subquery()


def _revised(column: ColumnElement[Any], revision: FromClause, dialect: str) -> ColumnElement[Any]:
    """A column as the revision's fields say it; as it stands now where there is no revision."""
    field = revision.c.fields[column.name]
    field_value: ColumnElement[Any] = field.as_string()
    if isinstance(column.type, JSON):
        field_value = field
    elif isinstance(column.type, Boolean):
        field_value = field.as_boolean()
    elif isinstance(column.type, Integer):
        field_value = field.as_integer()
    elif isinstance(column.type, Date) and dialect != "sqlite":  # SQLite keeps days as the text they are
        field_value = cast(field_value, Date)
    return case((revision.c.id.is_(None), column), else_=field_value)


def _with_columns(table: FromClause, as_of_columns: Mapping[str, ColumnElement[Any]]) -> Select[Any]:
    return select(*(as_of_columns.get(column.key, column).label(column.key) for column in table.c))
