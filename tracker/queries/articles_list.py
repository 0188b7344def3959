"""The list of articles by their newest versions, with how their claims stand."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, defer, joinedload

from tracker.models import Anchor, Article, ArticleVersion, Claim, Dating, Source
from tracker.queries.versions import newest_ids
from tracker.rules.anchors import AnchorState
from tracker.rules.statuses import Status

PER_PAGE = 50


@dataclass(frozen=True)
class ArticleRow:
    """An article in the list, by its newest version; `unsettled` counts quotes whose place a person has to say."""

    article: Article
    version: ArticleVersion
    outlet: str
    dating: Dating | None
    counts: Mapping[Status, int]
    unsettled: int

    @property
    def claims(self) -> int:
        """How many claims it has."""
        return sum(self.counts.values())


@dataclass(frozen=True)
class ArticlesPage:
    """One page of the list; `pages` is at least 1."""

    rows: Sequence[ArticleRow]
    total: int
    page: int
    pages: int


def articles_list(session: Session, desk_ids: Collection[int], *, page: int = 1) -> ArticlesPage:
    """The articles of these desks, the last taken in first, in a constant number of queries."""
    total = session.scalar(select(func.count()).select_from(Article).where(Article.desk_id.in_(desk_ids))) or 0
    pages = max(1, -(-total // PER_PAGE))
    page = min(max(1, page), pages)
    query = (
        select(ArticleVersion, Source.name)
        .join(ArticleVersion.article)
        .outerjoin(Source, Source.id == ArticleVersion.outlet_id)
        .where(Article.desk_id.in_(desk_ids), ArticleVersion.id.in_(newest_ids()))
        .order_by(Article.id.desc())
        .limit(PER_PAGE)
        .offset((page - 1) * PER_PAGE)
        # A page of fifty texts would be megabytes for fifty headlines.
        .options(defer(ArticleVersion.text), joinedload(ArticleVersion.article).joinedload(Article.desk))
    )
    newest_versions = session.execute(query).all()
    ids = [version.article_id for version, _ in newest_versions]
    datings, counts, unsettled = _datings(session, ids), _counts(session, ids), _unsettled(session, ids)
    rows = [
        ArticleRow(
            article=version.article,
            version=version,
            outlet=outlet or "",
            dating=datings.get(version.article_id),
            counts=counts.get(version.article_id, {}),
            unsettled=unsettled.get(version.article_id, 0),
        )
        for version, outlet in newest_versions
    ]
    return ArticlesPage(rows, total, page, pages)


def _datings(session: Session, article_ids: Collection[int]) -> dict[int, Dating]:
    newest = select(func.max(Dating.id)).where(Dating.article_id.in_(article_ids)).group_by(Dating.article_id)
    return {dating.article_id: dating for dating in session.scalars(select(Dating).where(Dating.id.in_(newest)))}


def _counts(session: Session, article_ids: Collection[int]) -> dict[int, dict[Status, int]]:
    counted = (
        select(Claim.article_id, Claim.status, func.count())
        .where(Claim.article_id.in_(article_ids))
        .group_by(Claim.article_id, Claim.status)
    )
    counts_by_article: dict[int, dict[Status, int]] = {}
    for article_id, status, number in session.execute(counted):
        counts_by_article.setdefault(article_id, {})[status] = number
    return {
        article_id: {status: counts[status] for status in Status if status in counts}
        for article_id, counts in counts_by_article.items()
    }


def _unsettled(session: Session, article_ids: Collection[int]) -> dict[int, int]:
    # The newest anchor of a claim in the newest version: an older uncertain one was settled by it.
    last = (
        select(func.max(Anchor.id))
        .where(Anchor.article_version_id.in_(newest_ids().where(Article.id.in_(article_ids))))
        .group_by(Anchor.claim_id)
    )
    counted = (
        select(Claim.article_id, func.count())
        .join(Anchor, Anchor.claim_id == Claim.id)
        .where(Anchor.id.in_(last), Anchor.state.in_([AnchorState.UNCERTAIN, AnchorState.GONE]))
        # Nobody has to place the quote of a claim that is overtaken.
        .where(Claim.status != Status.SUPERSEDED)
        .group_by(Claim.article_id)
    )
    return {row.article_id: row[1] for row in session.execute(counted)}
