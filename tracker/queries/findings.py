"""What the checks say at some desks, with what each finding is about."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from tracker.models import Article, ArticleVersion, Claim, Finding, FindingDecision
from tracker.queries.examinations import that_counts


@dataclass(frozen=True)
class FindingRow:
    """One finding with its decisions; `key` is empty where it speaks of the whole article."""

    finding: Finding
    key: str
    statement: str
    article: str


def findings_list(session: Session, *, desk_ids: Collection[int]) -> list[FindingRow]:
    """Every finding at these desks in the order of the texts, those about a whole article after its claims."""
    findings = (
        select(Finding, Claim, ArticleVersion.title)
        .join(ArticleVersion, ArticleVersion.id == Finding.article_version_id)
        .join(Article, Article.id == ArticleVersion.article_id)
        .outerjoin(Claim, Claim.id == Finding.claim_id)
        .where(Article.desk_id.in_(desk_ids), that_counts(), or_(Claim.id.is_(None), Claim.desk_id.in_(desk_ids)))
        # False sorts first: the findings of claims before those of the article.
        .order_by(Article.id, Finding.claim_id.is_(None), Claim.number, Finding.id)
        .options(selectinload(Finding.decisions).joinedload(FindingDecision.recorded_by))
    )
    return [
        FindingRow(finding, claim.key if claim else "", claim.statement if claim else "", title)
        for finding, claim, title in session.execute(findings)
    ]
