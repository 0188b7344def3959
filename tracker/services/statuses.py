"""Moving claims from one status to the next, and the second person's word where one is needed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import Conflict, NotAllowed, NotFound, Refused, WrongInput
from tracker.language.findings import Outcome
from tracker.models import Approval, Change, Claim, Evidence, Finding, Person, Proposal, Verdict
from tracker.queries.dossiers import dossiers
from tracker.queries.evidence import that_is_live
from tracker.queries.examinations import that_counts
from tracker.queries.policy import policy_id
from tracker.rules.input_cleaning import one_line, reason
from tracker.rules.journal_types import JournalType
from tracker.rules.policy import Policy
from tracker.rules.reasons import Reason
from tracker.rules.roles import Action, RoleName, allows_at_least
from tracker.rules.statuses import CLOSED, OPEN, Dossier, Status, in_its_place, listed, reasons_against, reasons_for
from tracker.services import consequences
from tracker.services.consequences import Trigger
from tracker.services.journal import advance, record
from tracker.services.permissions import NO_CLAIM, claim_for

_NO_PROPOSAL = "There is no such proposal; look it up on the page of its claim."


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
    _require(reasons_against(dossier, to, by.role_at(claim.desk_id)), to)
    claim = advance(session, claim_id, seen_version=seen_version, now=now)
    # What waits was about the status that it has no more; approved later it would move the claim back.
    _lapse(session, claim, by=by, now=now)
    if dossier.asks_second_person(to):
        return _propose(session, claim, dossier, to=to, why=why, by=by, now=now)
    return _move(
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
        _require(reasons_against(dossier, proposal.to_status), proposal.to_status)
    claim = advance(session, claim.id, now=now)
    proposal.approval = Approval(verdict=verdict, second_status=second, why=why, recorded_at=now, recorded_by_id=by.id)
    session.flush()
    if approved:
        to, why = proposal.to_status, why or proposal.why
        _move(session, claim, dossier, to=to, why=why, by=by, now=now, proposal=proposal)
    else:
        summary = f"Rejected {_quoted(proposal.to_status)}{f'; would call it {_quoted(second)}' if second else ''}."
        _record_proposal(session, claim, JournalType.PROPOSAL_REJECT, summary, proposal, why, by, now)
    return proposal.approval


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


def _propose(
    session: Session, claim: Claim, dossier: Dossier, *, to: Status, why: str, by: Person, now: datetime
) -> Proposal:
    proposal = Proposal(
        claim_id=claim.id,
        from_status=claim.status,
        to_status=to,
        why=why,
        evidence_ids=_live_evidence(session, claim.id),
        finding_ids=_findings(session, claim.id),
        policy_id=policy_id(session, claim.desk_id),
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(proposal)
    session.flush()
    summary = f"Proposed {_quoted(to)}; {dossier.second_person} has to approve."
    _record_proposal(session, claim, JournalType.PROPOSAL_MAKE, summary, proposal, why, by, now)
    return proposal


def _move(
    session: Session,
    claim: Claim,
    dossier: Dossier,
    *,
    to: Status,
    why: str,
    by: Person,
    now: datetime,
    proposal: Proposal | None = None,
    correction: str = "",
    replaced_by_id: int | None = None,
) -> Change:
    before = claim.status
    change = Change(
        claim_id=claim.id,
        from_status=before,
        to_status=to,
        why=why,
        evidence_ids=_live_evidence(session, claim.id),
        finding_ids=_findings(session, claim.id),
        reasons=_reasons_kept(dossier, to, correction or _key(session, replaced_by_id)),
        policy_id=policy_id(session, claim.desk_id),
        proposal_id=proposal.id if proposal else None,
        replaced_by_id=replaced_by_id,
        correction=correction,
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(change)
    claim.status = to
    claim.status_since = now
    # From one open status to another it goes on counting; closing ends it, and reopening begins anew.
    claim.open_since = (claim.open_since or now) if to in OPEN else None
    session.flush()
    record(
        session,
        type=JournalType.PROPOSAL_APPROVE if proposal else JournalType.STATUS_CHANGE,
        summary=f"{'Approved: moved' if proposal else 'Moved'} {claim.key} from {before.word} to {to.word}.",
        by=by,
        now=now,
        claim=claim,
        why=why,
        payload={
            "change_id": change.id,
            "from": before.value,
            "to": to.value,
            "reasons": change.reasons,
            "evidence_ids": change.evidence_ids,
            "finding_ids": change.finding_ids,
            "policy": dossier.policy.number,
            "proposal_id": change.proposal_id,
            "correction": correction,
            "replaced_by_id": replaced_by_id,
        },
    )
    if Status.SUPERSEDED in (before, to):  # findings belong to no claim that was overtaken
        consequences.follow(session, [claim.id], Trigger.QUOTE, by=by, now=now)
    return change


def _lapse(session: Session, claim: Claim, *, by: Person, now: datetime) -> None:
    """End a proposal that nobody answered, for the claim moves otherwise."""
    waiting = select(Proposal).where(Proposal.claim_id == claim.id, ~Proposal.approval.has())
    for proposal in session.scalars(waiting):
        why = "The claim was moved otherwise before anybody answered."
        proposal.approval = Approval(verdict=Verdict.LAPSED, why=why, recorded_at=now, recorded_by_id=by.id)
    session.flush()


def _reasons_kept(dossier: Dossier, to: Status, overtaken_by: str) -> list[str]:
    """The sentences that speak for the new status, as they hold at this moment; for a reopened one, what is new."""
    news = dossier.particulars.news if dossier.status in CLOSED and to in OPEN else ()
    particulars = replace(dossier.particulars, news=())
    after = replace(dossier, status=to, waits_for=None, overtaken_by=overtaken_by, particulars=particulars, rechecks=())
    reopened = [f"Reopened on {listed(news, 'and')}."] if news else []
    return reopened + [explanation.text for explanation in reasons_for(after)]


def _key(session: Session, claim_id: int | None) -> str:
    newer = session.get(Claim, claim_id) if claim_id else None
    return in_its_place(newer.key, confidential=newer.confidential) if newer else ""


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


def _require(against: Sequence[Reason], to: Status) -> None:
    if against:
        raise Refused(f"It cannot be {to.word} yet: {against[0].text}", reasons=against, field="to")


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


def _live_evidence(session: Session, claim_id: int) -> list[int]:
    evidence = select(Evidence.id).where(Evidence.claim_id == claim_id, that_is_live())
    return list(session.scalars(evidence.order_by(Evidence.id)))


def _findings(session: Session, claim_id: int) -> list[int]:
    findings = select(Finding.id).where(
        Finding.claim_id == claim_id, Finding.outcome == Outcome.INCONSISTENT, that_counts()
    )
    return list(session.scalars(findings.order_by(Finding.id)))
