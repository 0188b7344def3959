"""What a filter of the ledger can choose from at somebody's desks."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.language.search_key import fold
from tracker.models import Article, ArticleVersion, Claim, Person, Source, Topic
from tracker.queries.people import assignable_at


@dataclass(frozen=True)
class FilterOptions:
    """The newest articles as (id, name), the topics in use and the people claims can be given to."""

    articles: Sequence[tuple[int, str]]
    topics: Sequence[str]
    people: Sequence[Person]


def filter_options(session: Session, *, desk_ids: Collection[int]) -> FilterOptions:
    """What there is at these desks, in a constant number of queries."""
    # Of these desks only: a topic in use elsewhere would tell of claims there.
    topics = select(Topic.name).distinct().join(Claim, Claim.id == Topic.claim_id).where(Claim.desk_id.in_(desk_ids))
    return FilterOptions(
        articles=article_choices(session, desk_ids),
        topics=_each_once(session.scalars(topics.order_by(Topic.name)))[: limits.CHOICES.most],
        people=assignable_at(session, desk_ids),
    )


def article_choices(session: Session, desk_ids: Collection[int]) -> list[tuple[int, str]]:
    """The newest articles of these desks as (id, name): its title, with outlet and number where two have one title."""
    newest = select(func.max(ArticleVersion.id)).group_by(ArticleVersion.article_id)
    articles = (
        select(Article.id, ArticleVersion.title, func.coalesce(Source.name, ""))
        .join(ArticleVersion, ArticleVersion.article_id == Article.id)
        .outerjoin(Source, Source.id == ArticleVersion.outlet_id)
        .where(ArticleVersion.id.in_(newest), Article.desk_id.in_(desk_ids))
        .order_by(Article.id.desc())
        .limit(limits.CHOICES.most)
    )
    rows = [(article_id, title, outlet) for article_id, title, outlet in session.execute(articles)]
    number_of = Counter(fold(title) for _, title, _ in rows)
    return [
        (article_id, title if number_of[fold(title)] == 1 else _told_apart(title, outlet, article_id))
        for article_id, title, outlet in rows
    ]


def _told_apart(title: str, outlet: str, article_id: int) -> str:
    return f"{title} ({', '.join(filter(None, [outlet, f'article {article_id}']))})"


def _each_once(topics: Iterable[str]) -> list[str]:
    """Topics of the same words under the first of their spellings, since one filter finds them all."""
    spellings: dict[str, str] = {}
    for topic in topics:
        spellings.setdefault(fold(topic), topic)
    return list(spellings.values())
