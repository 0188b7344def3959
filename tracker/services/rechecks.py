"""A person's word that a claim was looked at again and stands where it stands."""

from datetime import datetime

from sqlalchemy.orm import Session

from tracker.errors import Refused
from tracker.models import Person, RecheckAnswer
from tracker.queries.dossiers import dossiers
from tracker.queries.rechecks import open_rechecks
from tracker.rules.input_cleaning import reason
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.rules.statuses import needs_recheck
from tracker.services.journal import advance, record
from tracker.services.permissions import claim_for


def answer_recheck(session: Session, *, claim_id: int, why: str, by: Person, now: datetime) -> RecheckAnswer:
    """Say that a claim stands where it stands, with the reason; only where its status still holds."""
    claim = claim_for(session, claim_id, by=by, action=Action.CHANGE_STATUS)
    recheck = open_rechecks(session, [claim_id]).get(claim_id)
    if recheck is None:
        raise Refused("Nothing asks for a second look at this claim any more; reload the page.", field="why")
    broken = needs_recheck(dossiers(session, [claim_id])[claim_id])
    if broken:
        raise Refused(
            f"It cannot stand as {claim.status.word}: {broken[0].text} Move it instead.", reasons=broken, field="why"
        )
    answer = RecheckAnswer(recheck_id=recheck.id, why=reason(why), recorded_at=now, recorded_by_id=by.id)
    claim = advance(session, claim_id, now=now)
    session.add(answer)
    session.flush()
    record(
        session,
        type=JournalType.CLAIM_STANDS,
        summary=f"Looked again: it stands as {claim.status.word}.",
        by=by,
        now=now,
        claim=claim,
        why=answer.why,
        payload={"recheck_id": recheck.id, "status": claim.status.value},
    )
    return answer
