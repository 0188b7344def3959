"""The policy of a desk that is in force."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.models import Policy


def policy_id(session: Session, desk_id: int) -> int:
    """The newest version of a desk's policy, under which a change is made."""
    versions = select(Policy.id).where(Policy.desk_id == desk_id).order_by(Policy.number.desc())
    return session.scalars(versions.limit(1)).one()
