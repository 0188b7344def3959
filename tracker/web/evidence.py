"""Recording evidence on the claim page: add, supersede, withdraw; and its captures, as downloads."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

from flask import Blueprint, Response, render_template, send_file, url_for
from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.errors import NotFound, TrackerError
from tracker.models import Capture, Claim, Evidence, Person
from tracker.rules.roles import Action
from tracker.services.evidence import EvidenceDraft, add_evidence, supersede_evidence, withdraw_evidence
from tracker.web import claims
from tracker.web.access import allow, desk_ids
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


@pages.get("/captures/<int:capture_id>")
@allow(Action.READ)
def capture(capture_id: int) -> Response:
    """A capture exactly as it was stored; always a download, never shown inside the tracker."""
    stored = reading().scalar(
        select(Capture)
        .join(Evidence, Evidence.capture_id == Capture.id)
        .join(Claim, Claim.id == Evidence.claim_id)
        .where(Capture.id == capture_id, Claim.desk_id.in_(desk_ids()))
    )
    if stored is None:
        raise NotFound("There is no such capture, or it belongs to a desk that is not yours.")
    name = f"capture-{stored.id}-{stored.filename}"
    # A capture is a copy of somebody else's page: as bytes to save, under a sandbox, none of its scripts runs here.
    answer = send_file(BytesIO(stored.content), "application/octet-stream", as_attachment=True, download_name=name)
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["Digest"] = f"sha-256={stored.sha256}"
    return answer


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


def _at(evidence: Evidence) -> str:
    return url_for("claims.show", claim_id=evidence.claim_id, _anchor=f"evidence-{evidence.id}")


def _withdraw_page(evidence: Evidence, form: WithdrawForm) -> str:
    return render_template(
        "evidence/withdraw.html", evidence=evidence, form=form, claim=reading().get(Claim, evidence.claim_id)
    )
