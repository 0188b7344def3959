"""The ledger: one query behind its page, its export, the reports and the command."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from tracker.language.dates import PartialDate
from tracker.language.kinds import ClaimType
from tracker.models import (
    Claim,
)
from tracker.queries import filters
from tracker.queries.attribution import chains
from tracker.queries.dossiers import Dossiers
from tracker.queries.ledger_details import details_of, finding_states, topics_of
from tracker.rules.attribution import Link, in_words
from tracker.rules.claim_fields import Written
from tracker.rules.claims import Importance
from tracker.rules.findings import FindingState
from tracker.rules.ledger import READING_ORDER, LedgerFilter
from tracker.rules.origins import Count
from tracker.rules.statuses import Dossier, Status, needs_recheck

PER_PAGE = 50
# So many dossiers in memory at once: an export stays flat, however long.
_BATCH = 200


@dataclass(frozen=True)
class LedgerRow:
    """One claim as every list of the ledger shows it.

    `age` is the number of whole days it has been open, nothing where it is closed. `status_by` and `why` are those of
    its newest change. `confidential` rows never leave.
    """

    id: int
    key: str
    version: int
    statement: str
    quote: str
    type: ClaimType
    status: Status
    status_since: datetime
    status_by: str
    why: str
    open_since: datetime | None
    age: int | None
    links: Sequence[Link]
    dossier: Dossier
    findings: Sequence[FindingState]
    importance: Importance
    topics: Sequence[str]
    assignee_id: int | None
    assignee: str
    due_on: date | None
    article_id: int
    article_title: str
    outlet: str
    address: str
    published_on: PartialDate | None
    desk_id: int
    desk: str
    confidential: bool
    changed_at: datetime
    further: Written

    @property
    def attribution(self) -> str:
        """The chain in words."""
        return in_words(self.links)

    @property
    def supports(self) -> Count:
        """The carriers and origins that speak for it."""
        return self.dossier.supports

    @property
    def conflicts(self) -> Count:
        """The carriers and origins that speak against it."""
        return self.dossier.conflicts

    @property
    def single_origin(self) -> bool:
        """Whether everything that speaks for it goes back to one origin at most, however many carry it."""
        return self.supports.k_max == 1

    @property
    def waits(self) -> Status | None:
        """The status that waits for a second person's word."""
        return self.dossier.waits_for

    @property
    def rechecks(self) -> bool:
        """Whether it needs a second look: its status no longer holds, or somebody has to say that it does."""
        return bool(self.dossier.rechecks or needs_recheck(self.dossier))

    @property
    def open_findings(self) -> Sequence[FindingState]:
        """The findings that wait for a person."""
        return [finding for finding in self.findings if finding.is_open]


@dataclass(frozen=True)
class LedgerPage:
    """One page of the ledger; `pages` is at least 1.

    `counts` says how many claims have which status if no status is asked for, in the ladder's order; `confidential`
    how many of the `total` no export carries.
    """

    rows: Sequence[LedgerRow]
    total: int
    confidential: int
    counts: Mapping[Status, int]
    page: int
    pages: int


def ledger_page(session: Session, filter_: LedgerFilter, *, desk_ids: Collection[int], now: datetime) -> LedgerPage:
    """The asked page of what a filter lists at these desks, in a constant number of queries."""
    # The counts by status hold the total too: no second COUNT.
    tally = ledger_counts(session, filter_, desk_ids=desk_ids, now=now)
    # The counts leave the asked status out so that the page can offer the others.
    listed = {status: pair for status, pair in tally.items() if not filter_.status or status in filter_.status}
    total = sum(number for number, _ in listed.values())
    pages = max(1, -(-total // PER_PAGE))
    page = min(filter_.page, pages)
    ids = _ids(filter_, desk_ids, now).limit(PER_PAGE).offset((page - 1) * PER_PAGE)
    return LedgerPage(
        rows=rows_of(Dossiers(session), list(session.scalars(ids)), now=now),
        total=total,
        confidential=sum(hidden for _, hidden in listed.values()),
        counts={status: tally[status][0] for status in READING_ORDER if status in tally},
        page=page,
        pages=pages,
    )


def ledger_rows(
    session: Session, filter_: LedgerFilter, *, desk_ids: Collection[int], now: datetime
) -> Iterator[LedgerRow]:
    """Every row a filter lists at these desks, whatever its page, read in batches so that memory stays flat."""
    # The ids stream from the server; only rows of one batch are built.
    ids = session.scalars(_ids(filter_, desk_ids, now), execution_options={"yield_per": _BATCH})
    dossiers = Dossiers(session)
    for batch in ids.partitions():
        yield from rows_of(dossiers, batch, now=now)


def ledger_counts(
    session: Session, filter_: LedgerFilter, *, desk_ids: Collection[int], now: datetime
) -> dict[Status, tuple[int, int]]:
    """How many claims have each status, and how many of them are confidential; the asked status leaves none out."""
    # Counted and not left out: a page of the desk shows them, an export says how many it lacks.
    hidden = func.sum(case((Claim.confidential, 1), else_=0))
    counted = select(Claim.status, func.count(), hidden).group_by(Claim.status)
    any_status = filter_.but(status=frozenset())
    rows = session.execute(counted.where(*filters.conditions(any_status, desk_ids=desk_ids, now=now)))
    return {status: (number, int(confidential or 0)) for status, number, confidential in rows}


def _ids(filter_: LedgerFilter, desk_ids: Collection[int], now: datetime) -> Any:
    listed = select(Claim.id).where(*filters.conditions(filter_, desk_ids=desk_ids, now=now))
    return listed.order_by(*filters.order(filter_))


def rows_of(dossiers: Dossiers, ids: Sequence[int], *, now: datetime) -> list[LedgerRow]:
    """The rows of these claims in this order, in a constant number of queries through the session of their dossiers."""
    if not ids:
        return []
    session = dossiers.session
    details = {row.Claim.id: row for row in session.execute(details_of(ids))}
    links = chains(session, ids)
    dossier_of = dossiers.of(row.Claim for row in details.values())
    # Beside the main query: joined into it, three topics and four findings would be twelve rows a claim.
    topics, findings = topics_of(session, ids), finding_states(session, ids)
    rows: list[LedgerRow] = []
    for claim_id in ids:
        if claim_id not in details:  # gone between two queries
            continue
        row = details[claim_id]
        claim: Claim = row.Claim
        rows.append(
            LedgerRow(
                id=claim.id,
                key=claim.key,
                version=claim.version,
                statement=claim.statement,
                quote=row.quote or "",
                type=claim.type,
                status=claim.status,
                status_since=claim.status_since,
                status_by=row.status_by or "",
                why=row.why or "",
                open_since=claim.open_since,
                age=_age(claim, now),
                links=links[claim_id],
                dossier=dossier_of[claim_id],
                findings=findings.get(claim_id, ()),
                importance=claim.importance,
                topics=topics.get(claim_id, ()),
                assignee_id=claim.assignee_id,
                assignee=row.assignee or "",
                due_on=claim.due_on,
                article_id=claim.article_id,
                article_title=row.title or "",
                outlet=row.outlet or "",
                address=row.address,
                published_on=row.published_on,
                desk_id=claim.desk_id,
                desk=row.desk,
                confidential=claim.confidential,
                changed_at=claim.changed_at,
                further=claim.further,
            )
        )
    return rows


def _age(claim: Claim, now: datetime) -> int | None:
    # Whole days; a closed claim has no age, however long it was open.
    return (now - claim.open_since) // timedelta(days=1) if claim.open_since and claim.status.is_open else None
