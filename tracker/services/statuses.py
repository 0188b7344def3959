"""Moving claims from one status to the next, or proposing it where a second person has to agree."""

from datetime import datetime

from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import Conflict, WrongInput
from tracker.models import Change, Claim, Person, Proposal
from tracker.queries.dossiers import dossiers
from tracker.rules.input_cleaning import one_line, reason
from tracker.rules.roles import Action
from tracker.rules.statuses import Status
from tracker.services.journal import advance
from tracker.services.moves import move, require
from tracker.services.permissions import NO_CLAIM, claim_for
from tracker.services.proposals import lapse, propose


def change_status(
    session: Session,
    *,
    claim_id: int,
    to: Status,
    why: str,
    by: Person,
    now: datetime,
    seen_version: int | None = None,
    correction: str = "",
    replaced_by_id: int | None = None,
) -> Change | Proposal:
    """Move a claim and record who moved it, or explain in `Refused` why it cannot move.

    Where a second person has to agree it is only a proposal. `seen` is the version of the claim the person had before
    them; superseding needs a `correction` notice or the newer claim.
    """
    claim = claim_for(session, claim_id, by=by, action=Action.CHANGE_STATUS)
    if seen_version is not None and claim.version != seen_version:
        raise Conflict("Somebody changed this claim while you were writing.", since=seen_version)
    why = reason(why)
    # Before the claim is advanced, so that a refusal leaves nothing behind.
    correction, replaced_by_id = _overtaking(session, claim, to, correction, replaced_by_id, by)
    dossier = dossiers(session, [claim_id])[claim_id]
    require(dossier, to, by.role_at(claim.desk_id))
    claim = advance(session, claim_id, seen_version=seen_version, now=now)
    # What waits was about the status that it has no more; approved later it would move the claim back.
    lapse(session, claim, by=by, now=now)
    if dossier.asks_second_person(to):
        return propose(session, claim, dossier, to=to, why=why, by=by, now=now)
    return move(
        session,
        claim,
        dossier,
        to=to,
        why=why,
        by=by,
        now=now,
        correction=correction,
        replaced_by_id=replaced_by_id,
    )


def _overtaking(
    session: Session, claim: Claim, to: Status, correction: str, replaced_by_id: int | None, by: Person
) -> tuple[str, int | None]:
    if to is not Status.SUPERSEDED:
        return "", None
    correction = one_line(correction, limits.CORRECTION, field="correction")
    if replaced_by_id is not None:
        newer = session.get(Claim, replaced_by_id)
        # A claim of a desk one does not belong to looks as if it were not there.
        if newer is None or by.role_at(newer.desk_id) is None:
            raise WrongInput(NO_CLAIM, field="replaced_by")
        if newer.id == claim.id:
            raise WrongInput("A claim cannot take its own place; name the newer one.", field="replaced_by")
        # A reader who follows the links should arrive after one step, and never in a circle.
        if newer.status is Status.SUPERSEDED:
            text = f"{newer.key} is superseded itself; name the claim that stands in its place."
            raise WrongInput(text, field="replaced_by")
    if not correction and replaced_by_id is None:
        raise WrongInput("Say where the correction notice stands, or name the newer claim.", field="correction")
    return correction, replaced_by_id
