"""How the claims of some desks stood over time, counted from the history of their statuses."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, case, func, literal, select
from sqlalchemy.orm import Session

from tracker.models import Change, Claim
from tracker.rules.backlog import Backlog, Move, backlog
from tracker.rules.periods import ends, periods

LEAST = timedelta(days=13)
"""A picture goes back at least so far, however young the records are."""


def backlog_of(session: Session, *, desk_ids: Collection[int], now: datetime, zone: tzinfo) -> Backlog:
    """From the first claim of these desks until now, in two queries; the database counts, whatever the history."""
    history = Change.claim_id == Claim.id, Claim.desk_id.in_(desk_ids)
    first: datetime | None = session.scalar(select(func.min(Change.recorded_at)).where(*history))
    if first is None:
        return Backlog()
    # A day ends at midnight on the clock of the installation, not in UTC.
    today = now.astimezone(zone).date()
    cut = periods(min(first.astimezone(zone).date(), today - LEAST), today)
    place = _place(ends(cut, zone)).label("place")
    # Grouped in the database: a hundred thousand changes become a few hundred rows.
    counted = (
        select(place, Change.from_status, Change.to_status, func.count())
        .where(*history)
        .group_by(place, Change.from_status, Change.to_status)
    )
    return backlog((Move(*row) for row in session.execute(counted)), cut)


def _place(over: Sequence[datetime], first: int = 0) -> ColumnElement[Any]:
    """The place of the period that a change is in, by halving: few comparisons, however many periods there are."""
    # A CASE with a branch a period would compare each change with up to sixty ends.
    if not over:
        return literal(first)
    middle = len(over) // 2
    return case(
        (Change.recorded_at < over[middle], _place(over[:middle], first)),
        else_=_place(over[middle + 1 :], first + middle + 1),
    )
