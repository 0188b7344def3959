"""The claims that differ between two moments, and in what, in a constant number of queries a page."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased, joinedload

from tracker.models import (
    ArticleVersion,
    Attribution,
    Carrier,
    Change,
    Claim,
    Desk,
    Evidence,
    OriginCount,
    Proposal,
    Withdrawal,
)
from tracker.queries.attribution import chains
from tracker.queries.dossiers import dossiers
from tracker.rules.attribution import in_words
from tracker.rules.differences import Became, Difference, Moved
from tracker.rules.statuses import Status

PER_PAGE = 50
# So many dossiers in memory at once, twice: one of each moment.
_BATCH = 200


@dataclass(frozen=True)
class DifferenceRow:
    """One claim that differs; `confidential` ones, at either moment or today, never leave."""

    id: int
    key: str
    statement: str
    status: Status
    article_id: int
    article_title: str
    desk: str
    confidential: bool
    difference: Difference


@dataclass(frozen=True)
class DifferencesPage:
    """One page of them; `pages` is at least 1."""

    rows: Sequence[DifferenceRow]
    total: int
    page: int
    pages: int


@dataclass(frozen=True)
class Span:
    """Two sessions, each as of its moment, and the first of the two; what came after it up to the second counts."""

    earlier: Session
    later: Session
    since: datetime


def differences_page(
    span: Span, *, desk_ids: Collection[int], desk: int | None = None, article: int | None = None, page: int = 1
) -> DifferencesPage:
    """The asked page of the claims of these desks that differ, in the order of their articles."""
    differing = _differing(span.since, desk_ids, desk, article)
    total = span.later.scalar(select(func.count()).select_from(differing.subquery())) or 0
    pages = max(1, -(-total // PER_PAGE))
    page = min(max(1, page), pages)
    query = differing.order_by(Claim.article_id, Claim.number, Claim.id).limit(PER_PAGE).offset((page - 1) * PER_PAGE)
    return DifferencesPage(_rows(span, list(span.later.scalars(query))), total, page, pages)


def differences(
    span: Span, *, desk_ids: Collection[int], desk: int | None = None, article: int | None = None
) -> Iterator[DifferenceRow]:
    """Every one of them, read in batches."""
    differing = _differing(span.since, desk_ids, desk, article).order_by(Claim.article_id, Claim.number, Claim.id)
    ids = list(span.later.scalars(differing))
    for start in range(0, len(ids), _BATCH):
        yield from _rows(span, ids[start : start + _BATCH])


def _differing(since: datetime, desk_ids: Collection[int], desk: int | None, article: int | None) -> Select[Any]:
    """The ids of the claims that were taken in, moved, got or lost evidence, are counted or said otherwise."""
    taken_back = exists().where(Withdrawal.evidence_id == Evidence.id, Withdrawal.recorded_at > since)
    query = select(Claim.id).where(
        Claim.desk_id.in_(desk_ids),
        or_(
            Claim.created_at > since,
            exists().where(Change.claim_id == Claim.id, Change.recorded_at > since),
            exists().where(Attribution.claim_id == Claim.id, Attribution.recorded_at > since),
            exists().where(Evidence.claim_id == Claim.id, or_(Evidence.recorded_at > since, taken_back)),
            _counted_otherwise(since),
        ),
    )
    if desk:
        query = query.where(Claim.desk_id == desk)
    return query.where(Claim.article_id == article) if article else query


def _counted_otherwise(since: datetime) -> Any:
    """Whether the newest counts of a claim are not those it had."""
    now, earlier, newest, before = (
        aliased(OriginCount),
        aliased(OriginCount),
        aliased(OriginCount),
        aliased(OriginCount),
    )
    last = select(func.max(newest.id)).where(newest.claim_id == Claim.id).correlate(Claim).scalar_subquery()
    first = (
        select(func.max(before.id))
        .where(before.claim_id == Claim.id, before.recorded_at <= since)
        .correlate(Claim)
        .scalar_subquery()
    )
    # Whatever is counted is compared, so that a column added later is not forgotten.
    counts = set(OriginCount.__mapper__.columns.keys()) - {"id", "claim_id", "recorded_at"}
    unchanged = and_(*(getattr(now, name) == getattr(earlier, name) for name in sorted(counts)))
    return exists().where(now.id == last, earlier.id == first, ~unchanged)


def _rows(span: Span, ids: Sequence[int]) -> list[DifferenceRow]:
    if not ids:
        return []
    before = dossiers(span.earlier, ids)
    after = dossiers(span.later, ids)
    # What was confidential at the earlier moment does not leave either, though it is open now.
    hidden = set(span.earlier.scalars(select(Claim.id).where(Claim.id.in_(ids), Claim.confidential)))
    moves, evidence_events = _moves(span, ids), _evidence_events(span, ids)
    said_before, said_now = chains(span.earlier, ids), chains(span.later, ids)
    claims = {row.Claim.id: row for row in span.later.execute(_details(ids))}
    rows = []
    for claim_id in ids:
        claim, earlier, now = claims[claim_id].Claim, before.get(claim_id), after[claim_id]
        difference = Difference(
            before=earlier.status if earlier else None,
            after=now.status,
            moves=moves[claim_id],
            items=evidence_events[claim_id],
            supports=(earlier.supports if earlier else None, now.supports),
            conflicts=(earlier.conflicts if earlier else None, now.conflicts),
            said_by=(in_words(said_before[claim_id]), in_words(said_now[claim_id])),
        )
        rows.append(
            DifferenceRow(
                id=claim_id,
                key=claim.key,
                statement=claim.statement,
                status=claim.status,
                article_id=claim.article_id,
                article_title=claims[claim_id].title or "",
                desk=claims[claim_id].desk,
                confidential=claim.confidential or claim_id in hidden,
                difference=difference,
            )
        )
    return rows


def _details(ids: Sequence[int]) -> Any:
    version = select(func.max(ArticleVersion.id)).where(ArticleVersion.article_id == Claim.article_id)
    return (
        select(Claim, ArticleVersion.title.label("title"), Desk.name.label("desk"))
        .join(Desk, Desk.id == Claim.desk_id)
        .outerjoin(ArticleVersion, ArticleVersion.id == version.correlate(Claim).scalar_subquery())
        .where(Claim.id.in_(ids))
    )


def _moves(span: Span, ids: Sequence[int]) -> dict[int, list[Moved]]:
    """The changes of status in between, without the first of a claim, which is that it was taken in."""
    changes = (
        select(Change)
        .where(Change.claim_id.in_(ids), Change.recorded_at > span.since, Change.from_status.is_not(None))
        .order_by(Change.id)
        .options(joinedload(Change.recorded_by), joinedload(Change.proposal).joinedload(Proposal.recorded_by))
    )
    moves_by_claim: dict[int, list[Moved]] = defaultdict(list)
    for change in span.later.scalars(changes):
        proposed_by = change.proposal.recorded_by.name if change.proposal else ""
        moves_by_claim[change.claim_id].append(
            Moved(change.to_status, change.recorded_by.name, proposed_by, change.why)
        )
    return moves_by_claim


def _evidence_events(span: Span, ids: Sequence[int]) -> dict[int, list[tuple[Became, str]]]:
    """What became of evidence in between; an item that takes the place of another is told with that one."""
    query = (
        select(Evidence)
        .outerjoin(Withdrawal, Withdrawal.evidence_id == Evidence.id)
        .where(Evidence.claim_id.in_(ids), or_(Evidence.recorded_at > span.since, Withdrawal.recorded_at > span.since))
        .order_by(Evidence.id)
        .options(joinedload(Evidence.carrier).joinedload(Carrier.publisher), joinedload(Evidence.withdrawal))
    )
    events_by_claim: dict[int, list[tuple[Became, str]]] = defaultdict(list)
    for piece in span.later.scalars(query):
        name = piece.carrier.publisher.name if piece.carrier else f"looked in {piece.looked_in}"
        if piece.recorded_at > span.since:
            events_by_claim[piece.claim_id].append(
                (Became.SUPERSEDED if piece.supersedes_id else Became.RECORDED, name)
            )
        if piece.withdrawal and piece.withdrawal.recorded_at > span.since:
            events_by_claim[piece.claim_id].append((Became.WITHDRAWN, name))
    return events_by_claim


_RECORD: dict[str, Callable[[DifferenceRow], Any]] = {
    "id": lambda row: row.id,
    "key": lambda row: row.key,
    "statement": lambda row: row.statement,
    "status_before": lambda row: row.difference.before.value if row.difference.before else "",
    "status": lambda row: row.status.value,
    "article": lambda row: row.article_title,
    "desk": lambda row: row.desk,
    "changes": lambda row: " ".join(row.difference.sentences()),
}
FIELDS = tuple(_RECORD)
"""The fields of a row that leaves the house, in their order."""


def as_record(row: DifferenceRow) -> dict[str, Any]:
    """A row as a line of CSV or an object of JSON."""
    return {field: tell(row) for field, tell in _RECORD.items()}
