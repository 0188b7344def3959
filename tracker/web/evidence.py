"""Recording evidence on the claim page: add, supersede, withdraw; and its captures, as downloads."""

from collections.abc import Callable
from dataclasses import replace

from flask import Blueprint, Response, render_template, url_for
from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from tracker.errors import NotFound, TrackerError
from tracker.models import Claim, Evidence, Person
from tracker.rules.roles import Action
from tracker.services.evidence import EvidenceDraft, add_evidence, supersede_evidence, withdraw_evidence
from tracker.web import claims
from tracker.web.access import allow, desk_ids
from tracker.web.attachments import attachment
from tracker.web.forms.evidence import EvidenceForm, WithdrawForm
from tracker.web.naming import meant
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, submit

pages = Blueprint("evidence", __name__)


@pages.post("/claims/<int:claim_id>/evidence")
@allow(Action.RECORD_EVIDENCE)
def add(claim_id: int) -> Answer:
    """Record one item on a claim."""
    form = EvidenceForm()

    def record(session: Session, by: Person, draft: EvidenceDraft) -> Evidence:
        return add_evidence(session, claim_id=claim_id, draft=_meant(session, form, draft, by), by=by, now=now())

    return _keep(
        form,
        record,
        message="The evidence is recorded.",
        again=lambda: claims.page(claim_id, form, open_form="evidence"),
    )


@pages.get("/evidence/<int:evidence_id>/supersede")
@allow(Action.RECORD_EVIDENCE)
def replacing(evidence_id: int) -> str:
    """The form for a newer item, filled with what the older one says."""
    old = _visible_evidence(evidence_id)
    return claims.page(old.claim_id, superseding=old, open_form="evidence")


@pages.post("/evidence/<int:evidence_id>/supersede")
@allow(Action.RECORD_EVIDENCE)
def supersede(evidence_id: int) -> Answer:
    """Record a newer item in the place of an older one."""
    old = _visible_evidence(evidence_id)
    form = EvidenceForm()

    def record(session: Session, by: Person, draft: EvidenceDraft) -> Evidence:
        why, settled = form.why.data or "", _meant(session, form, draft, by)
        return supersede_evidence(session, evidence_id=evidence_id, draft=settled, why=why, by=by, now=now())

    return _keep(
        form,
        record,
        message="The newer item is recorded; the older one stays in the history.",
        again=lambda: claims.page(old.claim_id, form, superseding=old, open_form="evidence"),
    )


@pages.get("/evidence/<int:evidence_id>/withdraw")
@allow(Action.RECORD_EVIDENCE)
def withdrawing(evidence_id: int) -> str:
    """The question why an item no longer counts."""
    return _withdraw_page(_visible_evidence(evidence_id), WithdrawForm())


@pages.post("/evidence/<int:evidence_id>/withdraw")
@allow(Action.RECORD_EVIDENCE)
def withdraw(evidence_id: int) -> Answer:
    """End an item with the reason; it stays in the history."""
    evidence = _visible_evidence(evidence_id)
    form = WithdrawForm()

    def record(session: Session, by: Person) -> str:
        withdraw_evidence(session, evidence_id=evidence_id, why=form.why.data or "", by=by, now=now())
        return url_for("claims.show", claim_id=evidence.claim_id)

    return submit(
        form,
        record,
        message="The item is withdrawn; it stays in the history.",
        again=lambda: _withdraw_page(evidence, form),
    )


@pages.get("/evidence/<int:evidence_id>/capture")
@allow(Action.READ)
def capture(evidence_id: int) -> Response:
    """The capture of an item exactly as it was stored, under the name that this item has for it; always a download."""
    return _download(_with_capture(Evidence.id == evidence_id))


@pages.get("/captures/<int:capture_id>")
@allow(Action.READ)
def capture_bytes(capture_id: int) -> Response:
    """The same by the number of the capture, as older pages named it; the oldest item of this person's desks counts."""
    return _download(_with_capture(Evidence.capture_id == capture_id))


def _keep(
    form: EvidenceForm,
    record: Callable[[Session, Person, EvidenceDraft], Evidence],
    *,
    message: str,
    again: Callable[[], str],
) -> Answer:
    """Record what was typed. Its file is read before the database is held for writing: one may take half a minute."""
    try:
        draft = form.draft() if form.validate() else None
    except TrackerError as error:
        form.refuse(error)
        draft = None
    # Nothing was written yet, so the form is shown again without asking for a unit of work.
    if draft is None:
        return again(), form.status
    return submit(form, lambda session, by: _at(record(session, by, draft)), message=message + form.unread, again=again)


def _meant(session: Session, form: EvidenceForm, draft: EvidenceDraft, by: Person) -> EvidenceDraft:
    """The item with the sources that are meant; whoever named one that may be there already is asked."""
    named = dict(zip(form.hop_fields, (link.source for link in draft.links), strict=True))
    carrier = draft.carrier
    if carrier is not None:
        named = {"publisher": carrier.publisher} | named
    settled = meant(session, form, {field: source for field, source in named.items() if source}, by)
    if carrier is not None:
        answer = form.answers.get("address")
        carrier = replace(carrier, publisher=settled["publisher"], asks=True, answer=answer)
    links = [replace(link, source=settled[field]) for field, link in zip(form.hop_fields, draft.links, strict=True)]
    return replace(draft, carrier=carrier, links=tuple(links))


def _visible_evidence(evidence_id: int) -> Evidence:
    evidence = reading().scalar(
        select(Evidence)
        .join(Claim, Claim.id == Evidence.claim_id)
        .where(Evidence.id == evidence_id, Claim.desk_id.in_(desk_ids()))
    )
    if evidence is None:
        raise NotFound("There is no such item of evidence, or it belongs to a desk that is not yours.")
    return evidence


def _with_capture(chosen: ColumnElement[bool]) -> Evidence:
    evidence = reading().scalar(
        select(Evidence)
        .join(Claim, Claim.id == Evidence.claim_id)
        .where(chosen, Evidence.capture_id.is_not(None), Claim.desk_id.in_(desk_ids()))
        .order_by(Evidence.id)
        .limit(1)
    )
    if evidence is None:
        raise NotFound("There is no such capture, or it belongs to a desk that is not yours.")
    return evidence


def _download(evidence: Evidence) -> Response:
    """As bytes to save, under a sandbox: a capture is a copy of somebody else's page, and its scripts must not run."""
    stored = evidence.capture
    assert stored  # noqa: S101  (it was asked for by its capture)
    return attachment(stored.content, evidence.download_name, stored.sha256)


def _at(evidence: Evidence) -> str:
    return url_for("claims.show", claim_id=evidence.claim_id, _anchor=f"evidence-{evidence.id}")


def _withdraw_page(evidence: Evidence, form: WithdrawForm) -> str:
    return render_template(
        "evidence/withdraw.html", evidence=evidence, form=form, claim=reading().get(Claim, evidence.claim_id)
    )
