"""Recording what speaks for and against a claim: items are added, superseded and withdrawn, never edited."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import NotFound, Refused, WrongInput
from tracker.language.dates import latest_today
from tracker.models import Carrier, Claim, Evidence, Person, Withdrawal
from tracker.queries.attribution import evidence_chains
from tracker.rules.attribution import in_words
from tracker.rules.evidence import Stance, counted_as
from tracker.rules.input_cleaning import one_line, prose, reason
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.services import consequences
from tracker.services.attribution import LinkDraft, payload_of, record_evidence_chain
from tracker.services.captures import CaptureDraft, keep_capture
from tracker.services.carriers import CarrierDraft, publish
from tracker.services.consequences import Trigger
from tracker.services.denials import refuse_denier_as_publisher
from tracker.services.journal import advance, record
from tracker.services.permissions import claim_for

_NO_EVIDENCE = "There is no such item of evidence; look it up on the page of its claim."
_DOES = {
    Stance.SUPPORTS: "evidence that supports it",
    Stance.CONFLICTS: "evidence that conflicts with it",
    Stance.CONTEXT: "context",
}


@dataclass(frozen=True)
class EvidenceDraft:
    """An item as somebody describes it. `links` lead from the origin to the carrier, the carrier not among them.

    Without a carrier it is a note of where was looked (`looked_in`) and when (`accessed_on`).
    """

    stance: Stance
    carrier: CarrierDraft | None = None
    links: Sequence[LinkDraft] = ()
    looked_in: str = ""
    accessed_on: date | None = None
    quotation: str = ""
    note: str = ""
    credibility: int = 6
    primary: bool = False
    capture: CaptureDraft | None = None


def add_evidence(session: Session, *, claim_id: int, draft: EvidenceDraft, by: Person, now: datetime) -> Evidence:
    """Record an item for or against a claim, or context."""
    claim_for(session, claim_id, by=by, action=Action.RECORD_EVIDENCE)
    draft = _tidied(draft, now)
    _refuse_denier(session, claim_id, draft)
    claim = advance(session, claim_id, now=now)
    evidence = _write(session, claim, draft, by=by, now=now)
    record(
        session,
        type=JournalType.EVIDENCE_ADD,
        summary=f"Recorded {_DOES[evidence.stance]}: {_name(evidence)}.",
        by=by,
        now=now,
        claim=claim,
        payload=_payload(session, evidence),
    )
    consequences.follow(session, [claim.id], Trigger.EVIDENCE, by=by, now=now)
    return evidence


def supersede_evidence(
    session: Session,
    *,
    evidence_id: int,
    draft: EvidenceDraft,
    why: str,
    by: Person,
    now: datetime,
    carry_capture: bool = True,
) -> Evidence:
    """Put a corrected item in the place of a live one; its capture goes along unless the draft brings another."""
    old = _live_evidence_for(session, evidence_id, by=by)
    why, draft = reason(why), _tidied(draft, now)
    _refuse_denier(session, old.claim_id, draft)
    claim = advance(session, old.claim_id, now=now)
    evidence = _write(session, claim, draft, by=by, now=now, old=old, carry_capture=carry_capture)
    record(
        session,
        type=JournalType.EVIDENCE_SUPERSEDE,
        summary=f"Corrected an item of evidence: {_name(evidence)}.",
        by=by,
        now=now,
        claim=claim,
        why=why,
        payload={**_payload(session, evidence), "supersedes_id": old.id},
    )
    consequences.follow(session, [claim.id], Trigger.EVIDENCE, by=by, now=now)
    return evidence


def withdraw_evidence(session: Session, *, evidence_id: int, why: str, by: Person, now: datetime) -> Evidence:
    """End a live item, with the reason; it stays readable."""
    evidence = _live_evidence_for(session, evidence_id, by=by)
    why = reason(why)
    claim = advance(session, evidence.claim_id, now=now)
    evidence.withdrawal = Withdrawal(evidence_id=evidence.id, why=why, recorded_at=now, recorded_by_id=by.id)
    session.flush()
    record(
        session,
        type=JournalType.EVIDENCE_WITHDRAW,
        summary=f"Withdrew {_DOES[evidence.stance]}: {_name(evidence)}.",
        by=by,
        now=now,
        claim=claim,
        why=why,
        payload={"evidence_id": evidence.id},
    )
    consequences.follow(session, [claim.id], Trigger.EVIDENCE, by=by, now=now)
    return evidence


def _live_evidence_for(session: Session, evidence_id: int, *, by: Person) -> Evidence:
    """A live item of a claim this person may work on; the claim is held, so that it stays live."""
    claim_id = session.scalar(select(Evidence.claim_id).where(Evidence.id == evidence_id))
    if claim_id is None:
        raise NotFound(_NO_EVIDENCE)
    try:
        claim_for(session, claim_id, by=by, action=Action.RECORD_EVIDENCE)
    except NotFound as error:
        raise NotFound(_NO_EVIDENCE) from error
    # The claim is held: of two who end one item, the second ends here and not in a key that is taken.
    if session.scalar(select(exists().where(Withdrawal.evidence_id == evidence_id))):
        raise Refused("This item was withdrawn already; reload the claim to see why.")
    if session.scalar(select(exists().where(Evidence.supersedes_id == evidence_id))):
        raise Refused("A newer item has taken the place of this one; reload the claim and use that.")
    return session.get_one(Evidence, evidence_id)


def _tidied(draft: EvidenceDraft, now: datetime) -> EvidenceDraft:
    looked_in = one_line(draft.looked_in, limits.LOOKED_IN, field="looked_in")
    if draft.carrier is None:
        _refuse_without_carrier(draft, looked_in)
    # Primary evidence may decide a claim; context says nothing for or against it.
    if draft.primary and draft.stance is Stance.CONTEXT:
        raise WrongInput(
            "Context cannot be primary evidence; choose whether it supports or conflicts.", field="primary"
        )
    if draft.credibility not in range(1, 7):
        raise WrongInput("Choose a credibility from 1 to 6; 6 means it cannot be judged.", field="credibility")
    # Refused and not only counted so: the page would call it support.
    if counted_as(draft.stance, (link.attitude for link in draft.links)) is not draft.stance:
        raise WrongInput(
            "Who denies or doubts the claim does not support it; choose that the item conflicts with it, or what its "
            "source does.",
            field="stance",
        )
    # The latest day on earth: in Auckland it is tomorrow already.
    if draft.accessed_on and draft.accessed_on > latest_today(now):
        raise WrongInput("The day you looked is in the future; correct it.", field="accessed_on")
    return replace(
        draft,
        looked_in=looked_in,
        quotation=prose(draft.quotation, limits.QUOTATION, field="quotation"),
        note=prose(draft.note, limits.EVIDENCE_NOTE, field="note"),
    )


def _refuse_denier(session: Session, claim_id: int, draft: EvidenceDraft) -> None:
    # A chain says who asserts it now: a minister may have taken his denial back.
    if not draft.links:
        refuse_denier_as_publisher(session, claim_id, draft.stance, draft.carrier)


def _refuse_without_carrier(draft: EvidenceDraft, looked_in: str) -> None:
    if draft.stance is not Stance.CONTEXT:
        raise WrongInput("Say where it was published: evidence for or against needs a publication.", field="carrier")
    if draft.primary:
        raise WrongInput("Primary evidence needs a publication or document; name it.", field="primary")
    # A chain has to end at somebody who put it out, or its last step would hang in the air.
    if draft.links:
        raise WrongInput("A chain leads to a publication; name the publication as well.", field="carrier")
    # Without either of them nobody could look there again.
    if not looked_in:
        raise WrongInput("Name a publication, or say where you looked.", field="looked_in")


def _write(
    session: Session,
    claim: Claim,
    draft: EvidenceDraft,
    *,
    by: Person,
    now: datetime,
    old: Evidence | None = None,
    carry_capture: bool = False,
) -> Evidence:
    """Write a checked item with its carrier, capture and chain."""
    carrier = None
    if draft.carrier:
        corrected = replace(draft.carrier, corrects=old.carrier_id if old else None)
        carrier = publish(session, draft=corrected, by=by, now=now)
    capture = keep_capture(session, draft=draft.capture, by=by, now=now) if draft.capture else None
    # Of the old item, since whoever corrects a typo does not upload the PDF once more.
    carried = old.capture if old and carry_capture else None
    evidence = Evidence(
        claim_id=claim.id,
        stance=draft.stance,
        carrier=carrier,
        looked_in=draft.looked_in,
        accessed_on=draft.accessed_on,
        quotation=draft.quotation,
        note=draft.note,
        credibility=draft.credibility,
        primary=draft.primary,
        capture=capture or carried,
        **_capture_names(draft.capture, old if carried else None),
        supersedes=old,
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(evidence)
    session.flush()
    record_evidence_chain(session, evidence=evidence, links=draft.links, by=by, now=now)
    return evidence


def _capture_names(draft: CaptureDraft | None, carried_from: Evidence | None) -> dict[str, str]:
    """What this item calls its capture, and of which kind it says it is; of the old item where it is carried along."""
    if draft:
        return {"capture_name": draft.plain_name, "capture_type": draft.plain_type}
    if carried_from is None or carried_from.capture is None:
        return {}
    media_type = carried_from.capture_type or carried_from.capture.media_type
    return {"capture_name": carried_from.download_name, "capture_type": media_type}


def _name(evidence: Evidence) -> str:
    """The item in a few words: publisher and date, or where was looked."""
    carrier = evidence.carrier
    if carrier is None:
        return f"looked in {evidence.looked_in}"
    day = f", {carrier.published_on.in_words()}" if carrier.published_on else ""
    return carrier.publisher.name + day


def _payload(session: Session, evidence: Evidence) -> dict[str, Any]:
    links = evidence_chains(session, [evidence.id])[evidence.id]
    return {
        "evidence_id": evidence.id,
        "stance": evidence.stance.value,
        "carrier": _carrier_payload(evidence.carrier) if evidence.carrier else None,
        "chain": payload_of(links),
        "attribution": in_words(links) if links else "",
        "looked_in": evidence.looked_in,
        "accessed_on": evidence.accessed_on.isoformat() if evidence.accessed_on else None,
        "quotation": evidence.quotation,
        "note": evidence.note,
        "credibility": evidence.credibility,
        "primary": evidence.primary,
        "capture_sha256": evidence.capture.sha256 if evidence.capture else None,
        "capture_name": evidence.capture_name,
    }


def _carrier_payload(carrier: Carrier) -> dict[str, Any]:
    return {
        "carrier_id": carrier.id,
        "publisher_id": carrier.publisher_id,
        "publisher": carrier.publisher.name,
        "title": carrier.title,
        "address": carrier.address,
        "published_on": str(carrier.published_on) if carrier.published_on else None,
    }
