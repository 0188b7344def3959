"""The versions of an article: which there are, the newest, and whether a text is known already."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, undefer

from tracker.errors import NotFound
from tracker.models import Anchor, Article, ArticleVersion, Person, Source
from tracker.rules.anchors import AnchorState

NO_ARTICLE = "There is no such article; look it up among the articles."


@dataclass(frozen=True)
class VersionRow:
    """A version in the list of them, without its text."""

    id: int
    number: int
    title: str
    outlet: str
    media_type: str
    sha256: str
    original_sha256: str
    filename: str
    changed_by_hand: bool
    recorded_at: datetime
    recorded_by: str


def versions_of(session: Session, article_id: int) -> list[VersionRow]:
    """The versions of an article, newest first."""
    versions = (
        select(
            ArticleVersion.id,
            ArticleVersion.number,
            ArticleVersion.title,
            func.coalesce(Source.name, ""),
            ArticleVersion.media_type,
            ArticleVersion.sha256,
            ArticleVersion.original_sha256,
            ArticleVersion.filename,
            ArticleVersion.changed_by_hand,
            ArticleVersion.recorded_at,
            Person.name,
        )
        .join(Person, Person.id == ArticleVersion.recorded_by_id)
        .outerjoin(Source, Source.id == ArticleVersion.outlet_id)
        .where(ArticleVersion.article_id == article_id)
        .order_by(ArticleVersion.number.desc())
    )
    return [VersionRow(*row) for row in session.execute(versions)]


def newest_ids() -> Select[int]:
    """The ids of the newest versions, one an article."""
    # By number and not by id: the number is what people see and say.
    newest = select(func.max(ArticleVersion.number)).where(ArticleVersion.article_id == Article.id)
    return (
        select(ArticleVersion.id)
        .join(ArticleVersion.article)
        .where(ArticleVersion.number == newest.correlate(Article).scalar_subquery())
    )


def newest_version(session: Session, article_id: int) -> ArticleVersion:
    """The version of an article that people work on."""
    versions = select(ArticleVersion).where(ArticleVersion.article_id == article_id)
    version = session.scalars(versions.order_by(ArticleVersion.number.desc()).limit(1)).first()
    if version is None:
        raise NotFound(NO_ARTICLE)
    return version


def original_of(session: Session, article_id: int, number: int, *, desk_ids: Collection[int]) -> ArticleVersion:
    """A version of an article of these desks with the bytes it was read from."""
    version = session.scalar(
        select(ArticleVersion)
        .join(ArticleVersion.article)
        .where(ArticleVersion.article_id == article_id, ArticleVersion.number == number, Article.desk_id.in_(desk_ids))
        # The bytes come only here; every other query leaves them where they are.
        .options(undefer(ArticleVersion.original))
    )
    if version is None:
        raise NotFound(NO_ARTICLE)
    return version


def quotes_in(session: Session, version_id: int) -> dict[AnchorState, int]:
    """How many claims have their quote in which state in that version."""
    last = select(func.max(Anchor.id)).where(Anchor.article_version_id == version_id).group_by(Anchor.claim_id)
    counted = select(Anchor.state, func.count()).where(Anchor.id.in_(last)).group_by(Anchor.state)
    numbers = {row.state: row[1] for row in session.execute(counted)}
    # In the order of the states, and only those there are.
    return {state: numbers[state] for state in AnchorState if state in numbers}


def same_text(session: Session, *, desk_id: int, sha256: str) -> ArticleVersion | None:
    """The version of an article of that desk whose text has this digest, if there is one; the oldest of several."""
    query = (
        select(ArticleVersion)
        .join(ArticleVersion.article)
        .where(Article.desk_id == desk_id, ArticleVersion.sha256 == sha256)
        # The oldest: the article that had the text first is the one to show.
        .order_by(ArticleVersion.id)
    )
    return session.scalars(query.limit(1)).first()


def earlier_with_text(session: Session, version: ArticleVersion) -> dict[int, int]:
    """The numbers of the versions before this one that have its text, by their ids: an outlet takes its change back."""
    earlier = (
        select(ArticleVersion.id, ArticleVersion.number)
        .where(
            ArticleVersion.article_id == version.article_id,
            ArticleVersion.sha256 == version.sha256,
            ArticleVersion.number < version.number,
        )
        .order_by(ArticleVersion.number)
    )
    return {row.id: row.number for row in session.execute(earlier)}
