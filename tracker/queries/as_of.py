"""When the records begin, and whether there are any after a moment."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session

from tracker.models import Claim, Entry


def first_record(session: Session) -> datetime | None:
    """When the first thing was recorded; nothing where there is nothing."""
    firsts = session.execute(
        select(select(func.min(Entry.at)).scalar_subquery(), select(func.min(Claim.created_at)).scalar_subquery())
    ).one()
    return min((first for first in firsts if first), default=None)


def has_moved_on(session: Session, at: datetime, *, desk_ids: Collection[int]) -> bool:
    """Whether anything was recorded after that moment at these desks, or about what all desks share."""
    # Entries without a desk are about what all desks share, sources for one.
    newer = exists().where(Entry.at > at, or_(Entry.desk_id.in_(desk_ids), Entry.desk_id.is_(None)))
    return bool(session.scalar(select(newer)))
