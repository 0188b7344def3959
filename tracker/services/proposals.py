"""The second person's word: a move is proposed, and somebody else approves or rejects it."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.errors import NotAllowed, NotFound, Refused, WrongInput
from tracker.models import Approval, Claim, Person, Proposal, Verdict
from tracker.queries.dossiers import dossiers
from tracker.queries.policy import policy_id
from tracker.rules.input_cleaning import reason
from tracker.rules.journal_types import JournalType
from tracker.rules.policy import Policy
from tracker.rules.roles import Action, RoleName, allows_at_least
from tracker.rules.statuses import Dossier, Status
from tracker.services.journal import advance, record
from tracker.services.moves import counting_findings, live_evidence, move, require
from tracker.services.permissions import claim_for

_NO_PROPOSAL = "There is no such proposal; look it up on the page of its claim."


def propose(
    session: Session, claim: Claim, dossier: Dossier, *, to: Status, why: str, by: Person, now: datetime
) -> Proposal:
    """Propose a move that the policy lets nobody make alone."""
    proposal = Proposal(
        claim_id=claim.id,
        from_status=claim.status,
        to_status=to,
        why=why,
        evidence_ids=live_evidence(session, claim.id),
        finding_ids=counting_findings(session, claim.id),
        policy_id=policy_id(session, claim.desk_id),
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(proposal)
    session.flush()
    summary = f"Proposed {_quoted(to)}; {dossier.second_person} has to approve."
    _record_proposal(session, claim, JournalType.PROPOSAL_MAKE, summary, proposal, why, by, now)
    return proposal


def answer_proposal(
    session: Session,
    *,
    proposal_id: int,
    verdict: Verdict,
    why: str,
    by: Person,
    now: datetime,
    second_status: Status | None = None,
) -> Approval:
    """Approve or reject what somebody else proposed; approving moves the claim if the rules still allow it.

    `second_status` is where somebody who rejects would put the claim, if they say so; it is kept and moves nothing.
    """
    proposal = session.get(Proposal, proposal_id)
    if proposal is None:
        raise NotFound(_NO_PROPOSAL)
    try:
        claim = claim_for(session, proposal.claim_id, by=by, action=Action.APPROVE)
    except NotFound as error:
        raise NotFound(_NO_PROPOSAL) from error
    session.refresh(proposal, ["approval"])
    # Read again under the lock of the claim: of two editors who answer, the second is told.
    if proposal.approval:
        raise Refused(f"This proposal was {proposal.approval.verdict.value} already; reload the claim to see why.")
    # Before the rules: four eyes are the reason that it is a proposal at all.
    if proposal.recorded_by_id == by.id:
        raise NotAllowed("You proposed this yourself; a different editor has to answer it.")
    dossier = replace(dossiers(session, [claim.id])[claim.id], waits_for=None)
    _require_approver(by.role_at(claim.desk_id), dossier.policy)
    # Approving needs no reason of its own, for the proposal has one; refusing a colleague does.
    if verdict is Verdict.REJECTED or why.strip():
        why = reason(why)
    approved = verdict is Verdict.APPROVED
    second = proposal.to_status if approved else _elsewhere(proposal, second_status)
    if approved:
        require(dossier, proposal.to_status)
    claim = advance(session, claim.id, now=now)
    proposal.approval = Approval(verdict=verdict, second_status=second, why=why, recorded_at=now, recorded_by_id=by.id)
    session.flush()
    if approved:
        to, why = proposal.to_status, why or proposal.why
        move(session, claim, dossier, to=to, why=why, by=by, now=now, proposal=proposal)
    else:
        summary = f"Rejected {_quoted(proposal.to_status)}{f'; would call it {_quoted(second)}' if second else ''}."
        _record_proposal(session, claim, JournalType.PROPOSAL_REJECT, summary, proposal, why, by, now)
    return proposal.approval


def lapse(session: Session, claim: Claim, *, by: Person, now: datetime) -> None:
    """End a proposal that nobody answered, for the claim moves otherwise."""
    waiting = select(Proposal).where(Proposal.claim_id == claim.id, ~Proposal.approval.has())
    for proposal in session.scalars(waiting):
        why = "The claim was moved otherwise before anybody answered."
        proposal.approval = Approval(verdict=Verdict.LAPSED, why=why, recorded_at=now, recorded_by_id=by.id)
    session.flush()


def _require_approver(role: RoleName | None, policy: Policy) -> None:
    """Let pass whoever the policy in force lets approve."""
    if role is None or not allows_at_least(role, policy.approver):
        text = f"Policy {policy.number} of this desk wants an answer by {policy.approver.word} or higher; ask one."
        raise NotAllowed(text)


def _elsewhere(proposal: Proposal, second: Status | None) -> Status | None:
    """Where somebody who rejects a proposal would put the claim: not where it was proposed to go."""
    if second is proposal.to_status:
        text = f"That is what you reject; choose another status than {second.word}, or none."
        raise WrongInput(text, field="second_status")
    if second is Status.UNREVIEWED:
        text = "Somebody has looked at it, so it is not unreviewed; choose another status, or none."
        raise WrongInput(text, field="second_status")
    return second


def _record_proposal(
    session: Session,
    claim: Claim,
    type_: JournalType,
    summary: str,
    proposal: Proposal,
    why: str,
    by: Person,
    now: datetime,
) -> None:
    payload = {"proposal_id": proposal.id, "from": proposal.from_status.value, "to": proposal.to_status.value}
    record(session, type=type_, summary=summary, by=by, now=now, claim=claim, why=why, payload=payload)


def _quoted(status: Status) -> str:
    return f"“{status.word}”"
