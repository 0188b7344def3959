"""The articles that can be read once more, a few at a time."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from tracker.errors import NotFound
from tracker.models import Article, ArticleVersion
from tracker.queries.versions import NO_ARTICLE, newest_ids

PER_PAGE = 5
"""Each is read anew while somebody waits: a second or two for a long one."""


@dataclass(frozen=True)
class ToReread:
    """The newest texts of some articles; `total` is how many articles there are."""

    versions: Sequence[ArticleVersion]
    total: int
    page: int

    @property
    def done(self) -> int:
        """How many are behind, with these."""
        return (self.page - 1) * PER_PAGE + len(self.versions)


def versions_to_reread(session: Session, *, desk_ids: Collection[int], page: int = 1) -> ToReread:
    """A page of the articles of these desks, the last taken in first."""
    total = session.scalar(select(func.count()).select_from(Article).where(Article.desk_id.in_(desk_ids))) or 0
    page = min(max(1, page), max(1, -(-total // PER_PAGE)))
    query = _newest(desk_ids).order_by(Article.id.desc()).limit(PER_PAGE).offset((page - 1) * PER_PAGE)
    return ToReread(session.scalars(query).all(), total, page)


def version_to_reread(session: Session, article_id: int, *, desk_ids: Collection[int]) -> ArticleVersion:
    """The newest text of an article of these desks."""
    version = session.scalar(_newest(desk_ids).where(Article.id == article_id))
    if version is None:
        raise NotFound(NO_ARTICLE)
    return version


def _newest(desk_ids: Collection[int]) -> Select[ArticleVersion]:
    versions = select(ArticleVersion).join(ArticleVersion.article)
    return versions.where(Article.desk_id.in_(desk_ids), ArticleVersion.id.in_(newest_ids()))
