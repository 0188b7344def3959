"""Counting the claims of an older ledger by the rule that near names are in doubt."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from tracker.models import Person, Recheck
from tracker.queries.doubtful_claims import doubtful_claims
from tracker.rules.roles import Action
from tracker.services import consequences
from tracker.services.consequences import Trigger
from tracker.services.permissions import require_anywhere


def flag_doubtful_claims(session: Session, *, by: Person, now: datetime) -> Sequence[Recheck]:
    """Count anew the claims of every desk that near names lower, and flag each for a second look.

    No status changes by itself, and what is flagged for the same already is not flagged again.
    """
    require_anywhere(by=by, action=Action.EDIT_SOURCE)
    claim_ids = [row.claim.id for row in doubtful_claims(session)]
    return consequences.follow(session, claim_ids, Trigger.NAMES_COMPARED, by=by, now=now).flagged
