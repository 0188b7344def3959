"""Putting another policy of a desk into force; the old versions stay, and old changes keep theirs."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from tracker.errors import NotFound, WrongInput
from tracker.models import Desk, Person, Policy
from tracker.queries.policy import policy_in_force, who_could_approve
from tracker.queries.policy_preview import affected_claims
from tracker.rules import policy as rules
from tracker.rules.input_cleaning import reason
from tracker.rules.journal_types import JournalType
from tracker.rules.policy_impact import ImpactKind, PolicyImpacts
from tracker.rules.roles import Action
from tracker.services import consequences
from tracker.services.consequences import Trigger
from tracker.services.journal import record
from tracker.services.locks import hold
from tracker.services.permissions import require_at

NO_DESK = "There is no such desk; choose one of yours."


def draft_policy(session: Session, desk_id: int, draft: Mapping[str, Any]) -> rules.Policy:
    """The version that a draft would become; `WrongInput` at the rule that cannot be."""
    desk = session.get(Desk, desk_id)
    if desk is None:
        raise NotFound(NO_DESK)
    in_force = policy_in_force(session, desk_id)
    policy = rules.Policy.of(in_force.number + 1, in_force.rules | dict(draft))
    # Every version has a reason and a number; one that says the same would explain nothing.
    if policy.is_like(in_force):
        raise WrongInput(f"That is what policy {in_force.number} says already; nothing would change.")
    # Proposals would wait for ever for a person that does not exist.
    if policy.approval and not who_could_approve(session, desk, policy.approver):
        text = f"Nobody at this desk is {policy.approver.word}, so nobody could approve; choose another role."
        raise WrongInput(text, field="approver")
    return policy


def adopt_policy(
    session: Session,
    *,
    desk_id: int,
    draft: Mapping[str, Any],
    why: str,
    by: Person,
    now: datetime,
    seen_number: int | None = None,
) -> Policy:
    """Make a draft the policy of a desk; claims whose status no longer holds under it are flagged for a second look.

    `seen` is the number of the policy that the person compared it with. What the draft leaves open stays.
    """
    require_at(desk_id, by=by, action=Action.SET_POLICY, missing=NO_DESK)
    why = reason(why)
    # Two who adopt at once would both be number 4.
    hold(session, f"policy of desk {desk_id}")
    in_force = policy_in_force(session, desk_id)
    if seen_number is not None and seen_number != in_force.number:
        raise WrongInput(f"Policy {in_force.number} was adopted meanwhile; look at it and try yours once more.")
    policy = draft_policy(session, desk_id, draft)
    # Before the new row is there: afterwards nothing says how a claim stood under the old one.
    affected = affected_claims(session, desk_id, policy, effects=PolicyImpacts())
    moved = [claim.claim_id for claim in affected if {ImpactKind.FALLS, ImpactKind.HOLDS} & set(claim.effect.kinds)]
    row = Policy(
        desk_id=desk_id,
        number=policy.number,
        rules=policy.rules,
        why=why,
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(row)
    session.flush()
    record(
        session,
        type=JournalType.POLICY_ADOPT,
        summary=f"Adopted policy {policy.number}.",
        by=by,
        now=now,
        desk_id=desk_id,
        why=why,
        payload={"number": policy.number, "old": in_force.rules, "new": policy.rules, "claims": len(moved)},
    )
    consequences.follow(session, moved, Trigger.POLICY, by=by, now=now)
    return row
