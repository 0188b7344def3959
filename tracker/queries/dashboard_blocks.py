"""The blocks of the front page: the first rows of what waits for somebody, and how many there are."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from sqlalchemy import case, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from tracker import limits
from tracker.language.findings import Outcome
from tracker.models import Article, ArticleVersion, Claim, Desk, Finding, FindingDecision, Person, Proposal, Recheck
from tracker.queries.examinations import that_counts
from tracker.queries.filters import waits
from tracker.queries.rechecks import waits_for_a_look
from tracker.rules.claims import Importance
from tracker.rules.deadlines import how_soon
from tracker.rules.statuses import OPEN, Status

Row = TypeVar("Row")


@dataclass(frozen=True)
class Block(Generic[Row]):
    """The first rows of something, and how many there are in all."""

    rows: Sequence[Row]
    total: int


@dataclass(frozen=True)
class Waiting:
    """A change that waits for a different editor: who proposed it, when and why."""

    claim_id: int
    key: str
    statement: str
    desk_id: int
    desk: str
    before: Status
    to: Status
    by_id: int
    by: str
    at: datetime
    why: str


@dataclass(frozen=True)
class Due:
    """An open claim that somebody has to see to. `late` counts the days since it was due, 0 where it is not yet.

    `soon` says how near the due date is: `tomorrow`, `3 days late`; nothing where it is further away.
    """

    claim_id: int
    key: str
    statement: str
    status: Status
    importance: Importance
    assignee: str
    due_on: date | None
    late: int
    soon: str


@dataclass(frozen=True)
class Undecided:
    """An inconsistent finding that nobody has accepted or dismissed; without a claim it is about the whole article."""

    finding_id: int
    claim_id: int | None
    key: str
    statement: str
    article_id: int
    article: str
    check: str
    phrase: str
    gap_days: int | None
    explanation: str
    at: datetime


@dataclass(frozen=True)
class LookAgain:
    """A claim that needs a second look: why, and the highest status that still holds."""

    claim_id: int
    key: str
    statement: str
    status: Status
    holds: Status
    because: str
    at: datetime


def waiting_block(session: Session, desk_ids: Collection[int]) -> Block[Waiting]:
    """The changes that wait for an answer, the oldest first."""
    query = (
        select(Proposal, Claim, Person.name, Desk.name, func.count().over())
        .join(Claim, Claim.id == Proposal.claim_id)
        .join(Person, Person.id == Proposal.recorded_by_id)
        .join(Desk, Desk.id == Claim.desk_id)
        .where(Claim.desk_id.in_(desk_ids), waits())
        .order_by(Proposal.recorded_at, Proposal.id)
        .limit(limits.DESK_ROWS_SHOWN.most)
    )
    return _block(session, query, _as_waiting)


def _as_waiting(proposal: Proposal, claim: Claim, by: str, desk: str) -> Waiting:
    return Waiting(
        claim_id=claim.id,
        key=claim.key,
        statement=claim.statement,
        desk_id=claim.desk_id,
        desk=desk,
        before=proposal.from_status,
        to=proposal.to_status,
        by_id=proposal.recorded_by_id,
        by=by,
        at=proposal.recorded_at,
        why=proposal.why,
    )


def recheck_block(session: Session, desk_ids: Collection[int]) -> Block[LookAgain]:
    """The claims that need a second look, those first whose status no longer holds."""
    query = (
        select(Recheck, Claim, func.count().over())
        .join(Claim, Claim.id == Recheck.claim_id)
        .where(Claim.desk_id.in_(desk_ids), waits_for_a_look())
        # False sorts first: what no longer holds before what only has to be looked at.
        .order_by(Recheck.holds == Recheck.status, Recheck.recorded_at.desc(), Recheck.id)
        .limit(limits.DESK_ROWS_SHOWN.most)
    )

    def row(recheck: Recheck, claim: Claim) -> LookAgain:
        return LookAgain(
            claim_id=claim.id,
            key=claim.key,
            statement=claim.statement,
            status=claim.status,
            holds=recheck.holds,
            because=recheck.reasons[0],
            at=recheck.recorded_at,
        )

    return _block(session, query, row)


def due_block(session: Session, desk_ids: Collection[int], condition: Any, first: Any, *, now: datetime) -> Block[Due]:
    """The open claims that meet a condition, in the order of `first`, then by importance and age."""
    # The words of the importance do not sort by weight.
    weight = case({importance: place for place, importance in enumerate(Importance)}, value=Claim.importance)
    query = (
        select(Claim, Person.name, func.count().over())
        .outerjoin(Person, Person.id == Claim.assignee_id)
        .where(Claim.desk_id.in_(desk_ids), Claim.status.in_(sorted(OPEN)), condition)
        .order_by(first, weight, Claim.open_since, Claim.id)
        .limit(limits.DESK_ROWS_SHOWN.most)
    )

    def row(claim: Claim, assignee: str | None) -> Due:
        return Due(
            claim_id=claim.id,
            key=claim.key,
            statement=claim.statement,
            status=claim.status,
            importance=claim.importance,
            assignee=assignee or "",
            due_on=claim.due_on,
            late=max(0, (now.date() - claim.due_on).days) if claim.due_on else 0,
            soon=how_soon(claim.due_on, now.date()) if claim.due_on else "",
        )

    return _block(session, query, row)


def undecided_block(session: Session, desk_ids: Collection[int]) -> Block[Undecided]:
    """The inconsistent findings that nobody decided, the oldest first."""
    newest = aliased(ArticleVersion)
    # The title is that of the newest version, whichever one the finding was made on.
    last = select(func.max(newest.id)).where(newest.article_id == Article.id).correlate(Article).scalar_subquery()
    query = (
        select(Finding, Claim, Article.id, newest.title, func.count().over())
        .join(ArticleVersion, ArticleVersion.id == Finding.article_version_id)
        .join(Article, Article.id == ArticleVersion.article_id)
        .join(newest, newest.id == last)
        .outerjoin(Claim, Claim.id == Finding.claim_id)
        .where(
            Article.desk_id.in_(desk_ids),
            Finding.outcome == Outcome.INCONSISTENT,
            that_counts(),
            ~exists().where(FindingDecision.finding_id == Finding.id),
            # What is said of an overtaken claim is nobody's work any more.
            or_(Claim.id.is_(None), Claim.status != Status.SUPERSEDED),
        )
        .order_by(Finding.recorded_at, Finding.id)
        .limit(limits.DESK_ROWS_SHOWN.most)
    )

    def row(finding: Finding, claim: Claim | None, article_id: int, title: str) -> Undecided:
        return Undecided(
            finding_id=finding.id,
            claim_id=claim.id if claim else None,
            key=claim.key if claim else "",
            statement=claim.statement if claim else "",
            article_id=article_id,
            article=title,
            check=finding.check,
            phrase=finding.phrase,
            gap_days=finding.gap_days,
            explanation=finding.explanation,
            at=finding.recorded_at,
        )

    return _block(session, query, row)


def _block(session: Session, query: Any, row: Any) -> Block[Any]:
    """The rows of a query whose last column counts all of them."""
    # COUNT(*) OVER () gives the number of all with the first few: one query instead of two.
    rows = session.execute(query).all()
    return Block([row(*columns[:-1]) for columns in rows], rows[0][-1] if rows else 0)
