"""The desk today: what waits for somebody, how old it is, and what happened last."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import case, exists, func, or_, select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.models import Article, Claim
from tracker.queries.dashboard_blocks import (
    Block,
    Due,
    LookAgain,
    Undecided,
    Waiting,
    due_block,
    recheck_block,
    undecided_block,
    waiting_block,
)
from tracker.queries.free_days import free_days_by_desk
from tracker.queries.journal import JournalRow, Reader, last_entries
from tracker.queries.text_reuse import waiting_edge_proposals
from tracker.rules.ages import CLASSES, AgeClass, age_classes
from tracker.rules.deadlines import told_until
from tracker.rules.ledger import READING_ORDER
from tracker.rules.statuses import OPEN, Status


@dataclass(frozen=True)
class DeskPage:
    """Everything the front page shows one person. `has_articles` is false before the first one was taken in.

    `soon` counts what is theirs and due from today until the next working day of its desk; `soon_until` is the last of
    these days.
    """

    rechecks: Block[LookAgain]
    waiting: Block[Waiting]
    overdue: Block[Due]
    undecided: Block[Undecided]
    echoes: Sequence[tuple[Claim, int]]
    mine: Block[Due]
    soon: int
    soon_until: date
    ages: Sequence[AgeClass]
    counts: dict[Status, int]
    events: Sequence[JournalRow]
    has_articles: bool

    @property
    def open_claims(self) -> int:
        """How many claims are open."""
        return sum(number for status, number in self.counts.items() if status in OPEN)


def desk_page(session: Session, *, reader: Reader, person_id: int, now: datetime) -> DeskPage:
    """The desks of a reader at this moment, in a constant number of queries."""
    desk_ids = reader.desk_ids
    # Due today is not late: the day is not over.
    late = (Claim.due_on < now.date(), Claim.due_on.asc())
    # The same working days as in the mail before a due date, or page and mail would differ.
    tonight = datetime.combine(now.date(), time.max)
    free_days = free_days_by_desk(session, desk_ids)
    until = {desk_id: told_until(tonight, 1, free_days[desk_id]) for desk_id in desk_ids}
    yours = (Claim.assignee_id == person_id, Claim.due_on.asc().nulls_last())
    return DeskPage(
        rechecks=recheck_block(session, desk_ids),
        waiting=waiting_block(session, desk_ids),
        overdue=due_block(session, desk_ids, *late, now=now),
        undecided=undecided_block(session, desk_ids),
        echoes=waiting_edge_proposals(session, desk_ids, most=limits.DESK_ROWS_SHOWN.most),
        mine=due_block(session, desk_ids, *yours, now=now),
        soon=_soon(session, person_id, now.date(), until),
        soon_until=max(until.values(), default=now.date()),
        ages=_ages(session, desk_ids, now),
        counts=_counts(session, desk_ids),
        events=last_entries(session, reader=reader, most=limits.DESK_EVENTS_SHOWN.most),
        has_articles=bool(session.scalar(select(exists().where(Article.desk_id.in_(desk_ids))))),
    )


def _soon(session: Session, person_id: int, today: date, until: Mapping[int, date]) -> int:
    """How many claims of this person are due from today until the day of their desk."""
    assigned = Claim.assignee_id == person_id, Claim.status.in_(sorted(OPEN))
    by_then = or_(False, *((Claim.desk_id == desk_id) & (Claim.due_on <= day) for desk_id, day in until.items()))
    due = select(func.count()).where(*assigned, Claim.due_on >= today, by_then)
    return session.scalar(due) or 0


def _ages(session: Session, desk_ids: Collection[int], now: datetime) -> list[AgeClass]:
    # A CASE takes the first branch that holds, so the oldest class has to come first; the youngest is the ELSE.
    oldest_first = list(enumerate(CLASSES))[:0:-1]
    whens = [(Claim.open_since <= now - timedelta(days=days), place) for place, (_, days) in oldest_first]
    place = case(*whens, else_=0).label("place")
    counted = (
        select(place, Claim.status, func.count())
        .where(Claim.desk_id.in_(desk_ids), Claim.status.in_(sorted(OPEN)))
        .group_by(place, Claim.status)
    )
    return age_classes({(place, status): number for place, status, number in session.execute(counted)})


def _counts(session: Session, desk_ids: Collection[int]) -> dict[Status, int]:
    counted = select(Claim.status, func.count()).where(Claim.desk_id.in_(desk_ids)).group_by(Claim.status)
    numbers: dict[Status, int] = dict(session.execute(counted).all())
    return {status: numbers[status] for status in READING_ORDER if status in numbers}
