"""The report of unverified items: every open claim, why it is listed, what it lacks, and what to do next."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from tracker.language.english import counted
from tracker.models import Claim
from tracker.queries import filters
from tracker.queries.dossiers import Dossiers
from tracker.queries.filters import names_of
from tracker.queries.journal import journal_size
from tracker.queries.ledger import LedgerRow, rows_of
from tracker.queries.rechecks import needs_a_look
from tracker.rules.ledger import LedgerFilter, Names, Sort
from tracker.rules.origins import interval
from tracker.rules.rechecks import in_short
from tracker.rules.statuses import OPEN, needs_recheck, next_step
from tracker.rules.unverified import lacks, why_listed

_DAY = timedelta(days=1)
# So many rows at once, however long the report.
_BATCH = 200


@dataclass(frozen=True)
class UnverifiedRow:
    """One claim of the report. `age` counts the days it has been open, `overdue` those since it was due.

    `recheck` says why somebody has to look at it again, if anybody has to.
    """

    row: LedgerRow
    age: int
    overdue: int
    recheck: str
    why: str
    missing: Sequence[str]
    next_step: str

    @property
    def heading(self) -> str:
        """Under what it stands: `Needs a second look`, or `High importance`."""
        return "Needs a second look" if self.recheck else f"{self.row.importance.value.capitalize()} importance"

    def as_record(self) -> dict[str, Any]:
        """What leaves the house as a line of CSV or an object of JSON."""
        return {field: tell(self) for field, tell in _RECORD.items()}


@dataclass(frozen=True)
class UnverifiedReport:
    """The rows of a report, and what stands at its head: what needs a second look, then the most important and oldest.

    `names` is what the numbers of the filter mean; `journal_size` counts the entries of the journal at that moment.
    """

    rows: Sequence[UnverifiedRow]
    ledger_filter: LedgerFilter
    names: Names
    journal_size: int
    at: datetime

    @property
    def subject(self) -> str:
        """`17 open claims`, and the others that need a second look."""
        # Listed for a second look alone: the status is none that the filter asks for.
        closed = sum(row.row.status not in self.ledger_filter.status for row in self.rows)
        return subject_of(self.ledger_filter, len(self.rows), closed)

    @property
    def conditions(self) -> str:
        """What comes after it: ` of the politics desk, assigned to Ana, most important first`."""
        return self.ledger_filter.conditions(self.names)

    @property
    def in_words(self) -> str:
        """Both together, without a full stop."""
        return self.subject + self.conditions

    @property
    def leaving(self) -> Sequence[UnverifiedRow]:
        """The rows that may leave the house; confidential ones never do."""
        return [row for row in self.rows if not row.row.confidential]

    @property
    def confidential(self) -> int:
        """How many rows stay in the house."""
        return len(self.rows) - len(self.leaving)


def unverified_report(
    session: Session, filter_: LedgerFilter, *, desk_ids: Collection[int], now: datetime
) -> UnverifiedReport:
    """The open claims of these desks that a filter leaves, unless it asks for other statuses.

    A claim that needs a second look is listed whatever its status, unless statuses are asked for.

    A desk, article, source or person that is not at these desks is `WrongInput` at its field.
    """
    names = names_of(session, filter_, desk_ids=desk_ids)
    return UnverifiedReport(
        rows=list(unverified_rows(session, filter_, desk_ids=desk_ids, now=now)),
        ledger_filter=listing(filter_),
        names=names,
        journal_size=journal_size(session),
        at=now,
    )


def listing(filter_: LedgerFilter) -> LedgerFilter:
    """The filter of a report: open claims unless it asks for other statuses, most important and oldest first."""
    return filter_.but(status=filter_.status or OPEN, sort=Sort.IMPORTANCE, reverse=False)


def unverified_rows(
    session: Session, filter_: LedgerFilter, *, desk_ids: Collection[int], now: datetime
) -> Iterator[UnverifiedRow]:
    """The rows of the report one after the other, in their order and read in batches, so that memory stays flat.

    First what needs a second look, whatever its status: what no longer holds, then what does.
    """
    dossiers = Dossiers(session)

    def rows(listed: LedgerFilter, *narrowing: ColumnElement[bool]) -> Iterator[UnverifiedRow]:
        conditions = filters.conditions(listed, desk_ids=desk_ids, now=now)
        query = select(Claim.id).where(*conditions, *narrowing).order_by(*filters.weight_and_age())
        for batch in session.scalars(query, execution_options={"yield_per": _BATCH}).partitions():
            for row in rows_of(dossiers, batch, now=now):
                yield _row(row, now)

    holding = []  # kept until the others are out: few, for somebody looks at each
    for row in rows(filter_.but(recheck="open")):
        # What no longer holds comes before what only has to be looked at.
        if needs_recheck(row.row.dossier):
            yield row
        else:
            holding.append(row)
    yield from holding
    # What was listed for its second look is not listed twice.
    yield from rows(listing(filter_), ~needs_a_look())


def subject_of(filter_: LedgerFilter, number: int, closed: int) -> str:
    """`17 open claims`, and the others that need a second look."""
    subject = filter_.subject(number - closed)
    return f"{subject} and {counted(closed, 'other')} to be looked at again" if closed else subject


def _row(row: LedgerRow, now: datetime) -> UnverifiedRow:
    age = row.age or 0
    # A clock that was set back must not give a negative age.
    days = max(0, (now - row.status_since) // _DAY)
    return UnverifiedRow(
        row=row,
        age=age,
        overdue=max(0, (now.date() - row.due_on).days) if row.due_on else 0,
        # Empty where nobody has to look again.
        recheck=in_short(row.dossier),
        why=why_listed(row.dossier, days=days, open_days=row.age),
        missing=lacks(row.dossier),
        next_step=next_step(row.dossier),
    )


_RECORD: dict[str, Callable[[UnverifiedRow], Any]] = {
    "id": lambda row: row.row.id,
    "key": lambda row: row.row.key,
    "age_days": lambda row: row.age,
    "status": lambda row: row.row.status.value,
    "importance": lambda row: row.row.importance.value,
    "statement": lambda row: row.row.statement,
    "attribution": lambda row: row.row.attribution,
    "recheck": lambda row: row.recheck,
    "why": lambda row: row.why,
    "missing": lambda row: " ".join(row.missing),
    "next_step": lambda row: row.next_step,
    "assignee": lambda row: row.row.assignee,
    "due_on": lambda row: row.row.due_on.isoformat() if row.row.due_on else "",
    "origins_for": lambda row: interval(row.row.supports),
    "single_origin": lambda row: "yes" if row.row.single_origin else "",
    "origins_against": lambda row: interval(row.row.conflicts),
    "article": lambda row: row.row.article_title,
    "desk": lambda row: row.row.desk,
}
FIELDS = tuple(_RECORD)
"""The fields of a record, in their order."""
