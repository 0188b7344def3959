"""Recording what speaks for and against a claim: items are added, superseded and withdrawn, never edited."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from tracker.models import Evidence, Person
from tracker.rules.evidence import Stance
from tracker.services.attribution import LinkDraft
from tracker.services.captures import CaptureDraft
from tracker.services.carriers import CarrierDraft


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
    raise NotImplementedError


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
    raise NotImplementedError


def withdraw_evidence(session: Session, *, evidence_id: int, why: str, by: Person, now: datetime) -> Evidence:
    """End a live item, with the reason; it stays readable."""
    raise NotImplementedError
