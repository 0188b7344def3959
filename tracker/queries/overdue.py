"""Open claims past their due date, by whoever has them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session, aliased

from tracker import limits
from tracker.language.english import counted
from tracker.models import Article, ArticleVersion, Claim, Desk, Person
from tracker.rules.claims import Importance
from tracker.rules.statuses import OPEN, Status


@dataclass(frozen=True)
class Late:
    """An overdue claim; `days` is how late it is, `article` is what its newest version is called."""

    claim_id: int
    key: str
    statement: str
    status: Status
    importance: Importance
    confidential: bool
    due_on: date
    days: int
    article_id: int
    article: str
    desk: str


@dataclass(frozen=True)
class Pile:
    """What is overdue with one person, the latest first; without a person it is nobody's. `total` counts all of it."""

    person_id: int | None
    name: str
    active: bool
    claims: list[Late]
    total: int


@dataclass(frozen=True)
class Overdue:
    """Everything overdue at some desks: people by name, nobody last."""

    piles: Sequence[Pile]

    @property
    def total(self) -> int:
        """How many claims that is."""
        return sum(pile.total for pile in self.piles)

    @property
    def in_words(self) -> str:
        """`4 claims are overdue: 3 with 2 people, 1 nobody’s.`, `2 claims are overdue, all with Ana.`"""
        if not self.total:
            return "Nothing is overdue."
        number = counted(self.total, "claim is", "claims are")
        # “all with Ana” says it better than “2 with 1 person”.
        if len(self.piles) == 1:
            [pile] = self.piles
            holder = f"with {pile.name}" if pile.person_id is not None else "nobody’s"
            return f"{number} overdue, {'all ' if self.total > 1 else ''}{holder}."
        people = [pile for pile in self.piles if pile.person_id is not None]
        assigned = sum(pile.total for pile in people)
        parts = []
        if people:
            holders = people[0].name if len(people) == 1 else f"{len(people):,} people"
            parts.append(f"{assigned:,} with {holders}")
        if self.total > assigned:
            parts.append(f"{self.total - assigned:,} nobody’s")
        return f"{number} overdue: {', '.join(parts)}."


def overdue(
    session: Session,
    *,
    desk_ids: Collection[int],
    now: datetime,
    most: int | None = limits.OVERDUE_SHOWN.most,
    person_id: int | None = None,
) -> Overdue:
    """The overdue claims of these desks in one query, of one person where one is named, at most `most` of each."""
    weight = case({importance: place for place, importance in enumerate(Importance)}, value=Claim.importance)
    # The latest first; of one day the weightiest.
    first = Claim.due_on, weight, Claim.id
    # Ranked within each person, so that one long pile does not push the others off the page.
    late = select(
        Claim.id,
        func.row_number().over(partition_by=Claim.assignee_id, order_by=first).label("place"),
        # Beside the rank: the true length of a pile of which only the first are read.
        func.count().over(partition_by=Claim.assignee_id).label("total"),
    ).where(Claim.desk_id.in_(desk_ids), Claim.status.in_(sorted(OPEN)), Claim.due_on < now.date())
    if person_id is not None:
        late = late.where(Claim.assignee_id == person_id)
    ranked = late.subquery()
    newest = aliased(ArticleVersion)
    last = select(func.max(newest.id)).where(newest.article_id == Article.id).correlate(Article).scalar_subquery()
    query = (
        select(Claim, newest.title, Desk.name, Person.name, Person.active, ranked.c.total)
        .join(ranked, ranked.c.id == Claim.id)
        .join(Article, Article.id == Claim.article_id)
        .join(newest, newest.id == last)
        .join(Desk, Desk.id == Claim.desk_id)
        .outerjoin(Person, Person.id == Claim.assignee_id)
        # False sorts first: people by name, nobody's last.
        .order_by(Person.name.is_(None), Person.name, Person.id, *first)
    )
    # The command lists all of them.
    if most is not None:
        query = query.where(ranked.c.place <= most)
    piles: dict[int | None, Pile] = {}
    for claim, title, desk, name, active, total in session.execute(query):
        pile = piles.setdefault(
            claim.assignee_id, Pile(claim.assignee_id, name or "Nobody’s", active is not False, [], total)
        )
        pile.claims.append(_late(claim, title, desk, now))
    return Overdue(list(piles.values()))


def _late(claim: Claim, article: str, desk: str, now: datetime) -> Late:
    assert claim.due_on is not None  # noqa: S101  (the query asks for it)
    return Late(
        claim_id=claim.id,
        key=claim.key,
        statement=claim.statement,
        status=claim.status,
        importance=claim.importance,
        confidential=claim.confidential,
        due_on=claim.due_on,
        days=(now.date() - claim.due_on).days,
        article_id=claim.article_id,
        article=article,
        desk=desk,
    )
