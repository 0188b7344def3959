"""The ledger as a table that leaves the house: its columns, and its lines as CSV."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from tracker.queries.ledger import LedgerRow
from tracker.queries.serializers import attitude_record
from tracker.rules.claim_fields import FURTHER, ClaimField
from tracker.rules.csv_cells import lines


def _further(field: ClaimField, row: LedgerRow) -> str:
    return dict(row.further)[field]


COLUMNS: Mapping[str, Callable[[LedgerRow], Any]] = {
    "id": lambda row: row.id,
    "key": lambda row: row.key,
    "statement": lambda row: row.statement,
    "quote": lambda row: row.quote,
    "type": lambda row: row.type,
    "status": lambda row: row.status,
    "status since": lambda row: row.status_since,
    "status by": lambda row: row.status_by,
    "why": lambda row: row.why,
    "article title": lambda row: row.article_title,
    "outlet": lambda row: row.outlet,
    "address": lambda row: row.address,
    "published on": lambda row: row.published_on,
    "attribution": lambda row: row.attribution,
    "k_min": lambda row: row.supports.k_min,
    "k_max": lambda row: row.supports.k_max,
    "attributable": lambda row: row.supports.attributable,
    "supporting": lambda row: row.supports.carriers,
    "conflicting": lambda row: row.conflicts.carriers,
    "open findings": lambda row: len(row.open_findings),
    "importance": lambda row: row.importance,
    "topics": lambda row: list(row.topics),
    "assignee": lambda row: row.assignee,
    "due": lambda row: row.due_on,
    "age in days": lambda row: row.age,
    "changed at": lambda row: row.changed_at,
    "attitude": lambda row: attitude_record(row.links)["attitude"],
    "negated": lambda row: attitude_record(row.links)["negated"],
    # Last, so that whoever counts columns counts right.
    **{row.label.lower(): partial(_further, row) for row in FURTHER},
}
"""What each column of an export holds, in their order; `supporting` and `conflicting` count carriers."""


def csv_lines(rows: Iterable[LedgerRow]) -> Iterator[str]:
    """The rows as CSV, line by line; confidential ones are left out."""
    # Dropped row by row, not by the query: the page counts how many were left out.
    return lines(COLUMNS, ([value(row) for value in COLUMNS.values()] for row in rows if not row.confidential))
