"""Counting a whole ledger anew, as after an upgrade that compares names or addresses otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.models import Claim, OriginCount, Person
from tracker.rules.roles import Action
from tracker.services import consequences
from tracker.services.consequences import Trigger
from tracker.services.permissions import require_anywhere


@dataclass(frozen=True)
class Recounted:
    """How many claims were looked at, those with other counts now, those flagged, and those whose flag is gone."""

    looked_at: int
    changed: Sequence[Claim]
    flagged: Sequence[Claim]
    cleared: Sequence[Claim]


def count_all_anew(session: Session, *, by: Person, now: datetime) -> Recounted:
    """Count the claims of every desk and flag those whose status no longer holds; no status changes by itself."""
    require_anywhere(by=by, action=Action.EDIT_SOURCE)
    claim_ids = session.scalars(select(Claim.id)).all()
    newest = session.scalar(select(func.max(OriginCount.id))) or 0
    looks = consequences.follow(session, claim_ids, Trigger.COUNTED_ANEW, by=by, now=now).flagged
    # Only a claim whose counts changed has a new row.
    changed = session.scalars(select(OriginCount.claim_id).where(OriginCount.id > newest)).all()
    flagged = [look.claim_id for look in looks if look.holds is not look.status]
    cleared = [look.claim_id for look in looks if look.holds is look.status]
    return Recounted(len(claim_ids), *(_claims(session, ids) for ids in (changed, flagged, cleared)))


def _claims(session: Session, claim_ids: Sequence[int]) -> Sequence[Claim]:
    claims = session.scalars(select(Claim).where(Claim.id.in_(claim_ids)))
    return sorted(claims, key=lambda claim: (claim.key, claim.id))
