"""What a filter of the ledger can choose from at somebody's desks."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.language.search_key import fold
from tracker.models import Article, ArticleVersion, Claim, Person, Topic
from tracker.queries.people import assignable_at


@dataclass(frozen=True)
class FilterOptions:
    """The newest articles as (id, title), the topics in use and the people claims can be given to."""

    articles: Sequence[tuple[int, str]]
    topics: Sequence[str]
    people: Sequence[Person]


def filter_options(session: Session, *, desk_ids: Collection[int]) -> FilterOptions:
    """What there is at these desks, in a constant number of queries."""
    newest = select(func.max(ArticleVersion.id)).group_by(ArticleVersion.article_id)
    articles = (
        select(Article.id, ArticleVersion.title)
        .join(ArticleVersion, ArticleVersion.article_id == Article.id)
        .where(ArticleVersion.id.in_(newest), Article.desk_id.in_(desk_ids))
        .order_by(Article.id.desc())
        .limit(limits.CHOICES.most)
    )
    # Of these desks only: a topic in use elsewhere would tell of claims there.
    topics = select(Topic.name).distinct().join(Claim, Claim.id == Topic.claim_id).where(Claim.desk_id.in_(desk_ids))
    return FilterOptions(
        articles=[(article_id, title) for article_id, title in session.execute(articles)],
        topics=_each_once(session.scalars(topics.order_by(Topic.name)))[: limits.CHOICES.most],
        people=assignable_at(session, desk_ids),
    )


def _each_once(topics: Iterable[str]) -> list[str]:
    """Topics of the same words under the first of their spellings, since one filter finds them all."""
    spellings: dict[str, str] = {}
    for topic in topics:
        spellings.setdefault(fold(topic), topic)
    return list(spellings.values())
