"""What one person was told by mail besides editions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.models import Delivery, DeliveryState, Notice, NoticeKind


@dataclass(frozen=True)
class ToldOf:
    """One mail: when it was written, about what, and whether it went out."""

    at: datetime
    kind: NoticeKind
    details: dict[str, Any]
    state: DeliveryState
    error: str


def told_to(session: Session, person_id: int, *, most: int) -> Sequence[ToldOf]:
    """The newest notices to this person that became a mail, newest first."""
    # An inner join: what was noted and never became a mail is nothing they were told.
    query = (
        select(Notice.made_at, Notice.kind, Notice.details, Delivery.state, Delivery.error)
        .join(Delivery, Delivery.notice_id == Notice.id)
        .where(Notice.person_id == person_id)
        .order_by(Notice.id.desc())
        .limit(most)
    )
    return [ToldOf(*row) for row in session.execute(query)]
