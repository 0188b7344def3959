"""Who may do what to which thing, asked once at the door of every service."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.errors import NotAllowed, NotFound
from tracker.models import Claim, Person
from tracker.rules.roles import Action, allows, least_role

NO_CLAIM = "There is no such claim; look it up in the ledger."


def require_at(desk_id: int, *, by: Person, action: Action, missing: str) -> None:
    """Let pass whoever may do this at that desk.

    Somebody without a role there does not learn that the thing exists: `NotFound` with the sentence `missing`.
    """
    role = by.role_at(desk_id)
    # Not allowed would say that there is such a claim, which is more than a stranger may know.
    if role is None:
        raise NotFound(missing)
    if not allows(role, action):
        raise NotAllowed(_sentence(action))


def require_anywhere(*, by: Person, action: Action) -> None:
    """Let pass whoever may do this at any desk: sources and people belong to the whole installation."""
    if not allows(by.best_role, action):
        raise NotAllowed(_sentence(action))


def claim_for(session: Session, claim_id: int, *, by: Person, action: Action) -> Claim:
    """The claim, held until the transaction ends, if this person may do that to it."""
    claim = session.scalar(select(Claim).where(Claim.id == claim_id).with_for_update(of=Claim))
    if claim is None:
        raise NotFound(NO_CLAIM)
    require_at(claim.desk_id, by=by, action=action, missing=NO_CLAIM)
    return claim


def _sentence(action: Action) -> str:
    least = least_role(action)
    return f"This needs the role {least.word if least else 'of a member'} or higher; ask an administrator of the desk."
