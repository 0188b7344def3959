"""What a row of the ledger shows beside its claim: text, quote, people, topics and findings."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from tracker.models import (
    Anchor,
    Article,
    ArticleVersion,
    Change,
    Claim,
    Dating,
    Desk,
    Finding,
    FindingDecision,
    Person,
    Source,
    Topic,
)
from tracker.queries.examinations import that_counts
from tracker.rules.findings import FindingState

Value = TypeVar("Value")


def details_of(ids: Sequence[int]) -> Any:
    """Claims with what stands beside them once: newest text, dating, quote and change, desk and people."""
    # Two people and an outlet in one row, so each table needs a name of its own.
    outlet, assignee, mover = aliased(Source), aliased(Person), aliased(Person)
    version = (
        select(func.max(ArticleVersion.id))
        .where(ArticleVersion.article_id == Claim.article_id)
        .correlate(Claim)
        .scalar_subquery()
    )
    # Each "newest" is a subquery by claim: grouped over the whole table it would read what nobody asked for.
    dating = select(func.max(Dating.id)).where(Dating.article_id == Claim.article_id).correlate(Claim).scalar_subquery()
    anchor = select(func.max(Anchor.id)).where(Anchor.claim_id == Claim.id).correlate(Claim).scalar_subquery()
    change = select(func.max(Change.id)).where(Change.claim_id == Claim.id).correlate(Claim).scalar_subquery()
    return (
        select(
            Claim,
            ArticleVersion.title.label("title"),
            outlet.name.label("outlet"),
            Article.address.label("address"),
            Dating.published_on.label("published_on"),
            Anchor.exact.label("quote"),
            Change.why.label("why"),
            mover.name.label("status_by"),
            assignee.name.label("assignee"),
            Desk.name.label("desk"),
        )
        .join(Article, Article.id == Claim.article_id)
        .join(Desk, Desk.id == Claim.desk_id)
        .outerjoin(ArticleVersion, ArticleVersion.id == version)
        .outerjoin(outlet, outlet.id == ArticleVersion.outlet_id)
        .outerjoin(Dating, Dating.id == dating)
        .outerjoin(Anchor, Anchor.id == anchor)
        .outerjoin(Change, Change.id == change)
        .outerjoin(mover, mover.id == Change.recorded_by_id)
        .outerjoin(assignee, assignee.id == Claim.assignee_id)
        .where(Claim.id.in_(ids))
    )


def topics_of(session: Session, ids: Sequence[int]) -> dict[int, list[str]]:
    """The topics of each claim, by the alphabet."""
    topics = select(Topic.claim_id, Topic.name).where(Topic.claim_id.in_(ids)).order_by(Topic.name)
    return _grouped(session.execute(topics))


def finding_states(session: Session, ids: Sequence[int]) -> dict[int, list[FindingState]]:
    """What the checks say of each claim, with people's last word on it."""
    # The last word counts; people may decide again.
    newest = select(func.max(FindingDecision.id)).where(FindingDecision.finding_id == Finding.id).correlate(Finding)
    findings = (
        select(Finding.claim_id, Finding.check, Finding.outcome, FindingDecision.decision)
        .outerjoin(FindingDecision, FindingDecision.id == newest.scalar_subquery())
        .where(Finding.claim_id.in_(ids), that_counts())
        .order_by(Finding.id)
    )
    rows = session.execute(findings)
    return _grouped((claim_id, FindingState(check, outcome, decision)) for claim_id, check, outcome, decision in rows)


def _grouped(pairs: Iterable[tuple[int | None, Value]]) -> dict[int, list[Value]]:
    values_by_claim: dict[int, list[Value]] = {}
    for claim_id, value in pairs:
        values_by_claim.setdefault(claim_id or 0, []).append(value)
    return values_by_claim
