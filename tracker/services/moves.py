"""Moving a claim for good: the change, what it stood on at that moment, and its entry in the journal."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.errors import Refused
from tracker.language.findings import Outcome
from tracker.models import Change, Claim, Evidence, Finding, Person, Proposal
from tracker.queries.evidence import that_is_live
from tracker.queries.examinations import that_counts
from tracker.queries.policy import policy_id
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import RoleName
from tracker.rules.statuses import CLOSED, OPEN, Dossier, Status, in_its_place, listed, reasons_against, reasons_for
from tracker.rules.statuses.remedies import with_remedies
from tracker.services import consequences
from tracker.services.consequences import Trigger
from tracker.services.journal import record


def move(
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
    """Move a claim that may move, and write down what it stood on; the claim is advanced by the caller."""
    before = claim.status
    change = Change(
        claim_id=claim.id,
        from_status=before,
        to_status=to,
        why=why,
        evidence_ids=live_evidence(session, claim.id),
        finding_ids=counting_findings(session, claim.id),
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


def require(dossier: Dossier, to: Status, role: RoleName | None = None) -> None:
    """Let pass what nothing stands against; else `Refused` with every reason and what would meet it."""
    against = with_remedies(dossier, reasons_against(dossier, to, role))
    if against:
        raise Refused(f"It cannot be {to.word} yet: {against[0].text}", reasons=against, field="to")


def live_evidence(session: Session, claim_id: int) -> list[int]:
    """The items of evidence that count now, by id."""
    evidence = select(Evidence.id).where(Evidence.claim_id == claim_id, that_is_live())
    return list(session.scalars(evidence.order_by(Evidence.id)))


def counting_findings(session: Session, claim_id: int) -> list[int]:
    """The inconsistent findings of a claim that count now, by id."""
    findings = select(Finding.id).where(
        Finding.claim_id == claim_id, Finding.outcome == Outcome.INCONSISTENT, that_counts()
    )
    return list(session.scalars(findings.order_by(Finding.id)))


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
