"""A filter of the ledger as conditions and an order for the database; whatever was typed goes in as a parameter."""

import re
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, String, and_, case, exists, func, or_, select, true
from sqlalchemy.orm import Session

from tracker.errors import WrongInput
from tracker.language.findings import Outcome
from tracker.language.search_key import fold
from tracker.models import (
    Anchor,
    Approval,
    Article,
    ArticleVersion,
    Claim,
    Desk,
    Finding,
    FindingDecision,
    Membership,
    OriginCount,
    Person,
    Proposal,
    Source,
    SourceAlias,
    Topic,
)
from tracker.queries.examinations import that_counts
from tracker.queries.folding import folded
from tracker.queries.rechecks import needs_a_look
from tracker.queries.source_uses import uses_of_sources
from tracker.rules.claims import Importance
from tracker.rules.ledger import READING_ORDER, Findings, LedgerFilter, Names, Origins, Sort
from tracker.rules.statuses import OPEN

# Nine digits at most: a longer number is none the database could hold.
_KEY = re.compile(r"c(\d{1,9})")
NO_SOURCE = "There is no such source; choose another one from the list of sources."
_GONE = {
    "desk": "There is no such desk among yours; choose another one.",
    "article": "There is no such article at your desks; choose another one.",
    "source": NO_SOURCE,
    "assignee": "There is nobody of that number at your desks; choose somebody else.",
}


def conditions(filter_: LedgerFilter, *, desk_ids: Collection[int], now: datetime) -> list[ColumnElement[bool]]:
    """What must hold for a claim to be listed; none of another desk ever is."""
    chosen = [CONDITIONS[row.name](value, now) for row, value in filter_.chosen()]
    # The desks stand outside of the filter: no parameter can widen them.
    return [Claim.desk_id.in_(desk_ids), *chosen]


def order(filter_: LedgerFilter) -> list[ColumnElement[Any]]:
    """What the rows are ordered by, down to the last tie; claims without a value come last either way."""
    key = sort_key(filter_)
    keys = [key.desc().nulls_last() if falls(filter_) else key.asc().nulls_last()]
    # Down to the id, so that two pages never share a row or lose one.
    ties = (Claim.article_id, Claim.number, Claim.id)
    return [*keys, *(tie.desc() if ties_fall(filter_) else tie.asc() for tie in ties)]


def weight_and_age() -> list[ColumnElement[Any]]:
    """The order of a report: most important first, of one weight what has been open longest."""
    # A closed claim that is to be looked at again has no age; it counts from its status.
    since = func.coalesce(Claim.open_since, Claim.status_since)
    return [_KEYS[Sort.IMPORTANCE].desc(), since.asc(), Claim.article_id.asc(), Claim.id.asc()]


def sort_key(filter_: LedgerFilter) -> SQLColumnExpression[Any]:
    """What the rows are ordered by first."""
    return _KEYS[filter_.sort]


def falls(filter_: LedgerFilter) -> bool:
    """Whether the order begins with the greatest value."""
    greatest_first = filter_.sort.falls is not filter_.reverse
    if filter_.sort is Sort.AGE:
        return not greatest_first  # the oldest is the one that has been open since the earliest moment
    return greatest_first


def ties_fall(filter_: LedgerFilter) -> bool:
    """Whether claims that tie come in the order of the articles backwards."""
    return filter_.sort is Sort.ARTICLE and falls(filter_)


def names_of(session: Session, filter_: LedgerFilter, *, desk_ids: Collection[int]) -> Names:
    """What the numbers of a filter are called, in one query; one that is not at these desks is `WrongInput`."""
    assignee = filter_.assignee if isinstance(filter_.assignee, int) else None
    numbers = {"desk": filter_.desk, "article": filter_.article, "source": filter_.source, "assignee": assignee}
    if not any(numbers.values()):
        return Names()
    labels = session.execute(
        select(
            select(Desk.name).where(Desk.id == filter_.desk, Desk.id.in_(desk_ids)).scalar_subquery(),
            _title(filter_.article, desk_ids),
            select(Source.name).where(Source.id == filter_.source).scalar_subquery(),
            select(Person.name).where(Person.id == assignee, _known_at(desk_ids)).scalar_subquery(),
        )
    ).one()
    names = dict(zip(numbers, labels, strict=True))
    for field, value in numbers.items():
        # Not there and not yours are one sentence: the difference would tell of other desks.
        if value and names[field] is None:
            raise WrongInput(_GONE[field], field=field)
    return Names(**{field: name or "" for field, name in names.items()})


def waits() -> ColumnElement[bool]:
    """Whether a proposal is open: nobody has answered it, and the claim has not moved meanwhile."""
    return ~exists().where(Approval.proposal_id == Proposal.id)


def _title(article_id: int | None, desk_ids: Collection[int]) -> Any:
    titles = select(ArticleVersion.title).join(Article, Article.id == ArticleVersion.article_id)
    titles = titles.where(Article.id == article_id, Article.desk_id.in_(desk_ids))
    return titles.order_by(ArticleVersion.number.desc()).limit(1).scalar_subquery()


def _known_at(desk_ids: Collection[int]) -> ColumnElement[bool]:
    # Somebody who left the desk is still found by the claims they had.
    works = exists().where(Membership.person_id == Person.id, Membership.desk_id.in_(desk_ids))
    worked = exists().where(Claim.assignee_id == Person.id, Claim.desk_id.in_(desk_ids))
    return or_(Person.administrator, works, worked)


def _assigned(value: int | str, _now: datetime) -> ColumnElement[bool]:
    # A report has no reader: “me” was made a number before it came here.
    if value == "me":
        raise WrongInput("“me” means nobody here; name the person.", field="assignee")
    return Claim.assignee_id.is_(None) if value == "nobody" else Claim.assignee_id == value


def _findings(value: Findings, _now: datetime) -> ColumnElement[bool]:
    # “Open” means inconsistent and undecided; a consistent finding waits for nobody.
    any_finding = exists().where(Finding.claim_id == Claim.id, that_counts())
    if value is Findings.OPEN:
        decided = exists().where(FindingDecision.finding_id == Finding.id)
        return any_finding.where(Finding.outcome == Outcome.INCONSISTENT, ~decided)
    return any_finding if value is Findings.ANY else ~any_finding


def _newest_count() -> Any:
    """The id of the newest counts of a claim."""
    return select(func.max(OriginCount.id)).where(OriginCount.claim_id == Claim.id).correlate(Claim).scalar_subquery()


def _origins(value: Origins, _now: datetime) -> ColumnElement[bool]:
    counted = exists().where(OriginCount.id == _newest_count())
    if value is Origins.NONE:
        # A claim never counted has no origin either.
        return ~counted.where(OriginCount.k_max > 0)
    return counted.where(
        {
            Origins.ONE: OriginCount.k_max == 1,
            # Perhaps one, perhaps several: nothing proves two, nothing excludes them.
            Origins.UNSURE: (OriginCount.k_min < 2) & (OriginCount.k_max > 1),
            Origins.SEVERAL: OriginCount.k_min > 1,
        }[value]
    )


def _contains_words(value: str, _now: datetime) -> ColumnElement[bool]:
    """Every word somewhere: in the statement, the quote, a topic, a source it rests on, or as the claim's key."""
    # AND of no words at all is no condition, not an error.
    return and_(true(), *(_mentions(word) for word in fold(value).split()))


def _mentions(word: str) -> ColumnElement[bool]:
    def says(column: Any) -> ColumnElement[bool]:
        return folded(column).contains(word, autoescape=True)

    uses = uses_of_sources().subquery()
    # By name or alias: readers type “NYT” for The New York Times.
    alias = exists().where(SourceAlias.source_id == Source.id, says(SourceAlias.name))
    rests = select(uses.c.claim_id).join(Source, Source.id == uses.c.source_id).where(or_(says(Source.name), alias))
    ways = [
        says(Claim.statement),
        exists().where(Anchor.claim_id == Claim.id, says(Anchor.exact)),
        exists().where(Topic.claim_id == Claim.id, says(Topic.name)),
        Claim.id.in_(rests),
    ]
    key = _KEY.fullmatch(word)
    return or_(*ways, Claim.number == int(key[1])) if key else or_(*ways)


def _rests_on(value: int, _now: datetime) -> ColumnElement[bool]:
    uses = uses_of_sources().subquery()
    return Claim.id.in_(select(uses.c.claim_id).where(uses.c.source_id == value))


CONDITIONS: dict[str, Callable[[Any, datetime], ColumnElement[bool]]] = {
    "status": lambda value, _: Claim.status.in_(sorted(value)),
    "desk": lambda value, _: Claim.desk_id == value,
    "article": lambda value, _: Claim.article_id == value,
    "source": _rests_on,
    "topic": lambda value, _: exists().where(Topic.claim_id == Claim.id, folded(Topic.name) == fold(value)),
    "assignee": _assigned,
    "importance": lambda value, _: Claim.importance.in_(sorted(value)),
    "type": lambda value, _: Claim.type.in_(sorted(value)),
    "findings": _findings,
    "origins": _origins,
    "older_than": lambda value, now: Claim.open_since < now - timedelta(days=value),
    "due": lambda _, now: (Claim.due_on < now.date()) & Claim.status.in_(sorted(OPEN)),
    "waiting": lambda _value, _now: exists().where(Proposal.claim_id == Claim.id, waits()),
    "recheck": lambda _value, _now: needs_a_look(),
    "q": _contains_words,
}
"""What must hold for each row of `rules.ledger_filters.FILTERS`, by its name.

There is no other way from a parameter to the database.
"""

_KEYS: dict[Sort, SQLColumnExpression[Any]] = {
    Sort.STATUS: case({status: place for place, status in enumerate(READING_ORDER)}, value=Claim.status),
    # “[The union] struck a deal” stands under T: what reading put in begins with a bracket.
    Sort.STATEMENT: func.ltrim(folded(Claim.statement), "[", type_=String()),
    Sort.AGE: Claim.open_since,
    Sort.CHANGED: Claim.changed_at,
    Sort.DUE: Claim.due_on,
    Sort.IMPORTANCE: case(
        {importance: place for place, importance in enumerate(reversed(Importance))}, value=Claim.importance
    ),
    Sort.ORIGINS: func.coalesce(
        # The proven number first, then the possible one; no claim has 100,000 origins.
        select(OriginCount.k_min * 100_000 + OriginCount.k_max)
        .where(OriginCount.id == _newest_count())
        .correlate(Claim)
        .scalar_subquery(),
        0,
    ),
    Sort.ARTICLE: Claim.article_id,
}
